import { filterWords } from 'virtual:chalktalk/words/filter';

/**
 * `<practice-filter>`: hides the rows that do not fit. What is chosen stands in the address, so that a filtered list
 * can be sent to somebody. A practice for no role in particular is for every role; the same holds for stages.
 */
class PracticeFilter extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector('form');
    if (!form) return;
    const asked = new URLSearchParams(location.search);
    for (const select of form.querySelectorAll('select')) {
      const value = asked.get(select.name) ?? '';
      if ([...select.options].some((option) => option.value === value)) select.value = value;
    }
    form.addEventListener('change', () => this.apply(form));
    form.addEventListener('submit', (event) => event.preventDefault());
    for (const button of document.querySelectorAll('[data-filter-reset], practice-filter button')) {
      button.addEventListener('click', () => {
        form.reset();
        this.apply(form);
        form.querySelector('select')?.focus();
      });
    }
    this.apply(form);
  }

  private apply(form: HTMLFormElement): void {
    const chosen = new Map([...new FormData(form)].filter(([, value]) => value !== '').map(([name, value]) => [name, String(value)]));
    let found = 0;
    for (const row of document.querySelectorAll<HTMLElement>('[data-skill]')) {
      row.hidden = !fits(row, chosen);
      if (!row.hidden) found++;
    }
    const count = this.querySelector<HTMLElement>('[role=status]');
    if (count) count.textContent = filterWords.found(found);
    const reset = this.querySelector('button');
    if (reset) reset.hidden = chosen.size === 0;
    const nothing = document.getElementById('nothing');
    if (nothing) nothing.hidden = found > 0;
    const query = new URLSearchParams([...chosen]).toString();
    history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
  }
}

function fits({ dataset }: HTMLElement, chosen: Map<string, string>): boolean {
  const skill = chosen.get('skill');
  const level = chosen.get('level');
  const tags = (dataset['skill'] ?? '').split(' ').map((tag) => tag.split(':'));
  // Skill and level belong together: level 2 of this skill, not of another one.
  if (!tags.some(([id, reached]) => (!skill || id === skill) && (!level || reached === level))) return false;
  return (['role', 'stage'] as const).every((key) => {
    const wanted = chosen.get(key);
    const own = (dataset[key] ?? '').split(' ').filter(Boolean);
    return !wanted || own.length === 0 || own.includes(wanted);
  });
}

customElements.define('practice-filter', PracticeFilter);
