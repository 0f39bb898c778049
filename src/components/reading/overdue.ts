/** `<overdue-mark data-day="2027-03-14" hidden>`: shows itself when that day has passed in the reader's time zone. */
class OverdueMark extends HTMLElement {
  connectedCallback(): void {
    const now = new Date();
    const today = new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
    this.hidden = !(this.dataset['day'] && this.dataset['day'] < today);
  }
}
customElements.define('overdue-mark', OverdueMark);
