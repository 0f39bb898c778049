import { escapeHtml } from '../../playbook/escape/escape.ts';

/** Products with a way of their own to show a page. */
export const HOSTS = ['element', 'frame', 'sharepoint', 'teams', 'confluence', 'notion', 'salesforce', 'wordpress'] as const;
export type Host = (typeof HOSTS)[number];

/** How a page shall look in its frame. */
export interface Look {
  /** Absolute address of the page. */
  url: string;
  title: string;
  /** CSS pixels; 0 lets the frame grow with the page where the host runs our script. */
  height: number;
  theme: 'auto' | 'light' | 'dark';
  /** Six hex digits, or nothing. */
  accent: string;
}

/** Height of a frame that cannot grow, in CSS pixels. */
const FIXED = 640;

/**
 * What an author pastes into a product: HTML, or the bare address for those that make the frame themselves.
 *
 * @param script address of `/embed.js`
 */
export function snippet(host: Host, look: Look, script: string): string {
  if (host === 'teams' || host === 'confluence' || host === 'notion') return framed(look);
  if (host !== 'element') return iframe(look);
  const attributes = [
    `src="${escapeHtml(look.url)}"`,
    ...(look.height ? [`height="${look.height}"`] : []),
    ...(look.theme === 'auto' ? [] : [`theme="${look.theme}"`]),
    ...(look.accent ? [`accent="${escapeHtml(look.accent)}"`] : []),
  ];
  return `<script src="${escapeHtml(script)}" defer></script>\n<chalktalk-embed ${attributes.join(' ')}></chalktalk-embed>`;
}

/** The address of a page in its embed form. */
export function framed({ url, theme, accent }: Look): string {
  const form = new URL(url);
  form.searchParams.set('embed', '');
  if (theme !== 'auto') form.searchParams.set('theme', theme);
  if (accent) form.searchParams.set('accent', accent);
  // `?embed=` means the same, but people read these.
  return form.href.replace('?embed=', '?embed');
}

function iframe(look: Look): string {
  return `<iframe src="${escapeHtml(framed(look))}" title="${escapeHtml(look.title)}" width="100%" height="${look.height || FIXED}" loading="lazy" allow="clipboard-write" sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox allow-storage-access-by-user-activation"></iframe>`;
}
