import type { ComponentChildren, Ref } from 'preact';

interface Props {
  label: string;
  children: ComponentChildren;
  region?: Ref<HTMLElement>;
}

/** A table that may be wider than a phone: it scrolls by itself, by keyboard too. */
export function Scroll({ label, children, region }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard
    <section class="fifth-scroll" aria-label={label} tabIndex={0} ref={region}>
      {children}
    </section>
  );
}
