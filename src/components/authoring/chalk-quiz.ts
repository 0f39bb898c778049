import { find, wordsIn } from './parts.ts';

interface Again extends HTMLElement {
  again?(): void;
}

/**
 * Puts the questions inside together: when all are answered it says the result. The first answer to each question
 * counts; whoever wants to do better starts the whole check again.
 */
class ChalkQuiz extends HTMLElement {
  private ready = false;
  private readonly scores = new Map<string, number>();

  connectedCallback(): void {
    if (this.ready) return;
    this.ready = true;
    this.addEventListener('chalktalk:answered', (event) => {
      const { question, score } = (event as CustomEvent<{ question: string; score: number }>).detail;
      if (!this.scores.has(question)) this.scores.set(question, score);
      this.show();
    });
    find(this, '.quiz-end [data-act]')?.addEventListener('click', () => {
      const questions = this.questions();
      for (const question of questions) question.again?.();
      this.scores.clear();
      this.show();
      const first = questions[0];
      if (!first) return;
      first.tabIndex = -1;
      first.focus();
    });
  }

  private questions(): Again[] {
    return [...this.querySelectorAll<Again>('chalk-question, chalk-scenario')];
  }

  private show(): void {
    const of = this.questions().length;
    const n = this.scores.size;
    const status = find(this, '.quiz-end .result');
    const again = find(this, '.quiz-end [data-act]');
    if (!status || !again) return;
    const done = n >= of && of > 0;
    const exact = ([...this.scores.values()].reduce((sum, one) => sum + one, 0) / Math.max(1, n)) * 100;
    const score = Math.round(exact);
    const { pass } = this.dataset;
    const passed = pass === undefined || exact >= Number(pass) - 1e-9;
    const name = !done ? 'quizOpen' : pass === undefined ? 'quizResult' : passed ? 'quizPassed' : 'quizFailed';
    status.textContent = n === 0 ? '' : wordsIn(this)(name, { n, of, score: passed ? score : Math.floor(exact), pass: pass ?? '' });
    again.hidden = !done;
    this.toggleAttribute('data-passed', done && passed);
    if (done)
      this.dispatchEvent(
        new CustomEvent('chalktalk:quiz', { bubbles: true, composed: true, detail: { quiz: this.id, score: exact / 100, passed } }),
      );
  }
}

customElements.define('chalk-quiz', ChalkQuiz);
