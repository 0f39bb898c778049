import { lmsWords as says } from 'virtual:chalktalk/words/lms';
import { type PackagedCourse, REVIEW } from '../../browser/lms/course.ts';
import type { Completion, Standing } from '../../learner/completion.ts';

/** What the launch page shows around the frame. */
export interface View {
  /** Shows a page of the package. @param file its address from the launch page */
  go(file: string): void;
  /** A page is open: the list stands on it. */
  opened(url: string, course: PackagedCourse): void;
  onChoice(go: (url: string) => void): void;
  /** Offers a way back to the LMS. */
  onLeave(leave: () => void): void;
  progress(done: Completion, course: PackagedCourse, mastery: number, standing: Standing): void;
  /** Offers the review. @param due questions that are worth asking again now */
  review(due: number): void;
  status(state: keyof typeof says.status): void;
  /** Something that concerns this visit once. */
  note(text: string): void;
  dropped(events: number): void;
}

/** @param page the launch page, as it was made with the package */
export function view(page: Document): View {
  const frame = page.querySelector<HTMLIFrameElement>('iframe');
  const select = page.querySelector<HTMLSelectElement>('select');
  const link = page.getElementById('lms-review');
  const say = (id: string, text: string): void => {
    const place = page.getElementById(id);
    // A live region speaks when its text changes, and only then.
    if (place && place.textContent !== text) place.textContent = text;
  };
  return {
    go(file) {
      // Not a step in the history: "back" leads out of the package, as people expect.
      frame?.contentWindow?.location.replace(new URL(file, location.href).href);
    },
    opened(url, { contents }) {
      if (select) select.value = url;
      const title = contents.find((each) => each.url === url)?.title ?? says.frame;
      if (frame) frame.title = title;
      if (url === REVIEW) link?.setAttribute('aria-current', 'page');
      else link?.removeAttribute('aria-current');
    },
    onChoice(go) {
      if (!select) return;
      select.disabled = false;
      select.addEventListener('change', () => go(select.value));
    },
    onLeave(leave) {
      const button = page.getElementById('lms-leave');
      if (!(button instanceof HTMLButtonElement)) return;
      button.hidden = false;
      button.addEventListener('click', leave, { once: true });
    },
    progress(done, course, mastery, standing) {
      const parts = [says.progress(done.read, course.pages.length, done.answered, course.questions.length)];
      if (done.score !== undefined) parts.push(says.score(done.score, mastery));
      say('lms-progress', parts.join(' · '));
      say('lms-standing', says.standing[standing]);
    },
    review(due) {
      if (link) link.hidden = false;
      say('lms-review', says.review(due));
    },
    status: (state) => say('lms-status', says.status[state]),
    note: (text) => say('lms-note', text),
    dropped: (events) => say('lms-dropped', events > 0 ? says.dropped(events) : ''),
  };
}
