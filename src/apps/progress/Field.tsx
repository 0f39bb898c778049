import { ofContent } from 'virtual:chalktalk/language';
import { progressWords } from 'virtual:chalktalk/words/progress';
import { useMemo } from 'preact/hooks';
import { address } from '../../browser/here.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { type AssignmentState, bookmarks, notes } from '../../learner/reading.ts';
import type { Log } from '../../learner/union.ts';
import { Rows } from './Agenda.tsx';
import { Promised } from './Promises.tsx';
import { Section } from './Section.tsx';

const says = progressWords.tasks;
const { day } = progressWords;

interface Props {
  base: string;
  catalogue: Catalogue;
  log: Log;
  /** What was promised and is done. */
  done: readonly AssignmentState[];
  onUnmark(page: string): void;
}

/** What was tried, what was kept, what was written down. Nothing where there is nothing of it. */
export function Field({ base, catalogue, log, done, onUnmark }: Props) {
  const kept = useMemo(() => bookmarks(log, catalogue), [log, catalogue]);
  const written = useMemo(() => notes(log), [log]);
  const pages = new Map(catalogue.pages.map((page) => [page.url, page]));
  const prompts = new Map(catalogue.prompts.map((prompt) => [prompt.id, prompt]));
  if (done.length + kept.length + written.length === 0) return null;
  return (
    <Section id="field" title={says.title}>
      <div class="agenda">
        {done.length > 0 && (
          <section>
            <h3>{says.assignments}</h3>
            <Rows>
              {done.map((task) => (
                <li key={task.assignment.id}>
                  <Promised base={base} task={task} />
                </li>
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
                    <a href={address(base, page)} {...ofContent}>
                      {pages.get(page)?.title ?? page}
                    </a>
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
    </Section>
  );
}

/** What a note is about, and the way back to it. Nothing where the playbook no longer asks it. */
function Prompt({ base, prompt }: { base: string; prompt: Catalogue['prompts'][number] | undefined }) {
  return prompt ? (
    <a href={`${address(base, prompt.url)}#${encodeURIComponent(prompt.id)}`} {...ofContent}>
      {prompt.title}
    </a>
  ) : null;
}
