import { reviewWords as says } from 'virtual:chalktalk/words/review';
import { address, type Here, pageAddress } from '../../browser/here.ts';
import { comingUp } from '../../learner/coming-up.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { continueWhere } from '../../learner/reading.ts';
import { cards as cardsOf } from '../../learner/schedule.ts';
import type { Log } from '../../learner/union.ts';
import { Drawing } from '../reader/Drawing.tsx';
import { ToProgress, ToStart } from './ways.tsx';

/** How many pages to start with are named. */
const STARTS = 3;

/** Nothing is due: it is all still fresh. */
export function NothingDue({ here, catalogue, log }: { here: Here; catalogue: Catalogue; log: Log }) {
  const now = Date.now();
  const next = comingUp(cardsOf(log, catalogue, now), catalogue, now);
  const on = continueWhere(log, catalogue);
  return (
    <section class="review-nothing">
      <Drawing template="review-rest" />
      <h2>{says.nothingDue.title}</h2>
      {next && <p class="review-next">{says.done.next(next.count, next.at)}</p>}
      <p>{says.nothingDue.rest}</p>
      <p class="review-ways">
        <ReadOn here={here} page={on?.page} />
        <ToProgress here={here} />
      </p>
    </section>
  );
}

/** The next page to read; where there is none, all there are. */
function ReadOn({ here, page }: { here: Here; page: Catalogue['pages'][number] | undefined }) {
  if (!page && here.course !== undefined) return <ToStart here={here} />;
  return (
    <a class="button go ui" href={page ? pageAddress(here, page.url) : address(here.base, '/practices/')}>
      {page?.title ?? says.nothingDue.read}
    </a>
  );
}

interface StartProps {
  here: Here;
  catalogue: Catalogue;
  /** How many questions could be asked without having read anything. */
  count: number;
  onAnyway(): void;
}

/** Nothing has been read or answered yet: where to begin. */
export function Start({ here, catalogue, count, onAnyway }: StartProps) {
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
            <a href={pageAddress(here, url)}>
              <b aria-hidden="true">{number ?? '→'}</b>
              <span>{title}</span>
              <small>{says.nothingYet.minutes(minutes)}</small>
            </a>
          </li>
        ))}
      </ul>
      <p class="review-ways">
        {here.course === undefined && (
          <a class="button ui" href={`${here.base}practices/`}>
            {says.nothingYet.all}
          </a>
        )}
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
