import { defineConfig } from 'astro/config';
import { astroOptions } from './integrations/astro-options.ts';

export default defineConfig(await astroOptions());
