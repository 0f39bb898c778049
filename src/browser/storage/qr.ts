import { encode } from 'uqr';
import { escapeHtml } from '../../playbook/escape/escape.ts';

/** A drawing, or that the link is too long to be one. */
export type QrResult = { ok: true; svg: string; modules: number } | { ok: false; reason: 'too-long' };

/** The largest code that the camera of a phone still reads from a screen: 137 squares a side, up to 1,732 characters. */
const LARGEST = 30;
/** Without this much white around it a code is not found. */
const QUIET = 4;

/**
 * A link as a QR code: an SVG without styles, black on white in either theme, because cameras want it so.
 *
 * @param label what it is for, in words: the accessible name
 */
export function qrCode(link: string, label: string): QrResult {
  let data: boolean[][];
  try {
    data = encode(link, { ecc: 'L', border: QUIET, maxVersion: LARGEST }).data;
  } catch {
    return { ok: false, reason: 'too-long' };
  }
  const size = data.length;
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : []))).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" class="qr" role="img" aria-label="${escapeHtml(label)}" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path fill="#000" d="${path}"/></svg>`;
  return { ok: true, svg, modules: size - 2 * QUIET };
}
