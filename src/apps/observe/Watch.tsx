import { observeWords as says } from 'virtual:chalktalk/words/observe';
import type { Here } from '../../browser/here.ts';
import { LONGEST_OBSERVATION_TEXT } from '../../coaching/observation/observation.ts';
import { lacking, rubricOf, type Watching } from '../../coaching/observation/observing.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { Area } from '../forms/Area.tsx';
import { Form } from '../forms/Form.tsx';
import { Line } from '../forms/Line.tsx';
import { SkillChoice } from '../forms/SkillChoice.tsx';
import { useNeeds } from '../forms/use-needs.ts';
import type { Both } from '../reader/use-catalogue.ts';
import { LevelChoice, Ticks } from './Ticks.tsx';
import { Who } from './Who.tsx';

interface Props {
  here: Here;
  both: Both;
  watching: Watching;
  /** Name of the coach. */
  by: string;
  /** What becomes of the draft, in words. */
  said: string;
  onChange(change: Partial<Watching>): void;
  onBy(name: string): void;
  onReset(): void;
  /** Takes back that it was started over. */
  onBack: (() => void) | undefined;
  onFinish(): void;
}

/** The form, in the order of a call: who and what, then the ticks, then what to say about it. */
export function Watch({ here, both: { coaching }, watching, by, said, onChange, onBy, onReset, onBack, onFinish }: Props) {
  const rubric = rubricOf(watching, coaching);
  const needs = useNeeds(lacking(watching, { coaching, by, today: dayOf(Date.now()) }));
  const { lacks } = needs;
  const text = (field: 'strength' | 'next' | 'note') => ({
    id: `observe-${field}`,
    hintAbove: true,
    value: watching[field],
    longest: LONGEST_OBSERVATION_TEXT,
    of: says.of,
    onInput: (value: string) => onChange({ [field]: value }),
  });
  return (
    <Form class="observe-form" onSubmit={() => needs.met() && onFinish()}>
      <section class="part">
        <h2>{says.who.title}</h2>
        <Who
          here={here}
          id={watching.for}
          name={watching.name}
          missing={lacks('for')}
          onWho={(id, name, skill) => onChange({ for: id, name, ...(skill && !watching.skill && { skill }) })}
        />
        <SkillChoice
          id="observe-skill"
          label={says.skill}
          problem={watching.skill && !rubric ? says.gone(watching.skill) : lacks('skill') ? says.needsSkill : undefined}
          skills={coaching.skills}
          none={says.noSkill}
          value={rubric ? watching.skill : ''}
          onChange={(skill) => onChange({ skill, level: undefined })}
        />
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
        <Area label={says.strength} hint={says.strengthHint} {...text('strength')} />
        <Area label={says.next} hint={says.nextHint} {...text('next')} />
        <Area label={says.call} hint={says.callHint} rows={2} {...text('note')} />
        <Line
          id="observe-on"
          label={says.on}
          problem={lacks('on') ? says.needsDay : undefined}
          type="date"
          max={dayOf(Date.now())}
          value={watching.on}
          onInput={(on) => onChange({ on })}
        />
        <Line
          id="observe-by"
          label={says.by}
          hint={says.byHint}
          hintAbove
          problem={lacks('by') ? says.needsName : undefined}
          maxLength={100}
          autocomplete="name"
          value={by}
          onInput={onBy}
        />
        <p class="ways-on">
          <button type="submit" class="go">
            {says.finish}
          </button>
          <button type="button" class="quiet" onClick={onBack ?? onReset}>
            {onBack ? says.back : says.reset}
          </button>
        </p>
        <p class="ui hint" role="status">
          {needs.any ? says.missing : said}
        </p>
      </section>
    </Form>
  );
}
