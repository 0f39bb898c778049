import { ofContent } from 'virtual:chalktalk/language';
import { observeWords as says } from 'virtual:chalktalk/words/observe';
import type { CoachingCatalogue, Rubric } from '../../coaching/coaching-catalogue.ts';
import { ticksOf, type Watching } from '../../coaching/observation/observing.ts';
import { levelFrom } from '../../coaching/observation/rubric.ts';
import type { Level } from '../../learner/events.ts';
import { Problem } from '../forms/Field.tsx';
import { Tick } from '../forms/Tick.tsx';
import { Own } from '../reader/Own.tsx';

interface Props {
  rubric: Rubric;
  watching: Watching;
  onTick(behaviour: string, on: boolean): void;
}

/** The behaviours of a skill, level by level, to tick while a call goes on: one column, the whole line is the target. */
export function Ticks({ rubric, watching, onTick }: Props) {
  if (rubric.levels.every(({ behaviours }) => behaviours.length === 0)) return <p class="hint">{says.seen.none}</p>;
  return (
    <>
      <p class="hint">{says.seen.hint}</p>
      {rubric.levels.map(({ name, behaviours }, place) => (
        <fieldset key={name} class="ticks">
          <legend>
            <span class="level-number">{place + 1}</span> <Own>{name}</Own>
          </legend>
          {behaviours.map(({ id, text }) => (
            <Tick key={id} checked={watching.did.includes(id)} onChange={(checked) => onTick(id, checked)}>
              <span {...ofContent}>{text}</span>
            </Tick>
          ))}
        </fieldset>
      ))}
    </>
  );
}

const LEVELS: readonly Level[] = [1, 2, 3, 4];

interface ChoiceProps extends Omit<Props, 'onTick'> {
  coaching: CoachingCatalogue;
  error?: string | undefined;
  onLevel(level: Level): void;
}

/** The level: what the ticks speak for, and what the coach says. */
export function LevelChoice({ rubric, coaching, watching, error, onLevel }: ChoiceProps) {
  const ticked = ticksOf(watching, rubric);
  const suggested = levelFrom(ticked, rubric);
  const name = (level: Level) => rubric.levels[level - 1]?.name ?? coaching.levels[level - 1] ?? '';
  return (
    <fieldset class="level-choice" aria-describedby={error ? 'observe-level-error' : undefined}>
      <legend class="vh">{says.level.title}</legend>
      <p class="hint" role="status">
        {suggested ? says.level.suggested(suggested, name(suggested)) : ticked.length > 0 ? says.level.below : ''}
      </p>
      {LEVELS.map((level) => (
        <Tick
          key={level}
          type="radio"
          name="observe-level"
          checked={(watching.level ?? suggested) === level}
          onChange={() => onLevel(level)}
        >
          <span>
            <span class="level-number">{level}</span> <Own>{name(level)}</Own>{' '}
            {level === suggested && <small class="ui">{says.level.mark}</small>}
          </span>
        </Tick>
      ))}
      <Problem id="observe-level-error" text={error} />
    </fieldset>
  );
}
