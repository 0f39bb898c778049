import { auditWords } from 'virtual:chalktalk/words/audit';
import { address } from '../../browser/here.ts';
import { type Answers, readAudit, readingOn } from '../../coaching/audit/audit.ts';
import { STATEMENTS, type Statement, TRAINING } from '../../coaching/audit/statements.ts';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';

const says = auditWords.result;
/** So many pages to read: more would be a list, not an advice. */
const PAGES = 2;

/** What the answers say: the two traps, then what was coaching. */
export function Result({ base, coaching, audit }: { base: string; coaching: CoachingCatalogue; audit: Answers }) {
  const reading = readAudit(STATEMENTS, audit);
  return (
    <div class="traps">
      {(['closing', 'directing'] as const).map((trap) => {
        const { title, about, tryThis, clear, inTitle } = auditWords.traps[trap];
        const pages = readingOn(coaching, TRAINING[trap], inTitle, PAGES);
        return (
          <section key={trap}>
            <h3>{title}</h3>
            {reading[trap].length === 0 ? (
              <p>{clear}</p>
            ) : (
              <>
                <p class="hint">{about}</p>
                <Statements title={says.yes} list={reading[trap]} />
                <p>
                  <b>{says.tryThis}.</b> {tryThis}
                </p>
                {pages.length > 0 && (
                  <p>
                    {says.read}:{' '}
                    {pages.map(({ url, title: page }, place) => (
                      <span key={url}>
                        {place > 0 && ', '}
                        <a href={address(base, url)}>{page}</a>
                      </span>
                    ))}
                  </p>
                )}
              </>
            )}
          </section>
        );
      })}
      <section>
        <h3>{says.done}</h3>
        {reading.done.length === 0 ? <p>{says.noneDone}</p> : <Statements list={reading.done} />}
        {reading.missing.length > 0 && <Statements title={says.missing} list={reading.missing} />}
      </section>
      <p class="hint">{says.estimate}</p>
    </div>
  );
}

function Statements({ title, list }: { title?: string; list: readonly Statement[] }) {
  return (
    <>
      {title && <p class="ui statements-title">{title}</p>}
      <ul>
        {list.map(({ id }) => (
          <li key={id}>{auditWords.statements[id]}</li>
        ))}
      </ul>
    </>
  );
}
