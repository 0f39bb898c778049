import { defineCollection } from 'astro:content';
import { fileURLToPath } from 'node:url';
import { cache } from 'virtual:chalktalk/cache';
import { playbookSource } from '../integrations/content/loader.ts';
import { schemas } from '../integrations/content/schemas.ts';
import { settingsFrom } from './playbook/settings.ts';

const source = playbookSource(settingsFrom(process.env, fileURLToPath(new URL('..', import.meta.url))), cache, import.meta.env.DEV);

export const collections = {
  config: defineCollection({ loader: source.config(), schema: schemas.config }),
  practices: defineCollection({ loader: source.loader('practice'), schema: schemas.practice }),
  modules: defineCollection({ loader: source.loader('module'), schema: schemas.module }),
  lessons: defineCollection({ loader: source.loader('lesson'), schema: schemas.lesson }),
  skills: defineCollection({ loader: source.loader('skill'), schema: schemas.skill }),
  roles: defineCollection({ loader: source.loader('role'), schema: schemas.role }),
  programs: defineCollection({ loader: source.loader('program'), schema: schemas.program }),
  evidence: defineCollection({ loader: source.loader('evidence'), schema: schemas.evidence }),
};
