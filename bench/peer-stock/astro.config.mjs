import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

// A stock Astro site: nothing set but where things lie, which the bench passes in.
export default defineConfig({
  site: 'https://playbook.example',
  outDir: process.env.BENCH_OUT,
  cacheDir: process.env.BENCH_CACHE,
  trailingSlash: 'always',
  // Without a package.json of its own, Vite would put this into the repository's node_modules.
  vite: { cacheDir: process.env.BENCH_CACHE && `${process.env.BENCH_CACHE}/vite` },
  integrations: [mdx()],
});
