import { progressWords } from 'virtual:chalktalk/words/progress';
import { useMemo, useState } from 'preact/hooks';
import { address } from '../../browser/here.ts';
import { assignmentPath, type Catalogue } from '../../learner/learning-catalogue.ts';
import { type AssignmentState, assignments, bookmarks, notes } from '../../learner/reading.ts';
import type { Log } from '../../learner/union.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { noonOf } from '../../playbook/days/days.ts';
import { Rows } from './Agenda.tsx';

const says = progressWords.tasks;
const { day } = progressWords;

interface Props {
  base: string;
  catalogue: Catalogue;
  log: Log;
  now: number;
  onUnmark(page: string): void;
  onDone(assignment: string): Promise<{ id: string }>;
  /** Takes back that it was done. */
  onUndo(event: string): Promise<void>;
}

/** What was promised and tried, what was kept, what was written down. Nothing where there is nothing of it. */
export function Field({ base, catalogue, log, now, onUnmark, onDone, onUndo }: Props) {
  const tasks = useMemo(() => assignments(log, catalogue, dayOf(now)), [log, catalogue, now]);
  const kept = useMemo(() => bookmarks(log, catalogue), [log, catalogue]);
  const written = useMemo(() => notes(log), [log]);
  const pages = new Map(catalogue.pages.map((page) => [page.url, page]));
  const prompts = new Map(catalogue.prompts.map((prompt) => [prompt.id, prompt]));
  if (tasks.length + kept.length + written.length === 0) return <p class="hint">{says.none}</p>;
  return (
    <div class="agenda">
      {tasks.length > 0 && (
        <section>
          <h3>{says.assignments}</h3>
          <Rows>
            {tasks.map((task) => (
              <Task key={task.assignment.id} base={base} task={task} onDone={onDone} onUndo={onUndo} />
            ))}
          </Rows>
        </section>
      )}
      {kept.length > 0 && (
        <section>
          <h3>{says.bookmarks}</h3>
          <Rows>
            {kept.map(({ page, at }) => (
              <li key={page} class="with-way">
                <span>
                  <a href={address(base, page)}>{pages.get(page)?.title ?? page}</a>
                  <small>{pages.has(page) ? says.bookmarked(day(at)) : says.unnamed}</small>
                </span>
                <button
                  type="button"
                  class="quiet"
                  aria-label={says.removeBookmark(pages.get(page)?.title ?? page)}
                  onClick={() => onUnmark(page)}
                >
                  {says.remove}
                </button>
              </li>
            ))}
          </Rows>
        </section>
      )}
      {written.length > 0 && (
        <section>
          <h3>{says.notes}</h3>
          <p class="hint">{says.notesAbout}</p>
          <Rows>
            {written.map(({ id, prompt, text, at }) => (
              <li key={id}>
                <Prompt base={base} prompt={prompts.get(prompt)} />
                <p class="note">{text}</p>
                <small>{day(at)}</small>
              </li>
            ))}
          </Rows>
        </section>
      )}
    </div>
  );
}

type TaskProps = Pick<Props, 'base' | 'onDone' | 'onUndo'> & { task: AssignmentState };

/** What was promised, and a way to say that it is done. That can be taken back until the page is left. */
function Task({ base, task, onDone, onUndo }: TaskProps) {
  const [told, setTold] = useState<string>();
  const { id, title } = task.assignment;
  const done = task.state === 'done';
  const press = () => void (told && done ? onUndo(told).then(() => setTold(undefined)) : onDone(id).then((event) => setTold(event.id)));
  return (
    <li class="with-way">
      <span>
        <a href={address(base, assignmentPath(task.assignment))}>{title}</a>
        <small class={task.state === 'overdue' ? 'overdue' : undefined} role="status">
          {when(task)}
        </small>
        {task.note && <p class="note">{task.note}</p>}
      </span>
      {(!done || told) && (
        <button type="button" class="quiet" aria-label={`${done ? says.undo : says.markDone}: ${title}`} onClick={press}>
          {done ? says.undo : says.markDone}
        </button>
      )}
    </li>
  );
}

/** What a note is about, and the way back to it. Nothing where the playbook no longer asks it. */
function Prompt({ base, prompt }: { base: string; prompt: Catalogue['prompts'][number] | undefined }) {
  return prompt ? <a href={`${address(base, prompt.url)}#${encodeURIComponent(prompt.id)}`}>{prompt.title}</a> : null;
}

function when({ state, until, done }: AssignmentState): string {
  if (state === 'done') return done === undefined ? '' : says.done(day(done));
  // Noon: the day that was promised, wherever the reader is.
  const promised = day(noonOf(until ?? ''));
  return state === 'overdue' ? says.overdue(promised) : says.until(promised);
}
