import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { compileText } from '../src/playbook/compile/page.ts';
import { render } from '../src/playbook/compile/render.ts';
import { NAMED } from '../src/playbook/components.ts';
import type { Block, Body } from '../src/playbook/model/playbook.ts';
import { visit } from '../src/playbook/tree/walk.ts';

/** Where the examples lie that `/authors/help/` shows: made from those of the documentation. */
export const FORMS_FILE = 'src/components/authors/forms.generated.json';

/** Which example shows which form: its document, and words that no other example of it begins its form with. */
const EXAMPLES = {
  single: ['docs/authoring/questions.md', '<Question id="coached-first-minute"'],
  multiple: ['docs/questions.md', '<Question id="signs-of-listening"'],
  ordering: ['docs/questions.md', '<Question id="order-of-an-answer"'],
  matching: ['docs/questions.md', '<Question id="what-it-opens"'],
  blank: ['docs/questions.md', '<Question id="never-leave-without"'],
  scenario: ['docs/questions.md', '<Scenario id="too-expensive"'],
  talk: ['docs/authoring/components.md', '<TalkTrack>'],
  play: ['docs/authoring/plays.md', '```play caption="Brief first'],
  evidence: ['docs/authoring/evidence.md', 'Leave a few days'],
  assignment: ['docs/authoring/components.md', '<Assignment'],
  checklist: ['docs/authoring/components.md', '<Checklist'],
  term: ['docs/authoring/components.md', 'Large deals need <Term'],
} as const;

/** The documents that examples are taken from. */
export const FORM_DOCUMENTS: readonly string[] = [...new Set(Object.values(EXAMPLES).map(([document]) => document))];

/**
 * The file of the examples.
 *
 * @param documents their text, by path
 */
export function formsFile(documents: ReadonlyMap<string, string>): string {
  const forms = Object.entries(EXAMPLES).map(([id, [document, start]]) => {
    const fences = fencesOf(documents.get(document) ?? '');
    const source = fences.find(({ value }) => value.startsWith(start))?.value;
    if (source === undefined) throw new Error(`${document} has no example that begins with ${start}`);
    return { id, source, body: asExample(compiled(source, document), fences) };
  });
  return `${JSON.stringify(forms, null, 1)}\n`;
}

function compiled(source: string, document: string): Body {
  const options = { file: document, url: '/authors/help/', format: 'mdx', base: '/', code: false } as const;
  const { body, findings } = compileText(`${source}\n`, options, { render });
  if (findings[0]) throw new Error(`${document}: ${findings[0].message}`);
  return body;
}

/** As an example: it cites entries that stand beside it and in no playbook, and its ids are none that an author can give. */
function asExample(body: Body, fences: readonly Fence[]): Body {
  return body.map((part) => {
    if (typeof part === 'string') return part;
    const children = asExample(part.children, fences);
    const { id } = part.props;
    if (part.component === 'Evidence') return { ...part, props: { ...part.props, entry: entryOf(part, fences) }, children };
    const named = NAMED.some((name) => name === part.component) && typeof id === 'string';
    return { ...part, ...(named && { props: { ...part.props, id: `example:${id}` } }), children };
  });
}

function entryOf({ props }: Block, fences: readonly Fence[]) {
  const fence = fences.find(({ meta }) => meta === `file="evidence/${props['id']}.yaml"`);
  const { claim, year = null, quality } = parse(fence?.value ?? '') as { claim: string; year?: number; quality: string };
  return { claim, year, quality };
}

interface Fence {
  meta: string;
  value: string;
}

function fencesOf(document: string): Fence[] {
  const found: Fence[] = [];
  visit(unified().use(remarkParse).use(remarkGfm).parse(document), (node) => {
    if (node.type === 'code') found.push({ meta: node.meta ?? '', value: node.value });
  });
  return found;
}
