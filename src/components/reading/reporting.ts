import { reportingWords as says } from 'virtual:chalktalk/words/reporting';
import { type Reporting, Reports } from '../../browser/reporting/reports.ts';

/** Reports what happens on this page to the store of the playbook, after the reader was asked. Loaded only where there is one. */
const { playbook = '', base = '/' } = document.documentElement.dataset;

// It listens before the store is known: on a slow line somebody answers sooner than that.
const reports = new Reports(playbook, load(), (reporting) => ask(reports, reporting));
reports.start(document);

async function load(): Promise<Reporting | undefined> {
  const response = await fetch(`${base}reporting.json`).catch(() => undefined);
  return response?.ok ? ((await response.json().catch(() => undefined)) as Reporting | undefined) : undefined;
}

/** Asks in place, once: reading goes on whatever the answer is, or without one. */
function ask(reports: Reports, { name: store }: Reporting): void {
  if (document.querySelector('.may-report')) return;
  const form = document.createElement('form');
  form.className = 'may-report ui';
  form.setAttribute('aria-label', says.title);
  const text = (tag: string, words: string) => Object.assign(document.createElement(tag), { textContent: words });
  const input = Object.assign(document.createElement('input'), { id: 'page:report-name', autocomplete: 'off', maxLength: 200 });
  const label = Object.assign(document.createElement('label'), { htmlFor: input.id, textContent: says.name });
  const field = document.createElement('p');
  field.append(label, input, text('small', says.nameHint));
  const yes = Object.assign(document.createElement('button'), { type: 'submit', className: 'go', textContent: says.yes });
  const no = Object.assign(document.createElement('button'), { type: 'button', textContent: says.no });
  const ways = document.createElement('p');
  ways.append(yes, ' ', no);
  form.append(text('b', says.ask(store)), text('p', says.what), text('p', says.later), field, ways);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    reports.decide(true, input.value);
    form.remove();
  });
  no.addEventListener('click', () => {
    reports.decide(false, '');
    form.remove();
  });
  document.querySelector('main')?.append(form);
}
