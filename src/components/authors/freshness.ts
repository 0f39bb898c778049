import { countFreshness, type Freshness, unpackDays } from '../../playbook/coverage/freshness.ts';
import { dayOf } from '../../playbook/days/day-of.ts';

/**
 * `<freshness-board>` around a table: in each row with `data-days` it says how many of those days have passed or come soon. The
 * browser counts, so that the table ages without a build.
 */
class FreshnessBoard extends HTMLElement {
  connectedCallback(): void {
    const today = dayOf(Date.now());
    for (const row of this.querySelectorAll<HTMLElement>('[data-days]')) {
      const counts = countFreshness(unpackDays(row.dataset['days'] ?? ''), today);
      for (const cell of row.querySelectorAll<HTMLElement>('[data-count]')) {
        const count = counts[cell.dataset['count'] as Freshness] ?? 0;
        cell.textContent = count > 0 ? String(count) : '';
        cell.classList.toggle('overdue', cell.dataset['count'] === 'overdue' && count > 0);
      }
    }
  }
}
customElements.define('freshness-board', FreshnessBoard);
