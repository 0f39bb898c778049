/**
 * The first script of every page in a package, before anything else runs: finds out where on the LMS's server the package
 * lies, and tells the launch page around it what the learner does. Without a launch page the page keeps things itself.
 */

import type { NewEvent } from '../../learner/events.ts';
import { attempt } from '../storage/environment.ts';
import { PAGE_EVENT_KINDS } from '../storage/listen.ts';
import { KEEPS_LOG, portAround } from './port.ts';

const root = document.documentElement;
const { src } = document.currentScript as HTMLScriptElement;
// This file is `lms/page.js`: the package begins one folder above.
const base = new URL('..', src).pathname;
root.dataset['base'] = base;

const plain = (path: string): string => attempt(() => decodeURI(path)) ?? path;
/** Servers that know no directory index show `…/index.html`; the log knows pages by their folder. */
const folder = (path: string): string => plain(path).replace(/index\.html$/, '');

const port = portAround();
if (port) {
  root.dataset['playbook'] = port.playbook;
  for (const kind of PAGE_EVENT_KINDS) {
    document.addEventListener(`chalktalk:${kind}`, (event) => {
      const happened: unknown = (event as CustomEvent).detail;
      if (typeof happened !== 'object' || happened === null) return;
      if (event.target instanceof Element && event.target.closest(`[${KEEPS_LOG}]`)) return;
      // The launch page writes it down: the page's own recorder, which listens after us, would do it a second time.
      event.stopImmediatePropagation();
      port.happened('page' in happened ? ({ ...happened, page: folder(String(happened.page)) } as NewEvent) : (happened as NewEvent));
    });
  }
  port.opened(`/${folder(location.pathname).slice(plain(base).length)}`);
}
