import { ofContent } from 'virtual:chalktalk/language';
import { progressWords } from 'virtual:chalktalk/words/progress';
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { address } from '../../browser/here.ts';
import { changedSinceLearned, comebacks, confidentlyWrong } from '../../learner/history.ts';
import type { Catalogue, CatalogueQuestion } from '../../learner/learning-catalogue.ts';
import type { Card } from '../../learner/schedule.ts';
import type { Log } from '../../learner/union.ts';
import { ComebackCard } from './ComebackCard.tsx';
import { Section } from './Section.tsx';

const says = progressWords.agenda;
const FIRST = 5;

interface Props {
  base: string;
  catalogue: Catalogue;
  log: Log;
  cards: ReadonlyMap<string, Card>;
  /** The reader's name, as far as they gave one. */
  name: string;
}

/** What is worth a talk or another look, and what has come back. Nothing where there is nothing of it. */
export function Agenda({ base, catalogue, log, cards, name }: Props) {
  const { day } = progressWords;
  const wrong = useMemo(() => confidentlyWrong(log, catalogue), [log, catalogue]);
  const changed = useMemo(() => changedSinceLearned(cards, catalogue), [cards, catalogue]);
  const back = useMemo(() => comebacks(log, catalogue), [log, catalogue]);
  if (wrong.length + changed.length + back.length === 0) return null;
  return (
    <Section id="agenda" title={says.title}>
      <div class="agenda">
        <Group
          title={says.wrong}
          about={says.wrongAbout}
          base={base}
          way={<a href={address(base, '/brief/')}>{says.brief}</a>}
          rows={wrong.map(({ question, answer, corrected }) => ({
            question,
            note: corrected === undefined ? says.answered(day(answer.at)) : says.corrected(day(answer.at), day(corrected)),
          }))}
        />
        <Group
          title={says.changed}
          about={says.changedAbout}
          base={base}
          rows={changed.map((question) => ({ question, note: undefined }))}
        />
        <Group
          title={says.comebacks}
          about={says.comebacksAbout}
          base={base}
          rows={back.map((comeback) => ({
            question: comeback.question,
            note: says.comeback(day(comeback.wrong), day(comeback.right)),
            more: <ComebackCard comeback={comeback} name={name} playbook={catalogue.playbook.name} />,
          }))}
        />
      </div>
    </Section>
  );
}

interface GroupProps {
  title: string;
  about: string;
  base: string;
  /** Where to go on from here with any of them. */
  way?: ComponentChildren;
  rows: readonly { question: CatalogueQuestion; note: string | undefined; more?: ComponentChildren }[];
}

function Group({ title, about, base, way, rows }: GroupProps) {
  const [whole, setWhole] = useState(false);
  if (rows.length === 0) return null;
  return (
    <section>
      <h3>
        {title} <span class="count">{rows.length}</span>
      </h3>
      <p class="hint">
        {about} {way}
      </p>
      <Rows>
        {rows.slice(0, whole ? rows.length : FIRST).map(({ question: { id, url, title: asked }, note, more }) => (
          <li key={id}>
            <a href={`${address(base, url)}#${encodeURIComponent(id)}`} {...ofContent}>
              {asked}
            </a>
            {note && <small>{note}</small>}
            {more}
          </li>
        ))}
      </Rows>
      {rows.length > FIRST && !whole && (
        <button type="button" class="quiet" onClick={() => setWhole(true)}>
          {says.more(rows.length - FIRST)}
        </button>
      )}
    </section>
  );
}

/** A list between hairlines. */
export function Rows({ children }: { children: ComponentChildren }) {
  return <ul class="rows plain">{children}</ul>;
}
