import { ofContent } from 'virtual:chalktalk/language';
import { progressWords } from 'virtual:chalktalk/words/progress';
import { useState } from 'preact/hooks';
import { address } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { assignmentPath } from '../../learner/learning-catalogue.ts';
import type { AssignmentState } from '../../learner/reading.ts';
import { noonOf } from '../../playbook/days/days.ts';
import { Rows } from './Agenda.tsx';

const says = progressWords.tasks;
const { day } = progressWords;

interface Props {
  base: string;
  store: LogStore;
  tasks: readonly AssignmentState[];
}

/** What was promised and is to be tried, each with a way to say that it is done. */
export function Promises({ base, store, tasks }: Props) {
  if (tasks.length === 0) return null;
  return (
    <Rows>
      {tasks.map((task) => (
        <Task key={task.assignment.id} base={base} task={task} store={store} />
      ))}
    </Rows>
  );
}

/** A promise can be said to be done; that can be taken back until the page is left. */
function Task({ base, task, store }: Omit<Props, 'tasks'> & { task: AssignmentState }) {
  const [told, setTold] = useState<string>();
  const { id, title } = task.assignment;
  const done = task.state === 'done';
  const press = () =>
    void (told && done
      ? store.erase(told).then(() => setTold(undefined))
      : store.record({ kind: 'assignment-done', assignment: id }).then((event) => setTold(event.id)));
  return (
    <li class="with-way">
      <Promised base={base} task={task} />
      {(!done || told) && (
        <button type="button" class="quiet" aria-label={`${done ? says.undo : says.markDone}: ${title}`} onClick={press}>
          {done ? says.undo : says.markDone}
        </button>
      )}
    </li>
  );
}

/** What was promised, for when, and what was noted of it. A long one is folded: it stands whole where it leads. */
export function Promised({ base, task }: { base: string; task: AssignmentState }) {
  return (
    <span>
      <a class="folded" href={address(base, assignmentPath(task.assignment))} {...ofContent}>
        {task.assignment.title}
      </a>
      <small class={task.state === 'overdue' ? 'overdue' : undefined} role="status">
        {when(task)}
      </small>
      {task.note && <p class="note">{task.note}</p>}
    </span>
  );
}

function when({ state, until, done }: AssignmentState): string {
  if (state === 'done') return done === undefined ? '' : says.done(day(done));
  // Noon: the day that was promised, wherever the reader is.
  const promised = day(noonOf(until ?? ''));
  return state === 'overdue' ? says.overdue(promised) : says.until(promised);
}
