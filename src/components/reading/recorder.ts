import './bookmark.ts';
import { attempt } from '../../browser/storage/environment.ts';
import { logPrefix, numbersOf } from '../../browser/storage/keys.ts';
import { playbook, writer } from '../../browser/storage/page-recorder.ts';
import { RESTORABLE } from '../../browser/storage/restorable.ts';

const remembers = attempt(() => numbersOf(localStorage, logPrefix(playbook)).length > 0);
const recall = () => {
  // Modules run in the order of the page: whatever defines the elements has run when this one arrives.
  void import('../../browser/storage/restore-elements.ts').then(({ restoreElements }) => restoreElements(document, playbook));
};
if (document.querySelector(RESTORABLE)) {
  if (remembers) recall();
  // A frame was joined with the reader's own log (`framed.ts`), or a log with what the browser had lost.
  document.addEventListener('chalktalk:joined', recall);
}

if (document.querySelector('chalk-assignment, chalk-question, chalk-reflect')) {
  void import('../../browser/page-drafts.ts').then(({ keepPageDrafts }) => keepPageDrafts(document, playbook, writer));
}

document.querySelector('[data-save-waiting]')?.addEventListener('click', () => {
  // Where nothing is kept, going to another page would lose what waits: it is saved from here.
  void import('./save-waiting.ts').then(({ saveWaiting }) => saveWaiting(playbook, writer));
});
