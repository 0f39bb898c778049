import { THEME_KEY } from '../../browser/storage/keys.ts';

/**
 * The one inline script, the same on every page, so that one hash in the CSP allows it: it must run before anything is
 * painted. It says that scripts run, sets the colours that the reader or the host of a frame chose, and takes the site's
 * own frame away where `?embed` asks for it. Storage may be blocked (a frame, a setting). At most 1 KB.
 *
 * In a sandbox without an origin no module may load: there the page stays as it is without scripts, until one does (`framed.ts`).
 *
 * Whoever has begun (`logPrefix` of storage) is not greeted as a first visitor: home shows today from its first moment.
 *
 * A host's theme beats the reader's, `auto` follows the system; an accent is six hex digits and nothing else.
 */
export const headScript = `(d=>{if(origin!='null')d.classList.add('js');let q=new URLSearchParams(location.search),e=q.has('embed'),t=e&&q.get('theme'),a=q.get('accent'),k;try{t=t||localStorage['${THEME_KEY}'];for(k in localStorage)if(k.startsWith('chalktalk:'+d.dataset.playbook+':log:'))d.dataset.begun=''}catch{}if(t=='light'||t=='dark')d.dataset.theme=t;if(e){d.dataset.embed='';if(/^[0-9a-f]{6}$/i.test(a)){d.dataset.accent='';d.style.setProperty('--accent','#'+a)}}})(document.documentElement)`;
