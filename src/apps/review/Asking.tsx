import { ofContent } from 'virtual:chalktalk/language';
import { reviewWords as says } from 'virtual:chalktalk/words/review';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Here, pageAddress, questionAddress } from '../../browser/here.ts';
import type { QuestionPages } from '../../browser/review/question-pages.ts';
import type { LogStore } from '../../browser/storage/store-types.ts';
import { isRight, verdictOf } from '../../learner/grade.ts';
import type { Catalogue, CatalogueQuestion } from '../../learner/learning-catalogue.ts';
import { minutesFor } from '../../learner/minutes.ts';
import { cards } from '../../learner/schedule.ts';
import { isAnswer, placeOf, type Turn } from '../../learner/sitting.ts';
import { SkillName } from './SkillName.tsx';
import { Stage } from './Stage.tsx';
import { Track } from './Track.tsx';
import type { Review } from './use-sitting.ts';

interface Props {
  here: Here;
  catalogue: Catalogue;
  store: LogStore;
  pages: QuestionPages;
  review: Review;
  turn: Turn;
  question: CatalogueQuestion;
  /** Says what happened to the question before. */
  onLeftOut(message: string): void;
}

/** One question: where we are, why it comes now, the question itself, and one way on. */
export function Asking({ here, catalogue, store, pages, review, turn, question, onLeftOut }: Props) {
  const { sitting, place } = review;
  const [due, setDue] = useState<string>();
  const [score, setScore] = useState<number>();
  const verdict = useRef<HTMLParagraphElement>(null);
  const following = sitting.turns[place + 1];
  useEffect(() => {
    const page = catalogue.questions.find(({ id }) => id === following?.question);
    if (page) pages.prepare(pageAddress(here, page.url));
  }, [following?.question]);

  const page = catalogue.pages.find(({ url }) => url === question.url);
  const skill = catalogue.skills.find(({ id }) => id === question.skill);
  const left = sitting.turns.filter(({ outcome }) => outcome === undefined);
  const toAsk = left.flatMap((each) => catalogue.questions.filter(({ id }) => id === each.question));
  const answered = isAnswer(turn.outcome);
  // The verdict stands in the bar, beside the way on: always in view, and read first.
  useEffect(() => verdict.current?.focus({ preventScroll: true }), [score]);
  const { at, of } = placeOf(sitting, turn);
  const returns = sitting.turns.slice(place + 1).some(({ question: id }) => id === turn.question);

  return (
    <section class="review-turn" aria-labelledby="review-place">
      <div class="review-head">
        <h2 id="review-place" class="ui">
          {turn.again ? (
            says.onceMore
          ) : (
            <>
              <b aria-hidden="true">{at}</b>
              <span class="vh">{says.place(at, of)}</span>
              <span aria-hidden="true">{says.of(of)}</span>
            </>
          )}
        </h2>
        <Track turns={sitting.turns} at={place} />
        <p class="review-left ui">{says.left(minutesFor(toAsk))}</p>
      </div>
      <div class="review-main">
        <Stage
          playbook={here.playbook}
          pages={pages}
          url={pageAddress(here, question.url)}
          question={question.id}
          focus={place > 0}
          onAnswered={(event) => {
            review.settle(verdictOf(event.score));
            setScore(event.score);
            void store
              .record(event)
              .then(() => setDue(says.dueAgain(cards(store.log.get(), catalogue, Date.now()).get(question.id)?.due ?? Date.now())));
          }}
          onAbsent={(why) => {
            onLeftOut(says[why](question.title));
            review.settle(why);
            review.next();
          }}
        />
        <aside class="review-why ui" aria-label={says.why}>
          <p>
            <b>{says.why}</b> {turn.again ? says.reasons.again() : says.reasons[turn.why.code](turn.why.days)}
          </p>
          <p>
            {skill && <SkillName here={here} id={skill.id} name={skill.name} />}
            <span>
              {says.from}{' '}
              <a href={questionAddress(here, question)} {...ofContent}>
                {page?.title ?? question.url}
              </a>
            </span>
          </p>
        </aside>
      </div>
      <div class="review-bar ui">
        {answered ? (
          <>
            <p class="review-verdict" ref={verdict} tabindex={-1} data-result={verdictOf(score ?? 0)}>
              {score !== undefined && says.verdict({ right: isRight(score), percent: Math.round(score * 100) })}
            </p>
            <p class="review-due">{returns ? says.comesBack : due}</p>
            <button class="go" type="button" onClick={review.next}>
              {left.length > 0 ? says.next : says.finish}
            </button>
          </>
        ) : (
          <button
            type="button"
            onClick={() => {
              review.settle('skipped');
              review.next();
            }}
          >
            {says.skip}
          </button>
        )}
      </div>
    </section>
  );
}
