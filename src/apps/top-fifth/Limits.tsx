import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';

const { limits, decide } = topFifthWords;

/** What the arithmetic leaves out. It stands there before there is a number. */
export function Limits() {
  const evidence = kept('top-fifth-evidence');
  return (
    <>
      <Terms rows={limits.rows} />
      {evidence && (
        <p class="ways-on">
          <a href={evidence}>{limits.evidence}</a>
        </p>
      )}
    </>
  );
}

/** The three decisions, each to be made with the person in the room. */
export function Decide() {
  const practice = kept('top-fifth-practice');
  return (
    <>
      <p>{decide.text}</p>
      <Terms rows={decide.rows} />
      {practice && (
        <p class="ways-on">
          <a href={practice}>{decide.practice}</a>
        </p>
      )}
    </>
  );
}

function Terms({ rows }: { rows: readonly (readonly [string, string])[] }) {
  return (
    <dl class="fifth-terms">
      {rows.map(([term, text]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** An address that the page carries where this playbook has such a page. */
function kept(template: string): string | undefined {
  return document.getElementById(template)?.dataset['href'];
}
