import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readPlaybook } from '../../../integrations/content/read.ts';
import { settingsFrom } from '../../../src/playbook/settings.ts';
import { root, temporaryFolder } from '../../support/playbook.ts';

test('the sample playbook holds at least ninety questions of every kind and six scenarios, all with feedback and explanation', async () => {
  const settings = settingsFrom({ PLAYBOOK_CONTENT: join(root, 'src/content') }, root);
  const { files, problems } = await readPlaybook({ settings, cache: await temporaryFolder(), drafts: false });
  expect(problems.filter(({ rule }) => rule === 'question' || rule === 'feedback')).toEqual([]);
  const questions = files.flatMap(({ compiled }) => compiled.text?.questions ?? []);
  const count = (kind: string) => questions.filter((question) => question.kind === kind).length;
  expect(questions.length).toBeGreaterThanOrEqual(90);
  expect(count('scenario')).toBeGreaterThanOrEqual(6);
  for (const kind of ['single', 'multiple', 'ordering', 'matching', 'blank']) expect(count(kind), kind).toBeGreaterThan(2);
  expect(questions.filter(({ skill, level }) => !skill || !level)).toEqual([]);
});
