import { useRef, useState } from 'preact/hooks';
import { changes } from '../../coaching/audit.ts';
import type { Audited } from '../../learner/events.ts';
import { auditWords } from '../../site/words-audit.ts';

const says = auditWords.earlier;
const { day, statements } = auditWords;

interface Props {
  /** Newest first. */
  audits: readonly Audited[];
  onErase(id: string): Promise<void>;
  onRestore(answers: { yes: string[]; no: string[] }): Promise<unknown>;
}

/** What was said before, and what changed from one time to the next. */
export function Earlier({ audits, onErase, onRestore }: Props) {
  const [gone, setGone] = useState<Audited>();
  const [message, setMessage] = useState('');
  const undo = useRef<HTMLButtonElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  const erase = (audit: Audited) =>
    void onErase(audit.id).then(() => {
      setGone(audit);
      setMessage(says.erased(day(audit.at)));
      // The button that was pressed is gone with its entry.
      requestAnimationFrame(() => undo.current?.focus());
    });
  const restore = (audit: Audited) =>
    void onRestore({ yes: audit.yes, no: audit.no }).then(() => {
      setGone(undefined);
      setMessage(says.restored(day(audit.at)));
      requestAnimationFrame(() => status.current?.focus());
    });
  return (
    <>
      <div class="told">
        <p class="ui" role="status" tabIndex={-1} ref={status}>
          {message}
        </p>
        {gone && (
          <button type="button" ref={undo} onClick={() => restore(gone)}>
            {says.undo}
          </button>
        )}
      </div>
      {audits.length === 0 && <p class="hint">{says.none}</p>}
      <ol class="rows plain">
        {audits.map((audit, place) => {
          const before = audits[place + 1];
          const changed = before ? changes(statements, before, audit) : [];
          return (
            <li key={audit.id} class="with-way">
              <div>
                <h3>{day(audit.at)}</h3>
                <p class="ui">{says.counts(audit.yes.length, audit.no.length)}</p>
                {before && changed.length === 0 && <p class="hint">{says.noChange}</p>}
                {changed.length > 0 && (
                  <>
                    <p class="ui statements-title">{says.changed}</p>
                    <ul>
                      {changed.map(({ statement, to }) => (
                        <li key={statement.id}>
                          <b class="ui">{says.to[to]}:</b> {statement.text}
                        </li>
                      ))}
                    </ul>
                  </>
                )}
              </div>
              <button type="button" class="quiet" aria-label={says.eraseNamed(day(audit.at))} onClick={() => erase(audit)}>
                {says.erase}
              </button>
            </li>
          );
        })}
      </ol>
    </>
  );
}
