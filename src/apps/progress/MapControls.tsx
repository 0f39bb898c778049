import { ofContent } from 'virtual:chalktalk/language';
import { progressWords } from 'virtual:chalktalk/words/progress';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { dayOf } from '../../playbook/days/day-of.ts';
import { noonOf } from '../../playbook/days/days.ts';
import { DAY } from '../../playbook/days/spans.ts';
import { Choice } from '../forms/Choice.tsx';
import { LevelLine } from './LevelLine.tsx';
import { RecallBar } from './RecallBar.tsx';

const says = progressWords.map;
const STEPS = [
  { name: says.dates.now, days: undefined },
  { name: says.dates.week, days: 7 },
  { name: says.dates.month, days: 30 },
];

interface Props {
  roles: Catalogue['roles'];
  role: string | undefined;
  now: number;
  at: number | undefined;
  onRole(id: string | undefined): void;
  onDate(at: number | undefined): void;
}

/** Whose targets, and the recall of which day. */
export function MapControls({ roles, role, now, at, onRole, onDate }: Props) {
  return (
    <div class="map-controls ui">
      {roles.length > 0 && (
        <Choice
          id="map-role"
          label={says.role}
          value={role ?? ''}
          none={says.noRole}
          options={roles.map(({ id, name }) => [id, name, ofContent])}
          onChange={(id) => onRole(id || undefined)}
        />
      )}
      <fieldset class="map-when">
        <legend>{says.when}</legend>
        {STEPS.map(({ name, days }) => (
          <button
            key={name}
            type="button"
            aria-pressed={days === undefined ? at === undefined : at === now + days * DAY}
            onClick={() => onDate(days === undefined ? undefined : now + days * DAY)}
          >
            {name}
          </button>
        ))}
        <input
          type="date"
          aria-label={says.date}
          value={dayOf(at ?? now)}
          min={dayOf(now)}
          max={dayOf(now + 730 * DAY)}
          onChange={({ currentTarget: { valueAsNumber, value } }) => {
            if (Number.isFinite(valueAsNumber)) onDate(value <= dayOf(now) ? undefined : noonOf(value));
          }}
        />
      </fieldset>
    </div>
  );
}

/** What the marks on the board mean. */
export function Legend({ role }: { role: boolean }) {
  const { legend } = says;
  return (
    <figcaption class="map-legend ui">
      <span class="vh">{legend.title}: </span>
      <span>
        <RecallBar coverage={1} recall={1} /> {legend.known}
      </span>
      <span>
        <RecallBar coverage={1} recall={0} /> {legend.fading}
      </span>
      <span>
        <RecallBar coverage={0} recall={0} /> {legend.unseen}
      </span>
      <span>
        <LevelLine observed={2} target={undefined} self={undefined} /> {legend.observed}
      </span>
      {role && (
        <span>
          <LevelLine observed={1} target={4} self={undefined} /> {legend.gap}
        </span>
      )}
      <span>
        <LevelLine observed={undefined} target={undefined} self={3} /> {legend.self}
      </span>
    </figcaption>
  );
}
