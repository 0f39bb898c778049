import '../../browser/storage/record.ts';
import { attempt } from '../../browser/storage/environment.ts';
import { logPrefix, numbersOf } from '../../browser/storage/keys.ts';
import { RECALLS } from '../../browser/storage/recalls.ts';

const { playbook = '' } = document.documentElement.dataset;
const remembers = attempt(() => numbersOf(localStorage, logPrefix(playbook)).length > 0) ?? false;
const recall = () => {
  // Modules run in the order of the page: whatever defines the elements has run when this one arrives.
  void import('../../browser/storage/recall.ts').then(({ showRecalled }) => showRecalled(document, playbook));
};
if (document.querySelector(RECALLS)) {
  if (remembers) recall();
  // A frame was joined with the reader's own log (`framed.ts`).
  document.addEventListener('chalktalk:joined', recall);
}
