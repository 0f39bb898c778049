/** Text that may stand between brackets. */
export function plain(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[[\]<>]/g, '\\$&')
    .trim();
}

/** An address that may stand between the brackets of a link. */
export function address(written: string): string {
  return written.trim().replace(/[\s<>()\\"]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Text that may stand between tags of HTML, where Markdown is not read. */
export function htmlText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\*\*/g, '')
    .replace(/&(?!\w+;|#)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .trim();
}
