import { ofContent } from 'virtual:chalktalk/language';
import { deskWords } from 'virtual:chalktalk/words/desk';
import type { BoardRow } from '../../coaching/desk/board.ts';
import { type ModuleProgress, progressOf } from '../../coaching/desk/module-progress.ts';
import { Scroll } from '../reader/Scroll.tsx';
import type { Both } from '../reader/use-catalogue.ts';
import { PersonButton } from './PersonButton.tsx';
import { RestOfPeople } from './Rest.tsx';

const says = deskWords.modules;
const { shortDay, dayOf } = deskWords;

interface Props {
  rows: readonly BoardRow[];
  both: Both;
  today: string;
  onOpen(id: string): void;
}

/** Who has read, passed and tried what, with its days. */
export function Modules({ rows, both: { catalogue, coaching }, today, onOpen }: Props) {
  const all = rows.map(({ person }) => ({ person, modules: progressOf(person.log, catalogue, coaching, today) }));
  const begun = all.filter(({ modules }) => modules.some(isBegun)).toSorted((a, b) => overdue(b.modules) - overdue(a.modules));
  const rest = all.filter(({ modules }) => !modules.some(isBegun)).map(({ person }) => person);
  return (
    <section class="part" aria-labelledby="desk-modules">
      <h2 id="desk-modules">{says.title}</h2>
      <p class="hint">{coaching.modules.length > 0 ? says.about : says.none}</p>
      {begun.length > 0 && (
        <Scroll class="desk-scroll" label={says.caption}>
          <table class="desk-table desk-modules">
            <caption class="vh">{says.caption}</caption>
            <thead class="ui">
              <tr>
                <th scope="col">{deskWords.board.person}</th>
                {coaching.modules.map(({ id, title }) => (
                  <th key={id} scope="col" {...ofContent}>
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {begun.map(({ person, modules }) => (
                <tr key={person.id}>
                  <th scope="row">
                    <PersonButton person={person} onOpen={onOpen} />
                  </th>
                  {modules.map((progress) => (
                    <td key={progress.module}>
                      <Progress progress={progress} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroll>
      )}
      {coaching.modules.length > 0 && <RestOfPeople says={says.rest} people={rest} onOpen={onOpen} />}
    </section>
  );
}

const isBegun = ({ read, right, done, until }: ModuleProgress): boolean => read + right + done > 0 || until !== undefined;
const overdue = (modules: readonly ModuleProgress[]): number => modules.filter((each) => each.overdue).length;

function Progress({ progress: of }: { progress: ModuleProgress }) {
  const lines = [
    of.read > 0 && `${says.read(of.read, of.lessons)}${of.readAt ? `, ${shortDay(of.readAt)}` : ''}`,
    of.passedAt ? says.passed(shortDay(of.passedAt)) : of.right > 0 && says.right(of.right, of.questions),
    of.done > 0 && `${says.done(of.done, of.assignments)}${of.doneAt ? `, ${shortDay(of.doneAt)}` : ''}`,
    of.until && (of.overdue ? says.overdue : says.until)(dayOf(of.until)),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return <span class="desk-faint">{says.not}</span>;
  return (
    <>
      {lines.map((line) => (
        <span key={line} class="desk-line">
          {line}
        </span>
      ))}
    </>
  );
}
