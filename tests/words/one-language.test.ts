import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../support/playbook.ts';

/** What ties code to one language, or to that of whatever machine it runs on. */
const TIES: Readonly<Record<string, RegExp>> = {
  'a catalogue by its language': /from '[./]*words\/[a-z]{2}\//,
  'a format of its own':
    /new Intl\.(?:NumberFormat|PluralRules|ListFormat|RelativeTimeFormat)|\.toLocale(?:String|DateString|TimeString)\(/,
  'letters of the machine': /\.toLocale(?:Upper|Lower)Case\(\)/,
  'a number with a point': /\.toFixed\(/,
  'a plural of its own': /\bplural\b\s*=|function plural\b/,
};

function ties(text: string): string[] {
  return Object.entries(TIES).flatMap(([name, pattern]) => (pattern.test(text) ? [name] : []));
}

test('outside of the catalogues nothing is tied to one language', () => {
  const files = globSync('src/{apps,browser,coaching,components,layouts,learner,pages,site}/**/*.{ts,tsx,astro}', { cwd: root });
  expect(files.length).toBeGreaterThan(300);
  const found = files.flatMap((file) => ties(readFileSync(join(root, file), 'utf8')).map((name) => `${file}: ${name}`));
  expect(found).toEqual([]);
});

test('each tie is known when it is seen', () => {
  const planted = [
    "import { words } from '../words/en/index.ts';",
    "new Intl.NumberFormat('de')",
    'name.toLocaleUpperCase()',
    'share.toFixed(1)',
    "const plural = (n: number) => (n === 1 ? 'page' : 'pages');",
  ];
  expect(planted.map(ties)).toEqual(Object.keys(TIES).map((name) => [name]));
});
