import { reviewWords as says } from 'virtual:chalktalk/words/review';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type Here, questionAddress } from '../../browser/here.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { comingUp } from '../../learner/coming-up.ts';
import { comebacks } from '../../learner/history.ts';
import { type Improvement, improved } from '../../learner/improved.ts';
import type { Catalogue } from '../../learner/learning-catalogue.ts';
import { logAsOf } from '../../learner/log-as-of.ts';
import { skillMap } from '../../learner/mastery.ts';
import { today } from '../../learner/queue.ts';
import { cards, isDue } from '../../learner/schedule.ts';
import { firstTries, type Sitting, stillWrong } from '../../learner/sitting.ts';
import type { Log } from '../../learner/union.ts';
import { withoutQuestions } from '../../learner/without-questions.ts';
import { useAtom } from '../reader/use-atom.ts';
import { SkillName } from './SkillName.tsx';
import { Track } from './Track.tsx';
import type { Review } from './use-sitting.ts';
import { ToProgress, ToStart } from './ways.tsx';

interface Props {
  here: Here;
  catalogue: Catalogue;
  store: LogStore;
  review: Review;
}

/** What came of it: what got better, what is worth another look, when the next is due. */
export function Done({ here, catalogue, store, review }: Props) {
  const { sitting } = review;
  const log = useAtom(store.log);
  const results = useMemo(() => outcome(log, catalogue, sitting), [log, catalogue, sitting]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { right, of } = firstTries(sitting);
  return (
    <section class="review-done" aria-labelledby="review-done">
      <Track turns={sitting.turns} at={sitting.turns.length} />
      <h2 id="review-done" ref={heading} tabindex={-1}>
        {says.done.title}
      </h2>
      <p>{of > 0 ? says.done.score(right, of) : says.done.nothing}</p>
      <Better improvements={results.improvements} here={here} />
      {results.comebacks.length > 0 && (
        <ul class="review-list plain">
          {results.comebacks.map(({ question, wrong }) => (
            <li key={question.id}>
              <a href={questionAddress(here, question)}>{question.title}</a>
              <small>{says.done.comeback(says.day(wrong))}</small>
            </li>
          ))}
        </ul>
      )}
      {results.wrong.length > 0 && (
        <>
          <h3>{says.done.wrong}</h3>
          <ul class="review-list plain">
            {results.wrong.map((question) => (
              <li key={question.id}>
                <a href={questionAddress(here, question)}>{question.title}</a>
              </li>
            ))}
          </ul>
        </>
      )}
      {results.waiting > 0 && <p>{says.done.waiting(results.waiting)}</p>}
      <p class="review-next">{results.next ? says.done.next(results.next.count, results.next.at) : says.done.noNext}</p>
      <p class="review-ways">
        {results.more > 0 && (
          <button type="button" onClick={review.more}>
            {says.done.more(results.more)}
          </button>
        )}
        <ToProgress here={here} />
        <ToStart here={here} />
      </p>
    </section>
  );
}

function Better({ improvements, here }: { improvements: readonly Improvement[]; here: Here }) {
  if (improvements.length === 0) return null;
  return (
    <>
      <h3>{says.done.improved}</h3>
      <ul class="review-list plain">
        {improvements.map(({ skill, name, from, to }) => (
          <li key={skill}>
            <SkillName here={here} id={skill} name={name} />
            <small>
              {from === undefined
                ? says.done.firstRecall(Math.round(to * 100))
                : says.done.recall(Math.round(from * 100), Math.round(to * 100))}
            </small>
          </li>
        ))}
      </ul>
      <p class="review-small">{says.done.estimated}</p>
    </>
  );
}

function outcome(log: Log, catalogue: Catalogue, sitting: Sitting) {
  const now = Date.now();
  const before = logAsOf(log, sitting.began);
  const after = cards(log, catalogue, now);
  const wrong = new Set(stillWrong(sitting));
  const seen = sitting.turns.map(({ question }) => question);
  return {
    improvements: improved(
      skillMap(before, cards(before, catalogue, now), catalogue, { at: now }),
      skillMap(log, after, catalogue, { at: now }),
    ),
    comebacks: comebacks(log, catalogue).filter(({ right }) => right >= sitting.began),
    wrong: catalogue.questions.filter(({ id }) => wrong.has(id)),
    next: comingUp(after, catalogue, now),
    waiting: catalogue.questions.filter(({ id }) => {
      const card = after.get(id);
      return card && isDue(card, now);
    }).length,
    more: today(after, withoutQuestions(catalogue, seen), { now }).length,
  };
}
