import { reviewWords as says } from 'virtual:chalktalk/words/review';
import { useEffect, useRef, useState } from 'preact/hooks';
import { keepPageDrafts } from '../../browser/page-drafts.ts';
import type { Absent, QuestionPages } from '../../browser/review/question-pages.ts';
import type { NewEvent } from '../../learner/events.ts';

interface Props {
  playbook: string;
  pages: QuestionPages;
  /** Address of the page that holds the question. */
  url: string;
  question: string;
  /** Whether the question takes the focus when it comes. */
  focus: boolean;
  onAnswered(event: Extract<NewEvent, { kind: 'answered' }>): void;
  onAbsent(why: Absent): void;
}

/** Where a question is asked: its own element, taken over from its page. Nothing in it is rendered here. */
export function Stage({ playbook, pages, url, question, focus, onAnswered, onAbsent }: Props) {
  const place = useRef<HTMLElement>(null);
  const [ready, setReady] = useState(false);
  const handlers = useRef({ onAnswered, onAbsent });
  handlers.current = { onAnswered, onAbsent };

  useEffect(() => {
    let shown = true;
    let letGo: (() => void) | undefined;
    const box = place.current;
    const answered = (event: Event) => {
      const detail: unknown = event instanceof CustomEvent ? event.detail : undefined;
      if (isAnswer(detail) && detail.question === question) handlers.current.onAnswered(detail);
    };
    box?.addEventListener('chalktalk:answered', answered);
    void pages.question(url, question).then((found) => {
      if (!shown || !box) return;
      if (typeof found === 'string') return handlers.current.onAbsent(found);
      box.replaceChildren(found);
      // Its answer stands in the sitting, which outlives a reload, too.
      letGo = keepPageDrafts(box, playbook);
      setReady(true);
      if (!focus) return;
      box.focus({ preventScroll: true });
      box.closest('.review-turn')?.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    return () => {
      shown = false;
      letGo?.();
      box?.removeEventListener('chalktalk:answered', answered);
    };
  }, []);

  return (
    <>
      {!ready && <p class="review-wait ui">{says.loading}</p>}
      <section class="review-stage text" ref={place} tabindex={-1} aria-label={says.question} aria-busy={!ready} />
    </>
  );
}

/** It comes from an element of our own; this only tells the kinds apart. */
function isAnswer(detail: unknown): detail is Extract<NewEvent, { kind: 'answered' }> {
  return typeof detail === 'object' && detail !== null && 'kind' in detail && detail.kind === 'answered';
}
