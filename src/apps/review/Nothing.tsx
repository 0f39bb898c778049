import { address } from '../../browser/catalogue.ts';
import type { Catalogue } from '../../learner/catalogue.ts';
import { comingUp } from '../../learner/coming-up.ts';
import { continueWhere } from '../../learner/reading.ts';
import { cards as cardsOf } from '../../learner/schedule.ts';
import type { Log } from '../../learner/union.ts';
import { reviewWords as says } from '../../site/words-review.ts';
import { Drawing } from '../reader/Drawing.tsx';

/** How many pages to start with are named. */
const STARTS = 3;

/** Nothing is due: it is all still fresh. */
export function NothingDue({ base, catalogue, log }: { base: string; catalogue: Catalogue; log: Log }) {
  const now = Date.now();
  const next = comingUp(cardsOf(log, catalogue), catalogue, now);
  const on = continueWhere(log, catalogue);
  return (
    <section class="review-nothing">
      <Drawing template="review-rest" />
      <h2>{says.nothingDue.title}</h2>
      {next && <p class="review-next">{says.done.next(next.count, next.at)}</p>}
      <p>{says.nothingDue.rest}</p>
      <p class="review-ways">
        <a class="button go ui" href={on ? address(base, on.page.url) : `${base}practices/`}>
          {on?.page.title ?? says.nothingDue.read}
        </a>
        <a class="button ui" href={`${base}progress/`}>
          {says.done.progress}
        </a>
      </p>
    </section>
  );
}

interface StartProps {
  base: string;
  catalogue: Catalogue;
  /** How many questions could be asked without having read anything. */
  count: number;
  onAnyway(): void;
}

/** Nothing has been read or answered yet: where to begin. */
export function Start({ base, catalogue, count, onAnyway }: StartProps) {
  const asking = new Set(catalogue.questions.map(({ url }) => url));
  const starts = catalogue.pages.filter(({ url }) => asking.has(url)).slice(0, STARTS);
  return (
    <section class="review-nothing">
      <Drawing template="review-start" />
      <h2>{says.nothingYet.title}</h2>
      <p>{says.nothingYet.text}</p>
      <ul class="review-starts plain">
        {starts.map(({ url, title, number, minutes }) => (
          <li key={url}>
            <a href={address(base, url)}>
              <b aria-hidden="true">{number ?? '→'}</b>
              <span>{title}</span>
              <small>{says.nothingYet.minutes(minutes)}</small>
            </a>
          </li>
        ))}
      </ul>
      <p class="review-ways">
        <a class="button ui" href={`${base}practices/`}>
          {says.nothingYet.all}
        </a>
        {count > 0 && (
          <button type="button" onClick={onAnyway}>
            {says.nothingYet.anyway(count)}
          </button>
        )}
      </p>
    </section>
  );
}

/** A playbook without questions. */
export function NoQuestions({ base }: { base: string }) {
  return (
    <section class="review-nothing">
      <Drawing template="review-start" />
      <h2>{says.noQuestions.title}</h2>
      <p>{says.noQuestions.text}</p>
      <p class="ui">
        <a href={`${base}practices/`}>{says.nothingYet.all}</a>
      </p>
    </section>
  );
}
