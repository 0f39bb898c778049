import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// A stock Astro site: nothing set but where things lie, which the bench passes in.
export default defineConfig({
  site: 'https://playbook.example',
  outDir: process.env.BENCH_OUT,
  cacheDir: process.env.BENCH_CACHE,
  trailingSlash: 'always',
  integrations: [mdx()],
});
