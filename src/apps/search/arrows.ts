/**
 * Arrow keys walk from the field through the results and back; a letter typed on a result goes on in the field.
 * The results stay plain links: Tab, screen readers and "open in a new tab" work as ever.
 */
export function moveFocus(event: KeyboardEvent): void {
  const box = event.currentTarget;
  if (!(box instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const field = box.querySelector<HTMLInputElement>('input[name=q]');
  const links = [...box.querySelectorAll<HTMLElement>('a[data-go]')];
  const at = (links as (Element | null)[]).indexOf(document.activeElement);
  if (at < 0 && document.activeElement !== field) return;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    const next = at + (event.key === 'ArrowDown' ? 1 : -1);
    if (at < 0 && next < 0) return;
    event.preventDefault();
    focus(next < 0 ? field : links[Math.min(next, links.length - 1)]);
  } else if (at >= 0 && (event.key.length === 1 || event.key === 'Backspace') && event.key !== ' ') {
    // The focus moves before the letter is typed.
    focus(field);
  }
}

function focus(target: HTMLElement | null | undefined): void {
  target?.focus();
  target?.scrollIntoView({ block: 'nearest' });
}
