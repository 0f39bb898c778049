import { digestInBase64 } from '../../src/cache/digest.ts';

/** Types of script elements that a browser acts on; every other type is a block of data. */
const SCRIPT_TYPE =
  /^(?:module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/;

/**
 * Whether a browser runs (or otherwise acts on) a script element of this type.
 *
 * @param type its `type` attribute, `undefined` when there is none
 */
export function isCode(type: string | undefined): boolean {
  return type === undefined || type === '' || SCRIPT_TYPE.test(type.trim().toLowerCase());
}

/** The style that Astro writes into every page with an island; the only style element the policy lets through. */
export const ISLAND_STYLE = 'astro-island,astro-slot,astro-static-slot{display:contents}';

/** A source expression for the policy: `'sha256-…'` over the UTF-8 bytes of the text. */
export function hashSource(text: string): string {
  return `'sha256-${digestInBase64(text)}'`;
}
