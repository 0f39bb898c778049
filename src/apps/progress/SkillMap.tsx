import { ofContent } from 'virtual:chalktalk/language';
import { progressWords } from 'virtual:chalktalk/words/progress';
import { useMemo, useState } from 'preact/hooks';
import { readChoice, saveChoice } from '../../browser/choice.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { type SkillState, skillMap } from '../../learner/mastery.ts';
import type { Card } from '../../learner/schedule.ts';
import { statusOf } from '../../learner/status.ts';
import type { Log } from '../../learner/union.ts';
import { LevelLine } from './LevelLine.tsx';
import { Legend, MapControls } from './MapControls.tsx';
import { RecallBar } from './RecallBar.tsx';
import { SkillTable } from './SkillTable.tsx';

const says = progressWords.map;
const CHOICE = 'role';

interface Props {
  playbook: string;
  base: string;
  catalogue: Catalogue;
  log: Log;
  cards: ReadonlyMap<string, Card>;
  /** The reader's own ids. */
  person: readonly string[];
  /** Milliseconds since 1970. */
  now: number;
  /** Another role was chosen. */
  onRole(role: string | undefined): void;
}

/** What is remembered and what has been seen, skill by skill: a board to look at, a table to read. */
export function SkillMap({ playbook, base, catalogue, log, cards, person, now, onRole }: Props) {
  const [role, setRole] = useState(() => catalogue.roles.find(({ id }) => id === readChoice(playbook, CHOICE))?.id);
  const [at, setAt] = useState<number>();
  const map = (date: number) => skillMap(log, cards, catalogue, { at: date, role, person });
  const today = useMemo(() => map(now), [log, cards, catalogue, role, person]);
  const then = useMemo(() => (at === undefined ? today : map(at)), [today, at]);
  // One group for all needs no name.
  const grouped = new Set(catalogue.skills.map(({ group }) => group)).size > 1;
  const groupOf = (state: SkillState) => (grouped && catalogue.skills.find(({ id }) => id === state.skill)?.group) || '';
  const known = then.filter(hasEvidence);
  const rest = then.filter((state) => !hasEvidence(state));
  return (
    <>
      <MapControls
        roles={catalogue.roles}
        role={role}
        now={now}
        at={at}
        onRole={(id) => {
          setRole(id);
          onRole(id);
          saveChoice(playbook, CHOICE, id);
        }}
        onDate={setAt}
      />
      <figure class="board-map" aria-label={says.title}>
        <Groups states={known} groupOf={groupOf} base={base} />
        {rest.length > 0 && (
          <details class="map-rest" open={known.length === 0}>
            <summary>{says.rest(rest.length)}</summary>
            <Groups states={rest} groupOf={groupOf} base={base} />
          </details>
        )}
        <Legend role={then.some(({ target }) => target !== undefined)} />
      </figure>
      <p class="small-print">{says.estimated}</p>
      <details class="map-table">
        <summary>{says.table}</summary>
        <SkillTable now={today} then={then} at={at} base={base} />
      </details>
    </>
  );
}

/** Is there anything to show of a skill but its name? */
function hasEvidence({ seen, observed, selfRated }: SkillState): boolean {
  return seen > 0 || observed !== undefined || selfRated !== undefined;
}

interface GroupsProps {
  states: readonly SkillState[];
  groupOf(state: SkillState): string;
  base: string;
}

function Groups({ states, groupOf, base }: GroupsProps) {
  return (
    <>
      {[...Map.groupBy(states, groupOf)].map(([group, lanes]) => (
        <section key={group} class="map-group">
          {group !== '' && (
            <h3 class="ui" {...ofContent}>
              {group}
            </h3>
          )}
          <ul class="plain">
            {lanes.map((state) => (
              <Lane key={state.skill} state={state} base={base} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function Lane({ state, base }: { state: SkillState; base: string }) {
  const { skill, name, coverage, recall, seen, questions, observed, target, selfRated } = state;
  const status = statusOf(state);
  return (
    <li class={`lane lane-${status}`}>
      <a class="lane-name" href={`${base}skills/${encodeURIComponent(skill)}/`} {...ofContent}>
        {name}
      </a>
      <span class="lane-recall">
        <RecallBar coverage={coverage} recall={recall} />
        <span class="ui">{says.recallShort(recall, seen, questions)}</span>
      </span>
      <span class="lane-level">
        <LevelLine observed={observed?.level} target={target} self={selfRated?.level} />
        <span class="ui">{says.levelShort(observed?.level, target)}</span>
      </span>
      <span class="lane-status ui">{says.statuses[status]}</span>
    </li>
  );
}
