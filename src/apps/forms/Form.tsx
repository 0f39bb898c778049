import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

/** A control with a problem, or the first one of a set that has one. */
const MISSING = '[aria-invalid="true"], fieldset:has(> .error) :is(input, select, textarea)';

interface Props {
  class?: string | undefined;
  /** Begin at the first field as soon as it is there: the reader opened it. */
  focus?: boolean | undefined;
  /** `false` where something is missing: once that is drawn beside its field, the focus goes there. */
  onSubmit(): unknown;
  children: ComponentChildren;
}

/** A form that is sent by a script, and leads to what is missing. What is wrong is said by us, not by the browser. */
export function Form({ class: name, focus = false, onSubmit, children }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState(0);
  const go = (selector: string) => form.current?.querySelector<HTMLElement>(selector)?.focus();
  useEffect(() => {
    if (focus) go('select, textarea, input');
  }, []);
  useEffect(() => {
    if (refused > 0) go(MISSING);
  }, [refused]);
  return (
    <form
      ref={form}
      class={name}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (form.current?.querySelector('[data-too-long]') || onSubmit() === false) setRefused((before) => before + 1);
      }}
    >
      {children}
    </form>
  );
}
