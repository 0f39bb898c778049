import { planWords } from 'virtual:chalktalk/words/plan';
import type { Standing } from '../../coaching/plan/assessment.ts';
import { LevelLine } from '../progress/LevelLine.tsx';

const says = planWords.look.beside;

interface Props {
  standing: Standing;
  /** The playbook's names of the levels. */
  levels: readonly string[];
  /** Name of the role. */
  role: string | undefined;
}

/** All that is known of a skill, each from its own source. */
export function Beside({ standing, levels, role }: Props) {
  const { selfRated, recall, seen, questions, observed, target, top, reached } = standing;
  const level = (of: number) => planWords.level(of, levels[of - 1]);
  const rows: [string, string][] = [
    [says.own, selfRated ? says.ownAt(level(selfRated.level), planWords.dayAt(selfRated.at)) : says.ownNone],
    [says.recall, recall === undefined ? says.recallNone(questions) : says.recallOf(recall, seen, questions)],
    [says.observed, observed ? says.observedBy(level(observed.level), observed.by, observed.days) : says.observedNone],
    ...(role
      ? [
          [says.target(role), target ? level(target) : says.noTarget] satisfies [string, string],
          [says.top(role), top ? level(top) : says.noTarget] satisfies [string, string],
        ]
      : []),
  ];
  return (
    <div class="beside">
      {(selfRated || observed || target) && (
        <div class="beside-board">
          <LevelLine observed={observed?.level} target={target} self={selfRated?.level} />
        </div>
      )}
      <table>
        <caption>{says.title}</caption>
        <thead class="vh">
          <tr>
            <th scope="col">{says.source}</th>
            <th scope="col">{says.says}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([source, text]) => (
            <tr key={source}>
              <th scope="row">{source}</th>
              <td>{text}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {!role && <p class="hint">{says.noRole}</p>}
      {reached && <p class="hint">{says.reached}</p>}
    </div>
  );
}
