import { reviewWords } from 'virtual:chalktalk/words/review';
import { address } from '../../browser/here.ts';
import { comingUp } from '../../learner/coming-up.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { minutesFor } from '../../learner/minutes.ts';
import { today } from '../../learner/queue.ts';
import { continueWhere } from '../../learner/reading.ts';
import type { Card } from '../../learner/schedule.ts';
import type { Log } from '../../learner/union.ts';

const says = reviewWords.home;

interface Props {
  base: string;
  catalogue: Catalogue;
  log: Log;
  cards: ReadonlyMap<string, Card>;
  now: number;
  /** Whether to lead to the page of progress too. */
  progress: boolean;
}

/** Where to go on: today's review, and the page after the one that was read last. */
export function GoOn({ base, catalogue, log, cards, now, progress }: Props) {
  const queue = today(cards, catalogue, { now }).map(({ question }) => question);
  const next = comingUp(cards, catalogue, now);
  const on = continueWhere(log, catalogue);
  return (
    <ul class="go-on plain">
      {queue.length > 0 ? (
        <li class="go-on-first">
          <a href={`${base}review/`}>
            <b aria-hidden="true">{queue.length}</b>
            <span>
              {says.review}
              <small>{says.due(queue.length, minutesFor(queue))}</small>
            </span>
          </a>
        </li>
      ) : (
        <li>
          <p>
            <b aria-hidden="true">✓</b>
            <span>
              {says.noneDue}
              {next && <small>{says.nextDue(next.at)}</small>}
            </span>
          </p>
        </li>
      )}
      {on && (
        <li>
          <a href={address(base, on.page.url)}>
            <b aria-hidden="true">{on.page.number ?? '→'}</b>
            <span>
              {on.page.title}
              <small>{says.continue}</small>
            </span>
          </a>
        </li>
      )}
      {progress && (
        <li class="go-on-progress ui">
          <a href={`${base}progress/`}>{says.progress}</a>
        </li>
      )}
    </ul>
  );
}
