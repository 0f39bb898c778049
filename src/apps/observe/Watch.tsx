import { observeWords as says } from 'virtual:chalktalk/words/observe';
import { useRef, useState } from 'preact/hooks';
import type { Here } from '../../browser/catalogue.ts';
import { LONGEST_OBSERVATION_TEXT } from '../../coaching/observation/observation.ts';
import { type Lacking, lacking, rubricOf, type Watching } from '../../coaching/observation/observing.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { Text } from '../share/Text.tsx';
import { LevelChoice, Ticks } from './Ticks.tsx';
import { Who } from './Who.tsx';

interface Props {
  here: Here;
  both: Both;
  watching: Watching;
  /** Name of the coach. */
  by: string;
  onChange(change: Partial<Watching>): void;
  onBy(name: string): void;
  onReset(): void;
  /** Takes back that it was started over. */
  onBack: (() => void) | undefined;
  onFinish(): void;
}

/** The form, in the order of a call: who and what, then the ticks, then what to say about it. */
export function Watch({ here, both: { coaching }, watching, by, onChange, onBy, onReset, onBack, onFinish }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [tried, setTried] = useState(false);
  const rubric = rubricOf(watching, coaching);
  const missing = lacking(watching, { coaching, by, today: dayOf(Date.now()) });
  const lacks = (what: Lacking) => tried && missing.includes(what);
  const text = (field: 'strength' | 'next' | 'note') => ({
    value: watching[field],
    longest: LONGEST_OBSERVATION_TEXT,
    of: says.of,
    onInput: (value: string) => onChange({ [field]: value }),
  });
  return (
    <form
      ref={form}
      class="observe-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (missing.length === 0) return onFinish();
        setTried(true);
        // Once the marks are drawn.
        setTimeout(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"], .level-choice:has(.error) input')?.focus());
      }}
    >
      <section class="part">
        <h2>{says.who.title}</h2>
        <Who
          here={here}
          id={watching.for}
          name={watching.name}
          missing={lacks('for')}
          onWho={(id, name, skill) => onChange({ for: id, name, ...(skill && !watching.skill && { skill }) })}
        />
        <div class="field">
          <label for="observe-skill">{says.skill}</label>
          <select
            id="observe-skill"
            value={rubric ? watching.skill : ''}
            aria-invalid={lacks('skill') ? true : undefined}
            aria-describedby="observe-skill-error"
            onChange={({ currentTarget }) => onChange({ skill: currentTarget.value, level: undefined })}
          >
            <option value="">{says.noSkill}</option>
            {coaching.skills.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
          <p id="observe-skill-error" class="error" hidden={!lacks('skill') && !(watching.skill && !rubric)}>
            {watching.skill && !rubric ? says.gone(watching.skill) : says.needsSkill}
          </p>
        </div>
      </section>
      {rubric && (
        <>
          <section class="part">
            <h2>{says.seen.title}</h2>
            <Ticks
              rubric={rubric}
              watching={watching}
              onTick={(id, on) => onChange({ did: on ? [...watching.did, id] : watching.did.filter((one) => one !== id) })}
            />
          </section>
          <section class="part">
            <h2>{says.level.title}</h2>
            <LevelChoice
              rubric={rubric}
              coaching={coaching}
              watching={watching}
              error={lacks('level') ? says.level.needed : undefined}
              onLevel={(level) => onChange({ level })}
            />
          </section>
        </>
      )}
      <section class="part observe-words">
        <h2>{says.words}</h2>
        <Text label={says.strength} hint={says.strengthHint} {...text('strength')} />
        <Text label={says.next} hint={says.nextHint} {...text('next')} />
        <Text label={says.call} hint={says.callHint} rows={2} {...text('note')} />
        <div class="field">
          <label for="observe-on">{says.on}</label>
          <input
            id="observe-on"
            type="date"
            value={watching.on}
            max={dayOf(Date.now())}
            aria-invalid={lacks('on') ? true : undefined}
            aria-describedby="observe-on-error"
            onChange={({ currentTarget }) => onChange({ on: currentTarget.value })}
          />
          <p id="observe-on-error" class="error" hidden={!lacks('on')}>
            {says.needsDay}
          </p>
        </div>
        <div class="field">
          <label for="observe-by">{says.by}</label>
          <p class="hint" id="observe-by-hint">
            {says.byHint}
          </p>
          <input
            id="observe-by"
            type="text"
            maxLength={100}
            autocomplete="name"
            value={by}
            aria-invalid={lacks('by') ? true : undefined}
            aria-describedby="observe-by-hint observe-by-error"
            onInput={({ currentTarget }) => onBy(currentTarget.value)}
          />
          <p id="observe-by-error" class="error" hidden={!lacks('by')}>
            {says.needsName}
          </p>
        </div>
        <p class="ways-on">
          <button type="submit" class="go">
            {says.finish}
          </button>
          <button type="button" class="quiet" onClick={onBack ?? onReset}>
            {onBack ? says.back : says.reset}
          </button>
        </p>
        <p class="ui hint" role="status">
          {tried && missing.length > 0 ? says.missing : says.draft}
        </p>
      </section>
    </form>
  );
}
