import { ofContent } from 'virtual:chalktalk/language';
import { progressWords } from 'virtual:chalktalk/words/progress';
import type { SkillState } from '../../learner/mastery.ts';
import { statusOf } from '../../learner/status.ts';

const says = progressWords.map;
const { percent, none, day } = progressWords;

interface Props {
  now: readonly SkillState[];
  /** The same skills on the chosen day. */
  then: readonly SkillState[];
  /** The chosen day; left out for today. */
  at: number | undefined;
  base: string;
}

/** The board in numbers. */
export function SkillTable({ now, then, at, base }: Props) {
  const later = new Map(then.map(({ skill, recall }) => [skill, recall]));
  const atDay = at === undefined ? undefined : says.recallAt(day(at));
  const heads = [says.skill, says.recallNow, atDay, says.coverage, says.observed, says.self, says.target, says.gap, says.status];
  return (
    <div class="scroll">
      <table class="skill-table">
        <caption class="vh">{says.title}</caption>
        <thead class="ui">
          <tr>
            {heads.map(
              (head) =>
                head && (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ),
            )}
          </tr>
        </thead>
        <tbody>
          {now.map((state) => (
            <tr key={state.skill}>
              <th scope="row">
                <a href={`${base}skills/${encodeURIComponent(state.skill)}/`} {...ofContent}>
                  {state.name}
                </a>
              </th>
              <Cell label={says.recallNow}>{state.recall === undefined ? none : percent(state.recall)}</Cell>
              {atDay && <Cell label={atDay}>{share(later.get(state.skill))}</Cell>}
              <Cell label={says.coverage}>{says.coverageOf(state.seen, state.questions)}</Cell>
              <Cell label={says.observed}>
                {state.observed ? says.observedBy(state.observed.level, state.observed.by, state.observed.days) : none}
              </Cell>
              <Cell label={says.self}>{state.selfRated ? says.selfAt(state.selfRated.level, day(state.selfRated.at)) : none}</Cell>
              <Cell label={says.target}>{state.target ? says.level(state.target) : none}</Cell>
              <Cell label={says.gap}>{state.gap === undefined ? (state.target ? says.noGap : none) : says.gapOf(state.gap)}</Cell>
              <Cell label={says.status}>{says.statuses[statusOf(state)]}</Cell>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({ label, children }: { label: string; children: string }) {
  return <td data-label={label}>{children}</td>;
}

function share(recall: number | undefined): string {
  return recall === undefined ? none : percent(recall);
}
