/**
 * The one inline script, the same on every page, so that one hash in the CSP allows it: it must run before anything is
 * painted. It sets the reader's choice of colours and says that scripts run. Storage may be blocked (a frame, a setting).
 * At most 1 KB.
 */
export const THEME_KEY = 'chalktalk:theme';

export const headScript = `(function(d){d.classList.add('js');try{var t=localStorage.getItem('${THEME_KEY}');if(t==='light'||t==='dark')d.dataset.theme=t}catch(e){}})(document.documentElement)`;
