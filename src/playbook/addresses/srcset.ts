/** Commas and white space before an address (HTML, “Parsing a srcset attribute”, steps 4 and 5). */
const ADDRESS = /[\t\n\f\r ,]*([^\t\n\f\r ,][^\t\n\f\r ]*)/y;
/** Widths and densities up to the next comma; a comma in brackets does not count (step 8). */
const DESCRIPTORS = /(?:\([^)]*\)?|[^,(])*/y;

/**
 * A `srcset` with other addresses. Finds them by the rules of HTML, and all of them: a parser that refuses an unknown
 * descriptor would miss an address that browsers still load.
 */
export function mapSrcset(srcset: string, change: (address: string) => string): string {
  let written = '';
  let end = 0;
  for (let at = 0; at < srcset.length; ) {
    ADDRESS.lastIndex = at;
    const [run, found] = ADDRESS.exec(srcset) ?? [];
    if (run === undefined || found === undefined) break;
    const start = at + run.length - found.length;
    const address = found.replace(/,+$/, '');
    written += srcset.slice(end, start) + change(address);
    end = start + address.length;
    at = start + found.length;
    if (address !== found) continue;
    DESCRIPTORS.lastIndex = at;
    at += DESCRIPTORS.exec(srcset)?.[0].length ?? 0;
  }
  return written + srcset.slice(end);
}

/** The addresses of a `srcset`, without their descriptors. */
export function srcsetAddresses(srcset: string): string[] {
  const addresses: string[] = [];
  mapSrcset(srcset, (address) => {
    addresses.push(address);
    return address;
  });
  return addresses;
}
