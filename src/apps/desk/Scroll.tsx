import type { ComponentChildren } from 'preact';

/** What is wider than a phone scrolls in itself, by keyboard too. */
export function Scroll({ name, kind = 'desk-scroll', children }: { name: string; kind?: string; children: ComponentChildren }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
    <section class={kind} aria-label={name} tabIndex={0}>
      {children}
    </section>
  );
}
