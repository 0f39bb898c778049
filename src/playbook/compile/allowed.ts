import { defaultSchema, type Schema, sanitize } from 'hast-util-sanitize';
import { find, html } from 'property-information';
import { PROTOCOLS } from '../addresses/links.ts';

// GitHub's schema, with the ids that headings and footnotes have. Forms and media stay out; style and event handlers too.
// So do `srcset`, which loads from elsewhere, and `name` on anything but an anchor, which hides what scripts look for.
export const schema: Schema = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'picture' && name !== 'source'),
    'abbr',
    'mark',
    'u',
    'small',
    'figure',
    'figcaption',
    'caption',
    'time',
    'wbr',
  ],
  attributes: {
    ...defaultSchema.attributes,
    '*': [...(defaultSchema.attributes?.['*'] ?? []).filter((name) => name !== 'name'), 'title', 'lang', 'dir'],
    a: [...(defaultSchema.attributes?.['a'] ?? []), 'name'],
    code: [['className', /^language-./]],
    section: ['dataFootnotes', ['className', 'footnotes']],
    abbr: ['title'],
    time: ['dateTime'],
  },
  protocols: { ...defaultSchema.protocols, href: PROTOCOLS.map((protocol) => protocol.slice(0, -1)) },
};

/** May the element stand in a page? */
export function allowedElement(name: string): boolean {
  return schema.tagNames?.includes(name) ?? false;
}

/** May the attribute stand there, with this value? Names as in HTML or JSX (`class`, `className`). */
export function allowedAttribute(element: string, name: string, value: string): boolean {
  const { property } = find(html, name === 'className' ? 'class' : name);
  if (property === 'className') return true;
  // Looked at alone: where a cell must stand does not matter here.
  const clean = sanitize(
    { type: 'element', tagName: element, properties: { [property]: value }, children: [] },
    { ...schema, ancestors: {} },
  );
  return clean.type === 'element' && clean.properties[property] === value;
}
