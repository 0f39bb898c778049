import type { ComponentChildren, Ref } from 'preact';

interface Props {
  label: string;
  class: string;
  children: ComponentChildren;
  region?: Ref<HTMLElement>;
}

/** What may be wider than a phone scrolls in itself, by keyboard too. */
export function Scroll({ label, class: name, children, region }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class={name} aria-label={label} tabIndex={0} ref={region}>
      {children}
    </section>
  );
}
