import { expect, test } from 'vitest';
import { COMPONENTS, type ComponentName, MADE } from '../../../src/playbook/components.ts';
import type { Body } from '../../../src/playbook/model/playbook.ts';
import { inside, type OutputForm, type Rule, writeBody } from '../../../src/site/writers/writer.ts';

const NAMES = [...Object.keys(COMPONENTS), ...MADE] as ComponentName[];

/** A form that writes each component as its name around what stands inside. */
const shown = Object.fromEntries(
  NAMES.map((name): [ComponentName, Rule<unknown>] => [name, ({ inner, prop }) => `${name}:${prop('id')}(${inner()})`]),
) as OutputForm<unknown>['components'];

test('a body tree is written by the rules of a form, from the inside out', () => {
  const body: Body = [
    '<p>See ',
    { component: 'Evidence', props: { id: 'a', year: 2 }, children: [] },
    '</p>',
    { component: 'TalkTrack', props: {}, children: [{ component: 'Say', props: {}, children: ['Hello'] }] },
  ];
  expect(writeBody(body, { foreign: inside, components: shown }, undefined)).toBe('<p>See Evidence:a()</p>TalkTrack:(Say:(Hello))');
});

test('what is no component of ours goes by the rule for strangers, whatever it is called', () => {
  const strange = ['Chart', 'constructor', 'toString', '__proto__'].map((component) => ({ component, props: {}, children: ['x'] }));
  expect(writeBody(strange, { foreign: ({ inner }) => `[${inner()}]`, components: shown }, undefined)).toBe('[x][x][x][x]');
});

test('a form without a rule for each component does not compile', () => {
  const { Play: _, ...most } = shown;
  // @ts-expect-error: no rule for plays
  const form: OutputForm<unknown> = { foreign: inside, components: most };
  expect(Object.keys(form.components)).toHaveLength(NAMES.length - 1);
});
