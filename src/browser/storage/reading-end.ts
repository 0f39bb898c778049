/** So long the end of a text must have been in view, in milliseconds. */
const MOMENT = 1500;

/**
 * Says `chalktalk:read` once the end of the text, marked `[data-read-end]`, has been in view for a moment.
 *
 * @param base path of the playbook on its host, for instance `/` or `/playbook/`
 */
export function watchReading(page: Document, base: string): void {
  const end = page.querySelector('[data-read-end]');
  if (!end) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = (): void => {
    timer = setTimeout(() => {
      // Nobody reads in a tab that is not in front: once more.
      if (page.hidden) return wait();
      observer.disconnect();
      const path = `/${location.pathname.slice(base.length)}`;
      end.dispatchEvent(new CustomEvent('chalktalk:read', { bubbles: true, composed: true, detail: { kind: 'read', page: path } }));
    }, MOMENT);
  };
  const observer = new IntersectionObserver((entries) => {
    clearTimeout(timer);
    if (entries.at(-1)?.isIntersecting) wait();
  });
  observer.observe(end);
}
