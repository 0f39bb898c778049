/** So long the end of a text must have been in view, in milliseconds. */
const MOMENT = 1500;

/**
 * Says `chalktalk:read` once the end of the text has been in view for a moment. It is marked with the page's own path
 * (`data-read-end="/practices/größe/"`): the address has it escaped, and the log must know a page by one name.
 */
export function watchReading(page: Document): void {
  const end = page.querySelector<HTMLElement>('[data-read-end]');
  const path = end?.dataset['readEnd'];
  if (!end || !path) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    timer = setTimeout(() => {
      // Nobody reads in a tab that is not in front: once more.
      if (page.hidden) return wait();
      observer.disconnect();
      end.dispatchEvent(new CustomEvent('chalktalk:read', { bubbles: true, composed: true, detail: { kind: 'read', page: path } }));
    }, MOMENT);
  };
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.at(-1)?.isIntersecting) wait();
  });
  observer.observe(end);
}
