import { z } from 'zod';
import { EMBED_PRESETS, type EmbedPreset } from '../embed/hosts.ts';
import { SEVERITIES } from '../problems/problem.ts';
import { BASE_PATH, basePath } from '../settings.ts';
import { count, id, line, sitePath } from './fields.ts';

/** The stages of a sale for playbooks that name none of their own. */
const STAGES = [
  { id: 'prospect', name: 'Prospect' },
  { id: 'discover', name: 'Discover' },
  { id: 'propose', name: 'Propose' },
  { id: 'negotiate', name: 'Negotiate' },
  { id: 'close', name: 'Close' },
  { id: 'grow', name: 'Grow' },
];

/** Whether browsers know what to make of a language tag: dates, numbers and hyphens follow from it. */
function isLanguage(tag: string): boolean {
  try {
    // Longer names are none that anybody was given: “English” is a language, and no tag.
    return Intl.getCanonicalLocales(tag).length === 1 && /^[a-z]{1,3}(?:-|$)/i.test(tag);
  } catch {
    return false;
  }
}

/** An address that a reader is sent to. `javascript:` is an address too. */
const address = z.url({ protocol: /^(https?|mailto)$/, error: 'an address starts with https:// or mailto:' });

const PRESETS = Object.keys(EMBED_PRESETS) as [EmbedPreset, ...EmbedPreset[]];

/** An origin, perhaps with a star for all its sub-domains: what `frame-ancestors` takes. A semicolon would begin another rule. */
const host = z
  .string()
  .regex(/^https?:\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)*(:\d{1,5})?$/i, 'a host is an origin, for instance https://intranet.acme.example');

/** `playbook.yaml`: the settings that travel with the content. Every key has a default. */
export const configSchema = z.strictObject({
  id: id.default('playbook').describe('Id of the playbook. Prefixes everything a reader’s browser stores; never change it.'),
  name: line.default('Playbook').describe('Name, shown in the head of every page.'),
  summary: line.optional().describe('One sentence about the playbook, for the first visit and link previews.'),
  url: z
    .url({ protocol: /^https?$/, error: 'the address starts with https://, for instance https://play.acme.example' })
    .transform((url) => new URL(url).origin)
    .optional()
    .describe('Origin under which it is published. `PLAYBOOK_SITE` beats it.'),
  base: z
    .string()
    .startsWith('/', 'a base begins with a slash, for instance /playbook/')
    .regex(BASE_PATH, 'a base is a path of letters from a to z, digits and hyphens, for instance /playbook/')
    .transform(basePath)
    .default('/')
    .describe('Path under which it is published. `PLAYBOOK_BASE` beats it.'),
  language: line
    .refine(isLanguage, 'a language is a tag such as `en`, `de-AT` or `zh-Hant` (BCP 47)')
    .default('en')
    .describe('Language of the content, a BCP 47 tag.'),
  audience: z
    .enum(['internal', 'public'], { error: 'an audience is internal or public' })
    .default('internal')
    .describe('`internal` asks search engines to stay out.'),
  levels: z
    .tuple([line, line, line, line])
    .default(['Starting', 'Practising', 'Reliable', 'Leading'])
    .describe('Names of the four proficiency levels.'),
  stages: z
    .array(z.strictObject({ id: id.describe('Id, as practices name it.'), name: line.describe('Name, as readers see it.') }))
    .default(STAGES)
    .describe('Stages of the sale, in order.'),
  links: z
    .strictObject({
      signUp: address.optional().describe('Where readers sign up for news of the playbook.'),
      discuss: address.optional().describe('Where readers talk about it.'),
      edit: z
        .string()
        .regex(/^https?:\/\//, 'an address starts with https://')
        .optional()
        .describe('Address at which a page’s source can be edited; `{path}` stands for the file.'),
      newFile: z
        .string()
        .regex(/^https?:\/\//, 'an address starts with https://')
        .optional()
        .describe(
          'Address at which a new file is begun, for the form at /contribute/; `{path}` stands for its path below the content folder, `{text}` for its text.',
        ),
    })
    .default({})
    .describe('Links to the outside.'),
  embed: z
    .strictObject({
      presets: z
        .array(z.enum(PRESETS, { error: `a preset is one of ${PRESETS.join(', ')}` }))
        .default([])
        .describe('Products whose pages may show the playbook in a frame.'),
      hosts: z.array(host).default([]).describe('Other sites that may: `https://intranet.acme.example`, `https://*.acme.example`.'),
    })
    .prefault({})
    .describe('Who may show the playbook in a frame. Without it: pages of its own origin only.'),
  reporting: z
    .strictObject({
      lrs: z
        .strictObject({
          endpoint: z
            .url({ protocol: /^https?$/, error: 'the endpoint is an address, for instance https://lrs.acme.example/xapi/' })
            .transform((url) => url.replace(/\/*$/, '/'))
            .describe('Address of the store; statements go to `statements` below it.'),
          authorization: line
            .optional()
            .describe('Value of the `Authorization` header. Every reader’s browser has it: use a key that may only write.'),
          name: line.default('the learning record store').describe('What the store is called when readers are asked.'),
        })
        .optional()
        .describe('A learning record store (xAPI) that readers may report to.'),
    })
    .prefault({})
    .describe('Reporting beyond the browser. Without it nothing is ever sent.'),
  retired: z
    .strictObject({
      numbers: z.array(count).default([]).describe('Numbers of practices that are gone.'),
      questions: z.array(line).default([]).describe('Ids of questions, assignments, checklists and notes that are gone.'),
      pages: z.array(sitePath).default([]).describe('Site paths of pages that are gone: `/practices/ask/`.'),
    })
    .prefault({})
    .describe('What was taken out for good and is never used again: readers’ answers and bookmarks still name it.'),
  rules: z
    .record(z.string(), z.enum(['off', ...SEVERITIES], { error: 'write off, hint, warning or error' }))
    .default({})
    .describe('How bad it is to break a rule, by its name: `figure: hint`. docs/rules.md lists them.'),
  synonyms: z
    .array(
      z.union(
        [z.array(line).min(2, 'a group has at least two words'), z.strictObject({ from: z.array(line).min(1), to: z.array(line).min(1) })],
        {
          error: 'synonyms are a list (`[price, fee]`), or `{ from: [RFP], to: [tender] }`',
        },
      ),
    )
    .default([])
    .describe('Words that mean the same here, for search: groups, or `{ from, to }` where only one way is meant.'),
  search: z.boolean().default(true).describe('`false` builds no search index.'),
});

export type PlaybookConfig = z.output<typeof configSchema>;
