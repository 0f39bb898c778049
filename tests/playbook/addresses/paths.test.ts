import { describe, expect, test } from 'vitest';
import { locate } from '../../../src/playbook/addresses/paths.ts';

describe('files become addresses', () => {
  test.each([
    ['practices/ask.mdx', 'practice', 'ask', '/practices/ask/'],
    ['practices/ask.md', 'practice', 'ask', '/practices/ask/'],
    ['practices/price/hold it.mdx', 'practice', 'price/hold it', '/practices/price/hold it/'],
    ['practices/preis/über-preise-🙂.md', 'practice', 'preis/über-preise-🙂', '/practices/preis/über-preise-🙂/'],
    ['practices/price/index.mdx', 'practice', 'price', '/practices/price/'],
    ['modules/first-call/index.mdx', 'module', 'first-call', '/modules/first-call/'],
    ['modules/first-call/02-plan.mdx', 'lesson', 'first-call/plan', '/modules/first-call/plan/'],
    ['modules/first-call/010-plan.md', 'lesson', 'first-call/plan', '/modules/first-call/plan/'],
    ['skills/discovery.yaml', 'skill', 'discovery', '/skills/discovery/'],
    ['skills/discovery.yml', 'skill', 'discovery', '/skills/discovery/'],
    ['roles/new-rep.yaml', 'role', 'new-rep', '/roles/new-rep/'],
    ['programs/first-90.yaml', 'program', 'first-90', '/programs/first-90/'],
    ['evidence/rawson.yaml', 'evidence', 'rawson', '/evidence/#rawson'],
  ])('%s', (file, kind, id, url) => {
    expect(locate(file)).toMatchObject({ kind, id, url });
  });

  test.each([
    'playbook.yaml',
    'practices/ask.txt',
    'practices/ask.MDX',
    'practices/note.markdown',
    'modules/first-call/plan.mdx',
    'modules/first-call/02-.mdx',
    'modules/first-call/deep/02-plan.mdx',
    'modules/alone.mdx',
    'skills/deep/discovery.yaml',
    'skills/discovery.mdx',
    'drafts/practices/ask.mdx',
  ])('%s is none of ours', (file) => {
    expect(locate(file)).toBeUndefined();
  });
});
