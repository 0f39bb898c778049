/** How the bar looks: the colours are those of the page around it. */
export const STYLE = `
:host {
  position: fixed;
  inset: auto 0 0 0;
  z-index: 2147483000;
  display: grid;
  grid-template-columns: 1fr auto;
  gap: 0 1rem;
  align-items: center;
  padding: 0.5rem clamp(1rem, 4vw, 3rem);
  border-block-start: 3px solid var(--wrong, #a12d1a);
  background: var(--sheet, #fffcf5);
  color: var(--ink, #18201c);
  font: 1rem/1.4 var(--head, system-ui, sans-serif);
  text-align: start;
}
:host([hidden]) { display: none; }
.status { display: grid; gap: 0.125rem; overflow-wrap: anywhere; }
.ways { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; align-items: center; justify-content: end; }
button {
  min-block-size: 2.25rem;
  padding: 0.25rem 0.875rem;
  border: 1px solid var(--edge, #857d6a);
  border-radius: 0.375rem;
  background: none;
  color: inherit;
  font: inherit;
  cursor: pointer;
}
button:empty { display: none; }
a { color: inherit; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--mark-ink, #7d5300); outline-offset: 2px; }
.list {
  grid-column: 1 / -1;
  max-block-size: 55vh;
  margin-block-start: 0.5rem;
  overflow-y: auto;
  border-block-start: 1px solid var(--rule, #ddd4bf);
}
.list[hidden], .first[hidden] { display: none; }
h2, summary { margin: 0.75rem 0 0.25rem; font-size: 1rem; font-weight: 700; }
summary { cursor: pointer; }
ul { margin: 0; padding: 0; list-style: none; }
li { padding-block: 0.5rem; border-block-end: 1px solid var(--rule, #ddd4bf); }
p { margin: 0; overflow-wrap: anywhere; }
.place { color: var(--soft, #545c55); font-size: 0.875rem; }
code { font-family: var(--code, monospace); font-size: 0.9em; }
.error { color: var(--wrong, #a12d1a); font-weight: 700; }
.fix { color: var(--soft, #545c55); }
@media (max-width: 40rem) {
  :host { grid-template-columns: 1fr; }
  .ways { justify-content: start; }
}
@media print { :host { display: none; } }
`;
