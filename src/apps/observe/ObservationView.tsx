import { ofContent, ofInterface } from 'virtual:chalktalk/language';
import { observeWords } from 'virtual:chalktalk/words/observe';
import type { CoachingCatalogue } from '../../coaching/coaching-catalogue.ts';
import { behavioursSeen } from '../../coaching/observation/observation.ts';
import type { Observed } from '../../learner/events.ts';

const says = observeWords.sheet;

interface Props {
  seen: Observed;
  /** Missing where it could not be loaded: ids stand for names then, and a count for behaviours. */
  coaching: CoachingCatalogue | undefined;
}

/** One observation, as coach and rep both see it. What people wrote is shown as text. */
export function ObservationView({ seen, coaching }: Props) {
  const { skill, level, by, at, did = [], strength, next, note } = seen;
  const rubric = coaching?.skills.find(({ id }) => id === skill);
  const { known, unknown } = behavioursSeen(did, rubric);
  return (
    <article class="sheet observation">
      <p class="ui sheet-kind" {...(coaching && !rubric ? ofInterface : ofContent)}>
        {coaching && !rubric ? says.gone(skill) : (rubric?.name ?? skill)}
      </p>
      <p class="observation-level">{says.level(level, rubric?.levels[level - 1]?.name ?? coaching?.levels[level - 1] ?? '')}</p>
      <p class="ui sheet-by">{says.by(by, observeWords.day(at))}</p>
      <dl>
        {note && <Said what={says.note} text={note} />}
        {strength && <Said what={says.strength} text={strength} />}
        {next && <Said what={says.next} text={next} mark />}
        {did.length > 0 && (
          <>
            <dt>{says.seen}</dt>
            <dd>
              {known.length > 0 && (
                <ul {...ofContent}>
                  {known.map(({ id, text }) => (
                    <li key={id}>{text}</li>
                  ))}
                </ul>
              )}
              {unknown > 0 && <p class="ui">{known.length > 0 ? says.unknown(unknown) : says.ticked(unknown)}</p>}
            </dd>
          </>
        )}
      </dl>
    </article>
  );
}

/** A text that somebody wrote, under its name. */
export function Said({ what, text, mark = false }: { what: string; text: string; mark?: boolean }) {
  return (
    <>
      <dt>{what}</dt>
      <dd class={mark ? 'said marked' : 'said'} dir="auto">
        {text}
      </dd>
    </>
  );
}
