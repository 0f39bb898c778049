import { dayOf } from '../../playbook/days/day-of.ts';

/** `<overdue-mark data-day="2027-03-14" hidden>`: shows itself when that day has passed in the reader's time zone. */
class OverdueMark extends HTMLElement {
  connectedCallback(): void {
    const { day } = this.dataset;
    this.hidden = !(day && day < dayOf(Date.now()));
  }
}
customElements.define('overdue-mark', OverdueMark);
