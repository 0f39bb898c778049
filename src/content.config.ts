import { defineCollection } from 'astro:content';
import { offered } from '../integrations/content/collections.ts';

const { source, schemas } = offered();

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
