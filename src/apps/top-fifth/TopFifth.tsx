import { topFifthWords as says } from 'virtual:chalktalk/words/top-fifth';
import { useRef, useState } from 'preact/hooks';
import type { Here } from '../../browser/here.ts';
import { Section } from '../progress/Section.tsx';
import { Drawing } from '../reader/Drawing.tsx';
import { Answer } from './Answer.tsx';
import { Columns } from './Columns.tsx';
import { Input } from './Input.tsx';
import { keepChoice, keptChoice } from './kept-choice.ts';
import { Decide, Limits } from './Limits.tsx';
import { PeopleTable } from './PeopleTable.tsx';
import { Plan } from './Plan.tsx';
import { Rows } from './Rows.tsx';
import { Skills } from './Skills.tsx';
import { keepTable, keptTable, type Source } from './source.ts';
import { Time } from './Time.tsx';
import { type Choice, useResults } from './use-results.ts';

const EMPTY: Source = { text: '' };

/** From a pasted table to who the top fifth are, and what that does not say. The tab keeps the table, and nothing else does. */
export function TopFifth({ here: { base, playbook } }: { here: Here }) {
  const [source, setSource] = useState(() => keptTable(playbook) ?? EMPTY);
  const [stays, setStays] = useState(true);
  const [choice, setChoice] = useState(() => (source.text === '' ? {} : keptChoice(playbook)));
  const before = useRef<{ source: Source; choice: Choice }>(undefined);
  const results = useResults(source.text, choice);
  const { grid, table, people, top } = results;
  const choose = (next: Choice) => {
    setChoice(next);
    keepChoice(playbook, next);
  };
  const change = (more: Choice) => choose({ ...choice, ...more });
  const show = (next: Source) => {
    setSource(next);
    setStays(keepTable(playbook, next));
  };
  const take = (next: Source, keep = false) => {
    if (next.text === '' && source.text !== '') before.current = { source, choice };
    show(next);
    // What was chosen for one table says nothing of another; while one is typed it stays.
    if (!keep) choose({});
  };
  const undo = () => {
    if (!before.current) return;
    show(before.current.source);
    choose(before.current.choice);
  };
  const compare = top && top.n > 1;
  return (
    <>
      <Section id="table" title={says.input.title}>
        <Input source={source} stays={stays} results={results} onTake={take} onUndo={undo} />
        {grid.rows.length > 0 && (
          <>
            <Columns grid={grid} table={table} people={people} onChange={change} />
            <Rows people={people} choice={choice} onChange={change} />
          </>
        )}
        {source.text.trim() === '' && <Drawing template="top-fifth-start" />}
      </Section>
      {top && (
        <Section id="answer" title={says.answer.title}>
          <Answer top={top} />
          {people.leftOut.length > 0 && <p class="fifth-paper">{says.input.read(top.n, people.leftOut.length)}</p>}
          <PeopleTable top={top} skills={people.skills} grid={grid} table={table} />
        </Section>
      )}
      {compare && (
        <>
          <Section id="time" title={says.time.title}>
            <Time top={top} asked={table.columns.some(({ use }) => use === 'hours')} />
          </Section>
          <Section id="skills" title={says.skills.title}>
            <Skills top={top} skills={people.skills} />
          </Section>
        </>
      )}
      <Section id="limits" title={says.limits.title}>
        <Limits />
      </Section>
      <Section id="decide" title={says.decide.title}>
        <Decide />
      </Section>
      <Section id="make-plan" title={says.plan.title}>
        <Plan base={base} top={top} skills={people.skills} />
      </Section>
    </>
  );
}
