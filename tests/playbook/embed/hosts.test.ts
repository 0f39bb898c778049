import { expect, test } from 'vitest';
import { frameAncestors } from '../../../src/playbook/embed/hosts.ts';
import { configSchema } from '../../../src/playbook/schemas/config.ts';

const embed = (value: unknown) => configSchema.safeParse({ embed: value });

test('presets and hosts become one list, each address once', () => {
  const { data } = embed({ presets: ['sharepoint', 'sharepoint'], hosts: ['https://*.acme.example', 'https://*.sharepoint.com'] });
  expect(data && frameAncestors(data.embed)).toEqual(['https://*.acme.example', 'https://*.sharepoint.com']);
  expect(frameAncestors(configSchema.parse({}).embed)).toEqual([]);
});

test.each([
  'https://a.example; script-src *',
  'https://a.example/path',
  "'unsafe-inline'",
  '*',
  'javascript:alert(1)',
  'https://a.example https://b.example',
  'https://*.*.example',
])('%s is no host', (host) => {
  expect(embed({ hosts: [host] }).success).toBe(false);
});

test('a preset that nobody knows is answered with those that there are', () => {
  const { error } = embed({ presets: ['sharepont'] });
  expect(error?.issues[0]?.message).toContain('sharepoint, teams, confluence');
});
