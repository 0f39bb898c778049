import type { ComponentChildren } from 'preact';

/** What is wrong with a field, beside it. */
export function Problem({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <p class="error" id={id}>
      {children}
    </p>
  );
}
