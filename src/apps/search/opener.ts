// Opens search from anywhere: `/`, Ctrl-K, ⌘-K and every `[data-search-open]` link. It is on every page, so it stays
// tiny; all the rest is loaded when it is first needed.

async function open(): Promise<void> {
  const here = document.querySelector<HTMLInputElement>('[data-search-here]');
  if (here) return here.focus();
  try {
    await (await import('./dialog.tsx')).openSearch();
  } catch {
    // No connection, or a deploy has taken the file away: the page of search is the way that is left.
    location.assign(`${import.meta.env.BASE_URL.replace(/\/*$/, '/')}search/`);
  }
}

// A playbook without search has nothing that opens it.
if (document.querySelector('[data-search-open]')) {
  addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey } = event;
    if (button || ctrlKey || metaKey || shiftKey || !(target instanceof Element) || !target.closest('[data-search-open]')) return;
    event.preventDefault();
    void open();
  });

  addEventListener('keydown', (event) => {
    const { target, key, ctrlKey, metaKey, altKey } = event;
    if (event.defaultPrevented || event.isComposing || altKey) return;
    const command = ctrlKey || metaKey;
    // A slash that is typed into a field stays a slash.
    const typing = target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));
    if (command ? key.toLowerCase() !== 'k' : key !== '/' || typing) return;
    event.preventDefault();
    void open();
  });
}
