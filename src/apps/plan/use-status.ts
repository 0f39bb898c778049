import { useEffect, useRef, useState } from 'preact/hooks';
import { takeFocus } from './take-focus.ts';

/**
 * What happened last, in words, for a `role="status"`. `tell` also puts it in focus: for what took the place of something
 * that was. Only after it is drawn: nothing can have the focus while it is empty.
 */
export function useStatus<E extends HTMLElement = HTMLParagraphElement>() {
  const [said, setSaid] = useState({ text: '', focus: false });
  const status = useRef<E>(null);
  useEffect(() => {
    if (said.focus) takeFocus(status.current);
  }, [said]);
  return {
    said: said.text,
    status,
    tell: (text: string) => setSaid({ text, focus: true }),
    say: (text: string) => setSaid({ text, focus: false }),
  };
}
