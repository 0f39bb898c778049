import type { LinkProblem } from '../../browser/link/link.ts';
import type { EnvelopeProblem } from '../../browser/storage/envelope.ts';

/** Why nothing can be taken from a file or link. */
export type TravelProblem = LinkProblem | { reason: EnvelopeProblem };

type Reason = Exclude<TravelProblem['reason'], 'cut'>;

interface Says {
  reasons: Readonly<Record<Reason, string>>;
  cut(missing: number, of: number): string;
}

/** The same in words of a page. */
export function whyNot(problem: TravelProblem, says: Says): string {
  return problem.reason === 'cut' ? says.cut(problem.missing, problem.of) : says.reasons[problem.reason];
}
