const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/** An address as a browser reads it: without line breaks and tabs, and without the white space around it. */
function normalised(address: string): string {
  return address.replace(/[\t\n\r]/g, '').replace(/^[\0-\x20]+|[\0-\x20]+$/g, '');
}

/** `javascript:` in any disguise that a browser sees through. */
export function runsScript(address: string): boolean {
  return /^javascript:/i.test(normalised(address));
}

/** Leads away from the site: another scheme or a host, even when the host is the site’s own (a preview has another). */
export function leavesSite(address: string): boolean {
  const clean = normalised(address);
  return SCHEME.test(clean) || /^[/\\]{2}/.test(clean);
}

/** `data:`, which holds its content itself. */
export function isData(address: string): boolean {
  return /^data:/i.test(normalised(address));
}
