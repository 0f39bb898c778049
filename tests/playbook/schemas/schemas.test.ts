import { describe, expect, test } from 'vitest';
import { readYaml } from '../../../src/playbook/problems/yaml.ts';
import { configSchema } from '../../../src/playbook/schemas/config.ts';
import { SettingsError, settingsFrom } from '../../../src/playbook/settings.ts';
import { said } from '../../support/compile.ts';

const config = (source: string) => readYaml(source, configSchema);

describe('playbook.yaml', () => {
  test('may be empty: everything has a default', () => {
    expect(config('').value).toMatchObject({
      id: 'playbook',
      base: '/',
      audience: 'internal',
      levels: { length: 4 },
      stages: { length: 6 },
    });
  });

  test.each([
    ['/play', '/play/'],
    ['/play/', '/play/'],
    ['/a//b', '/a/b/'],
    ['/', '/'],
  ])('base %s has a slash at both ends: %s', (base, expected) => {
    expect(config(`base: ${base}`).value?.base).toBe(expected);
  });

  test('takes the origin of its address', () => {
    expect(config('url: https://play.acme.example/x/').value?.url).toBe('https://play.acme.example');
  });

  test.each(['en', 'de-AT', 'zh-Hant-TW', 'en-XA', 'sr-Latn'])('%s is a language', (tag) => {
    expect(config(`language: ${tag}`).value?.language).toBe(tag);
  });

  test.each(['en_US', 'english language', 'e', 'de-', 'x y'])('%s is none', (tag) => {
    expect(said(config(`language: ${tag}`).findings)).toEqual([
      expect.stringMatching(/a language is a tag such as `en`, `de-AT` or `zh-Hant` \(BCP 47\)/),
    ]);
  });

  test.each([
    ['base: play', '1:7 error field: `base` is "play" → a base begins with a slash, for instance /playbook/'],
    [
      'base: /a?b',
      '1:7 error field: `base` is "/a?b" → a base is a path of letters from a to z, digits and hyphens, for instance /playbook/',
    ],
    [
      'url: ftp://a.example',
      '1:6 error field: `url` is "ftp://a.example" → the address starts with https://, for instance https://play.acme.example',
    ],
    [
      'links: { signUp: "javascript:alert(1)" }',
      '1:18 error field: `links.signUp` is "javascript:alert(1)" → an address starts with https:// or mailto:',
    ],
    ['links: { discuss: "data:text/html,x" }', expect.stringMatching(/an address starts with https:\/\/ or mailto:$/)],
    ['links: { edit: "javascript:alert(1)" }', expect.stringMatching(/an address starts with https:\/\/$/)],
    ['audience: everybody', '1:11 error field: `audience` is "everybody" → an audience is internal or public'],
    ['levels: [a, b]', expect.stringMatching(/^1:9 error field: `levels`/)],
    ['nme: Acme', '1:1 warning unknown-field: There is no field `nme` → did you mean `name`?'],
  ])('%s', (source, problem) => {
    expect(said(config(source).findings)).toEqual([problem]);
  });
});

describe('settings from the environment', () => {
  test('have defaults, and empty values count as absent', () => {
    const settings = settingsFrom({ PLAYBOOK_CONTENT: '', PORT: '' }, '/root');
    expect(settings).toEqual({
      content: '/root/src/content',
      out: '/root/dist',
      site: undefined,
      base: undefined,
      lenient: false,
      code: false,
      port: 4321,
    });
  });

  test('are read', () => {
    const env = {
      PLAYBOOK_CONTENT: '../c',
      PLAYBOOK_OUT: '/o',
      PLAYBOOK_SITE: 'https://a.example/x',
      PLAYBOOK_BASE: 'play',
      PLAYBOOK_LENIENT: '1',
      PLAYBOOK_CODE: '1',
      PORT: '80',
    };
    expect(settingsFrom(env, '/root')).toEqual({
      content: '/c',
      out: '/o',
      site: 'https://a.example',
      base: '/play/',
      lenient: true,
      code: true,
      port: 80,
    });
  });

  test.each([
    ['PLAYBOOK_SITE', 'acme'],
    ['PLAYBOOK_SITE', 'javascript:alert(1)'],
    ['PLAYBOOK_BASE', 'https://a.example/'],
    ['PLAYBOOK_BASE', '/a b/'],
    ['PORT', 'http'],
    ['PORT', '70000'],
  ])('%s=%s makes no sense and says so', (name, value) => {
    expect(() => settingsFrom({ [name]: value }, '/root')).toThrow(SettingsError);
    expect(() => settingsFrom({ [name]: value }, '/root')).toThrow(`${name} is "${value}"`);
  });
});
