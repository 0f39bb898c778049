import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { QUESTION_KINDS } from '../../src/playbook/model/question.ts';
import { root } from '../support/playbook.ts';

test.each(QUESTION_KINDS)(
  'what a question of the kind “%s” is, stands in two folders of its name, and its style is on every page',
  async (kind) => {
    const read = `src/playbook/questions/${kind}`;
    const shown = `src/components/authoring/questions/${kind}`;
    for (const file of [`${read}/syntax.ts`, `${read}/grade.ts`, `${shown}/style.css`]) await access(join(root, file));
    expect(await readFile(join(root, 'src/styles/questions.css'), 'utf8')).toContain(
      `@import "../components/authoring/questions/${kind}/style.css";`,
    );
  },
);
