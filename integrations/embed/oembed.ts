import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml } from '../../src/playbook/escape/escape.ts';
import type { ReadPlaybook } from '../content/read.ts';

/** Size of a frame for hosts that ask for one, in CSS pixels; inside it scrolls. */
const WIDTH = 720;
const HEIGHT = 640;

/** What a host needs to show a page (https://oembed.com, type "rich"). */
interface Oembed {
  version: '1.0';
  type: 'rich';
  title: string;
  provider_name: string;
  provider_url: string;
  width: number;
  height: number;
  html: string;
}

/** The answer for one page. @param url its absolute address */
export function oembed(title: string, url: string, provider: { name: string; url: string }): Oembed {
  const framed = new URL(url);
  framed.searchParams.set('embed', '');
  return {
    version: '1.0',
    type: 'rich',
    title,
    provider_name: provider.name,
    provider_url: provider.url,
    width: WIDTH,
    height: HEIGHT,
    html: `<iframe src="${escapeHtml(framed.href)}" title="${escapeHtml(title)}" width="${WIDTH}" height="${HEIGHT}" style="border:0;max-width:100%" loading="lazy" sandbox="allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox allow-storage-access-by-user-activation"></iframe>`,
  };
}

/** Writes `oembed.json` beside every page that can be embedded: there is no server that could be asked. */
export function writeOembed(webRoot: string, { files, config }: ReadPlaybook, { site, base }: { site: string; base: string }): void {
  const provider = { name: config.name, url: new URL(base, site).href };
  for (const {
    compiled: { url, fields },
  } of files) {
    const title = fields?.['title'] ?? fields?.['name'];
    if (!/^\/(practices|modules|skills|roles|programs)\/.+\/$/.test(url) || typeof title !== 'string') continue;
    const page = new URL(base + encodeURI(url.slice(1)), site).href;
    // At once, one after another: a thousand small files in a third of the time that asking for all of them takes.
    writeFileSync(join(webRoot, ...url.split('/'), 'oembed.json'), `${JSON.stringify(oembed(title, page, provider))}\n`);
  }
}
