/**
 * The launch page of a package: holds the session with the LMS for as long as it is open, shows the pages of the module in
 * a frame, and reports what is done there.
 */

import { lmsWords as says } from 'virtual:chalktalk/words/lms';
import { COURSE_DATA, fileOf, type PackagedCourse } from '../../browser/lms/course.ts';
import { type LearnerLog, openLearnerLog } from '../../browser/lms/learner-log.ts';
import type { Lms, Opened } from '../../browser/lms/lms.ts';
import { noteSending } from '../../browser/lms/mirror.ts';
import type { Port } from '../../browser/lms/port.ts';
import { type Reporter, reporter } from '../../browser/lms/reporter.ts';
import { atLeast, completionOf, standingOf } from '../../learner/completion.ts';
import { pageNow } from '../../learner/moved.ts';
import { cards, isDue } from '../../learner/schedule.ts';
import { better, reportOf } from './lms-report.ts';
import { view } from './view.ts';

/** What there is to end when the page goes. */
interface Running {
  end(): Promise<void>;
}

/** @param lms `undefined` where none was found */
export async function startShell(lms: Lms | undefined): Promise<void> {
  const course = JSON.parse(document.getElementById(COURSE_DATA)?.textContent ?? '') as PackagedCourse;
  const shown = view(document);
  const opened = await lms?.start();
  const began = performance.now();
  const log = await openLearnerLog(course.id, opened);
  const mastery = opened?.mastery ?? course.mastery;
  let page = first(course, opened);
  /** What the LMS knew as the visit began, then what it was told: what was reached in a visit is not lost in it. */
  let known = opened && {
    ...opened,
    standing: atLeast(opened.standing, log.result.standing),
    score: better(opened.score, log.result.score),
  };
  let best = known?.score;

  const show = (): void => {
    const events = log.store.log.get();
    const done = completionOf(events, course);
    shown.progress(done, course, mastery, atLeast(known?.standing ?? 'incomplete', standingOf(done, mastery)));
    const now = Date.now();
    shown.review([...cards(events, course, now).values()].filter((card) => isDue(card, now)).length);
  };
  const session = lms && known && !known.review ? report(lms, known, log) : undefined;

  function report(to: Lms, from: Opened, { store, name }: LearnerLog): Reporter {
    const now = () => {
      const told = reportOf({
        log,
        course,
        opened: known ?? from,
        best,
        limit: to.limit,
        page,
        seconds: (performance.now() - began) / 1000,
      });
      shown.dropped(told.dropped);
      best = told.best;
      known = { ...from, standing: told.report.standing, score: told.report.score ?? from.score };
      return told.report;
    };
    return reporter(to, now, (state) => {
      noteSending(name, state);
      const waits = store.state.get().saved ? 'failed' : 'failedHere';
      shown.status(state === 'refused' ? 'partly' : state === 'failed' || state === 'partly' ? waits : state);
    });
  }

  if (!session) shown.status(opened ? 'review' : lms ? 'refused' : 'none');
  if (log.unreadable) shown.note(says.damaged[log.unreadable]);
  show();
  log.store.log.listen(() => {
    show();
    session?.changed();
  });

  const port: Port = {
    playbook: log.name,
    store: log.store,
    happened: (event) => void log.store.record(event).catch(() => {}),
    opened(url) {
      if (!course.contents.some((each) => each.url === url)) return;
      page = url;
      shown.opened(url, course);
      session?.changed();
    },
  };
  window.chalktalkLms = port;
  shown.onChoice((url) => shown.go(fileOf(url)));
  shown.go(fileOf(page));
  session?.changed();
  const running: Running = session ?? {
    async end() {
      await lms?.end(undefined);
    },
  };
  endWith(running, session);
  const back = lms?.returnTo;
  if (back !== undefined) {
    shown.onLeave(async () => {
      await running.end();
      location.assign(back);
    });
  }
}

/** Where the learner left, as far as that page is still there. */
function first(course: PackagedCourse, opened: Opened | undefined): string {
  const { contents } = course;
  const left = pageNow(opened?.location ?? '', course);
  return contents.find(({ url }) => url === left)?.url ?? contents[0]?.url ?? '/';
}

function endWith(running: Running, session: Reporter | undefined): void {
  addEventListener('pagehide', () => void running.end());
  // Phones often say no more than this before a page is gone.
  document.addEventListener('visibilitychange', () => {
    if (document.hidden) void session?.flush();
  });
  addEventListener('online', () => void session?.flush());
  // A session that was ended cannot go on.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) location.reload();
  });
}
