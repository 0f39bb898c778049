import { THEME_KEY } from '../../browser/storage/keys.ts';

/** `<theme-switch>`: keeps the choice of colours, here and in other tabs. Markup and words come from the page. */
class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const root = document.documentElement;
    select.value = root.dataset['theme'] ?? 'system';
    select.addEventListener('change', () => {
      show(select.value);
      try {
        if (select.value === 'system') localStorage.removeItem(THEME_KEY);
        else localStorage.setItem(THEME_KEY, select.value);
      } catch {
        // Blocked storage: the choice holds for this page.
      }
    });
    addEventListener('storage', ({ key, newValue }) => {
      if (key === THEME_KEY) select.value = show(newValue);
    });
  }
}

function show(choice: string | null): string {
  const root = document.documentElement;
  const fixed = choice === 'light' || choice === 'dark';
  if (fixed) root.dataset['theme'] = choice;
  else delete root.dataset['theme'];
  return fixed ? choice : 'system';
}

customElements.define('theme-switch', ThemeSwitch);
