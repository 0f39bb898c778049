import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { z } from 'zod';

const feedSchema = z.object({
  version: z.string(),
  feed_url: z.url(),
  items: z.array(z.object({ id: z.string(), url: z.url(), title: z.string(), content_html: z.string(), date_published: z.string() })),
});

const { out } = inject('site');
let json: z.output<typeof feedSchema>;
let atom: string;

beforeAll(async () => {
  json = feedSchema.parse(JSON.parse(await readFile(join(out, 'feed.json'), 'utf8')));
  atom = await readFile(join(out, 'atom.xml'), 'utf8');
});

describe('the feeds', () => {
  test('hold the practices, the latest first, by ids that survive a move of the site', () => {
    expect(json.items.length).toBeGreaterThan(20);
    for (const { id } of json.items) expect(id).toMatch(/^tag:sample\.chalktalk,2026:practice\//);
    const days = json.items.map(({ date_published }) => date_published);
    expect(days).toEqual([...days].sort().reverse());
    for (const { id } of json.items) expect(atom).toContain(`<id>${id}</id>`);
  });

  test('hold the full text, with every link absolute, and no answer', () => {
    for (const { content_html, title } of json.items) {
      expect(content_html.length, title).toBeGreaterThan(1500);
      expect(content_html, title).not.toMatch(/(?:href|src)="(?!https?:|mailto:)/);
      expect(content_html, title).not.toMatch(/<script|style=|undefined|\[object/);
      expect(content_html, title).not.toContain('class="verdict');
    }
  });
});
