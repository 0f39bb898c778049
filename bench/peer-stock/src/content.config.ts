import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const base = process.env['BENCH_CONTENT'] ?? 'content';
const level = z.number().int().min(1).max(4);

export const collections = {
  practices: defineCollection({
    loader: glob({ base: `${base}/practices`, pattern: '**/*.mdx' }),
    schema: z.object({
      number: z.number(),
      title: z.string(),
      summary: z.string(),
      skills: z.array(
        z.union([z.string(), z.object({ skill: z.string(), level })]).transform((tag) => (typeof tag === 'string' ? { skill: tag } : tag)),
      ),
      roles: z.array(z.string()),
      stage: z.string(),
      author: z.string(),
      owner: z.string(),
      published: z.coerce.date(),
      reviewed: z.coerce.date(),
      reviewBy: z.coerce.date(),
      hears: z.array(z.string()),
      related: z.array(z.string()),
    }),
  }),
  skills: defineCollection({
    loader: glob({ base: `${base}/skills`, pattern: '*.yaml' }),
    schema: z.object({
      name: z.string(),
      group: z.string(),
      summary: z.string(),
      levels: z.array(z.object({ name: z.string(), behaviours: z.array(z.string()) })),
    }),
  }),
  roles: defineCollection({
    loader: glob({ base: `${base}/roles`, pattern: '*.yaml' }),
    schema: z.object({ name: z.string(), expects: z.record(z.string(), level) }),
  }),
  evidence: defineCollection({
    loader: glob({ base: `${base}/evidence`, pattern: '*.yaml' }),
    schema: z.object({ claim: z.string(), source: z.string(), quality: z.string() }),
  }),
};
