import type { DefaultTreeAdapterTypes } from 'parse5';
import { srcsetAddresses } from '../../src/playbook/addresses/srcset.ts';
import { isData, leavesSite } from './addresses.ts';

type Element = DefaultTreeAdapterTypes.Element;

interface Rule {
  attributes: readonly string[];
  /** `data:` addresses are allowed here. */
  data?: true;
}

const IMAGE: Rule = { attributes: ['src', 'srcset', 'href'], data: true };
const OWN: Rule = { attributes: ['src', 'href', 'action', 'formaction'] };

/** Elements that fetch or send something by themselves. `<a>` is not among them: links may lead anywhere. */
const RULES: ReadonlyMap<string, readonly Rule[]> = new Map(
  Object.entries({
    script: [OWN],
    img: [IMAGE],
    image: [IMAGE],
    feimage: [IMAGE],
    use: [OWN],
    source: [{ attributes: ['src'] }, { attributes: ['srcset'], data: true }],
    video: [{ attributes: ['src'] }, { attributes: ['poster'], data: true }],
    audio: [OWN],
    track: [OWN],
    input: [{ attributes: ['src'], data: true }, { attributes: ['formaction'] }],
    button: [OWN],
    form: [OWN],
    iframe: [OWN],
  }),
);

const IMAGE_LINKS = new Set(['icon', 'apple-touch-icon', 'mask-icon']);
const LOADING_LINKS = new Set(['stylesheet', 'preload', 'modulepreload', 'manifest', 'prefetch', ...IMAGE_LINKS]);

/** Names of the attributes of an element that fetch from, or send to, where the policy does not allow it. */
export function foreignAttributes(element: Element): string[] {
  return rulesFor(element).flatMap((rule) =>
    element.attrs
      .filter(
        ({ name, value }) =>
          rule.attributes.includes(name) &&
          addresses(name, value).some((address) => leavesSite(address) && !(rule.data && isData(address))),
      )
      .map(({ name, prefix }) => (prefix ? `${prefix}:${name}` : name)),
  );
}

function rulesFor(element: Element): readonly Rule[] {
  const tag = element.tagName.toLowerCase();
  if (tag !== 'link') return RULES.get(tag) ?? [];
  const attribute = (name: string) => element.attrs.find((attr) => attr.name === name)?.value.toLowerCase() ?? '';
  const rels = attribute('rel').split(/\s+/);
  if (!rels.some((rel) => LOADING_LINKS.has(rel))) return [];
  const image = rels.some((rel) => IMAGE_LINKS.has(rel)) || attribute('as') === 'image';
  return [{ attributes: ['href', 'imagesrcset'], ...(image ? { data: true } : {}) }];
}

function addresses(name: string, value: string): string[] {
  return name.endsWith('srcset') ? srcsetAddresses(value) : [value];
}
