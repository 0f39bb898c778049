import { deskWords } from 'virtual:chalktalk/words/desk';
import type { Desk } from '../../coaching/desk/desk.ts';
import { takeBack } from '../../coaching/desk/desk-take.ts';
import type { Outcome } from './taking.ts';
import type { Act } from './use-acts.ts';
import type { Bringing } from './use-bring.ts';

const says = deskWords.bring;

interface Props {
  bring: Bringing;
  desk: Desk;
  act: Act;
}

/** What became of each file and link: folded away where nothing of it asks for something. */
export function Came({ bring: { outcomes, status, clearOutcomes }, desk, act }: Props) {
  const refused = outcomes.filter((outcome) => outcome.refused).length;
  return (
    <>
      <p class="ui" role="status">
        {status}
      </p>
      {outcomes.length > 0 && (
        <details class="desk-came" open={refused > 0}>
          <summary class="ui">{says.came(outcomes.length, refused)}</summary>
          <ul class="plain desk-outcomes" aria-label={says.list}>
            {outcomes.map((outcome) => (
              <Line
                key={outcome.key}
                outcome={outcome}
                there={outcome.source !== undefined && desk.sources.has(outcome.source)}
                onBack={(source) => void act(says.tookBack(outcome.file || outcome.what), (on) => takeBack(on, source))}
              />
            ))}
          </ul>
          <button class="quiet" type="button" onClick={clearOutcomes}>
            {says.clear}
          </button>
        </details>
      )}
    </>
  );
}

interface LineProps {
  outcome: Outcome;
  /** It lies on the desk still. */
  there: boolean;
  onBack(source: string): void;
}

function Line({ outcome: { file, what, lines, refused, source }, there, onBack }: LineProps) {
  return (
    <li class={refused ? 'refused' : undefined}>
      <p>
        <b>
          <bdi>{file || says.link}</bdi>
        </b>{' '}
        <bdi>{what}</bdi>: <small>{source && !there ? says.gone : lines.join('. ')}</small>
      </p>
      {source && there && (
        <button class="quiet" type="button" aria-label={says.backOf(`${file || says.link}, ${what}`)} onClick={() => onBack(source)}>
          {says.back}
        </button>
      )}
    </li>
  );
}
