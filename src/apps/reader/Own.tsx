import { ofContent } from 'virtual:chalktalk/language';
import type { ComponentChildren } from 'preact';

/** Words of the content in what an app says: an element only where they are of another language. */
export function Own({ children }: { children: ComponentChildren }) {
  return ofContent.lang ? <span {...ofContent}>{children}</span> : children;
}
