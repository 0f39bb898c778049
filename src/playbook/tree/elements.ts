/** Elements of HTML that have no end. In HTML they need no slash, in MDX they do. */
export const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/i;

const KNOWN = new Set(
  (
    'a abbr address article aside audio b blockquote body button caption center cite code col colgroup dd del details dfn dialog div dl dt em ' +
    'fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 head header html i iframe ins kbd label legend li main mark math menu nav ' +
    'object ol optgroup option output p picture pre q rp rt ruby s samp script section select small span strike strong style sub summary sup ' +
    'svg table tbody td template textarea tfoot th thead time title tr tt u ul var video'
  ).split(' '),
);

/** Is it a name of HTML, whether or not it may stand in a page? */
export function isElement(name: string): boolean {
  return VOID.test(name) || KNOWN.has(name.toLowerCase());
}
