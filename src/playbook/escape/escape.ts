/**
 * Text on its way into another language, a function for each. What is written by these cannot break out of its place.
 */

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Characters that XML 1.0 cannot hold, not even escaped. */
const FORBIDDEN_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

/** Text as HTML: between tags, and in attributes whose value stands in double quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Text as XML: between tags, and in attributes whose value stands in double quotes. What XML cannot hold is left out. */
export function escapeXml(text: string): string {
  return escapeHtml(text.replace(FORBIDDEN_IN_XML, ''));
}

/** A value as JSON in a script element, where nothing is escaped but the way out of it. */
export function jsonInScript(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
