import { auditWords } from 'virtual:chalktalk/words/audit';
import { changes } from '../../coaching/audit/audit.ts';
import { STATEMENTS } from '../../coaching/audit/statements.ts';
import type { Audited } from '../../learner/events.ts';
import { useUndo } from '../reader/use-undo.tsx';

const says = auditWords.earlier;
const { day, statements: texts } = auditWords;

interface Props {
  /** Newest first. */
  audits: readonly Audited[];
  onErase(id: string): Promise<void>;
  onRestore(answers: { yes: string[]; no: string[] }): Promise<unknown>;
}

/** What was said before, and what changed from one time to the next. */
export function Earlier({ audits, onErase, onRestore }: Props) {
  const [erase, told] = useUndo<Audited>({
    erase: ({ id }) => onErase(id),
    restore: ({ yes, no }) => onRestore({ yes, no }),
    says: { erased: ({ at }) => says.erased(day(at)), restored: ({ at }) => says.restored(day(at)), undo: says.undo },
  });
  return (
    <>
      {told}
      {audits.length === 0 && <p class="hint">{says.none}</p>}
      <ol class="rows plain">
        {audits.map((audit, place) => {
          const before = audits[place + 1];
          const changed = before ? changes(STATEMENTS, before, audit) : [];
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
                          <b class="ui">{says.to[to]}:</b> {texts[statement.id]}
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
