import { z } from 'zod';
import { COMPONENTS } from '../src/playbook/components.ts';
import { QUESTION_KINDS } from '../src/playbook/model/question.ts';
import { SYNTAX } from '../src/playbook/questions/syntaxes.ts';
import { configSchema } from '../src/playbook/schemas/config.ts';
import { SCHEMAS as KINDS } from '../src/playbook/schemas/index.ts';

/** Everything that has fields, by the name that the editor's schemas and the tables of the documentation go by. */
export const SCHEMAS = { playbook: configSchema, ...KINDS };

/** The documents that hold tables made from the code, below the root of the repository. */
export const DOCUMENTS = [
  'docs/authoring/reference/fields.md',
  'docs/authoring/reference/components.md',
  'docs/deploying.md',
  'docs/questions.md',
];

/** What of a JSON schema the tables need. */
const typeSchema = z.object({
  type: z.string().optional(),
  description: z.string().optional(),
  format: z.string().optional(),
  pattern: z.string().optional(),
  const: z.unknown().optional(),
  enum: z.array(z.string()).optional(),
  default: z.unknown().optional(),
  required: z.array(z.string()).default([]),
  get properties() {
    return z.record(z.string(), typeSchema).optional();
  },
  // `false` after the entries of a list whose length is fixed.
  get items() {
    return z.union([z.literal(false).transform(() => undefined), typeSchema]).optional();
  },
  get prefixItems() {
    return z.array(typeSchema).optional();
  },
  get anyOf() {
    return z.array(typeSchema).optional();
  },
  get additionalProperties() {
    return z.union([z.boolean(), typeSchema]).optional();
  },
});
type Type = z.output<typeof typeSchema>;

/**
 * Puts fresh tables between the markers of a document. `<!-- fields:practice -->` begins the table of a schema,
 * `<!-- components -->` that of the authoring components, `<!-- scores -->` that of the kinds of questions;
 * `<!-- /generated -->` ends each.
 *
 * @throws where a marker names no table
 */
export function withTables(document: string): string {
  return document.replace(/(<!-- (fields:)?(\w+) -->\n)[\s\S]*?(<!-- \/generated -->)/g, (_, open: string, fields, name: string, close) => {
    const table = fields ? fieldTable(name) : tableNamed(name);
    return `${open}\n${table}\n\n${close}`;
  });
}

function tableNamed(name: string): string {
  if (name === 'components') return componentTable();
  if (name === 'scores') return scoreTable();
  throw new Error(`There is no table "${name}"`);
}

function fieldTable(name: string): string {
  const schema = Object.entries(SCHEMAS).find(([known]) => known === name)?.[1];
  if (!schema) throw new Error(`There is no schema "${name}" to make a table of`);
  const json = typeSchema.parse(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any', target: 'draft-2020-12' }));
  return table(['Field', 'What to write', 'Without it', 'What it is for'], rows(json, ''));
}

/** One row a field; the fields of a field follow it as `series.name`, those of a list's entries as `levels[].name`. */
function rows(type: Type, before: string): string[][] {
  return Object.entries(type.properties ?? {}).flatMap(([name, field]) => {
    const path = `${before}${name}`;
    const row = [`\`${path}\``, written(field), without(field, type.required.includes(name)), field.description ?? ''];
    if (field.properties) return [row, ...rows(field, `${path}.`)];
    return [row, ...entries(field).flatMap((entry) => rows(entry, `${path}[].`))];
  });
}

/** The maps that a list holds, unless they say themselves what they are: `{ skill, level }` is one of two ways to write a skill. */
function entries({ items }: Type): Type[] {
  if (!items) return [];
  if (items.properties) return [items];
  return items.anyOf?.every((choice) => choice.properties) ? items.anyOf : [];
}

function written(type: Type): string {
  if (type.enum) return or(type.enum.map((value) => `\`${value}\``));
  if (type.const !== undefined) return `\`${String(type.const)}\``;
  if (type.anyOf?.every((choice) => typeof choice.const === 'number'))
    return `${String(type.anyOf[0]?.const)} to ${String(type.anyOf.at(-1)?.const)}`;
  if (type.anyOf) return or([...new Set(type.anyOf.map(written))]);
  if (type.prefixItems) return `list of ${type.prefixItems.length} ${many(written(type.prefixItems[0] ?? type))}`;
  if (type.items) return `list of ${type.items.properties ? 'entries' : many(written(type.items))}`;
  if (type.properties) return type.required.length === 0 ? 'fields' : `\`{ ${Object.keys(type.properties).join(', ')} }\``;
  if (typeof type.additionalProperties === 'object') return `\`id: ${written(type.additionalProperties).replaceAll('`', '')}\`, one a line`;
  if (type.type === 'integer') return 'whole number';
  if (type.type === 'boolean') return '`true` or `false`';
  if (type.format === 'date') return 'day, `YYYY-MM-DD`';
  if (type.format === 'uri') return 'address, `https://…`';
  return type.pattern?.startsWith('^[\\p{L}') || type.pattern?.startsWith('^[^/]') ? 'id' : 'text';
}

function without(type: Type, required: boolean): string {
  if (required) return '**required**';
  const { default: value } = type;
  if (value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0)) return '';
  if (Array.isArray(value)) return value.map((entry) => label(entry)).join(', ');
  return `\`${String(value)}\``;
}

function label(entry: unknown): string {
  const named = z.object({ id: z.string() }).safeParse(entry);
  return `\`${named.success ? named.data.id : String(entry)}\``;
}

function many(what: string): string {
  return what === 'text' ? 'texts' : what === 'id' ? 'ids' : what.replace(/^id or /, 'ids or ');
}

function or(values: string[]): string {
  return values.length < 2 ? values.join('') : `${values.slice(0, -1).join(', ')} or ${values.at(-1)}`;
}

function componentTable(): string {
  return table(
    ['Component', 'Attributes', 'What it is'],
    Object.entries(COMPONENTS).map(([name, { attributes, inside, about }]) => [
      `\`<${name}>\``,
      Object.entries(attributes)
        .map(([attribute, { required, about: what }]) => `\`${attribute}\`${required ? ' (required)' : ''}: ${what}`)
        .join('<br>'),
      inside ? `${about} Only inside ${or(inside.map((outer) => `\`<${outer}>\``))}.` : about,
    ]),
  );
}

function scoreTable(): string {
  return table(
    ['Kind', 'Score'],
    QUESTION_KINDS.map((kind) => [SYNTAX[kind].about.name, SYNTAX[kind].about.score]),
  );
}

function table(head: string[], body: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`.replace(/ {2,}/g, ' ');
  return [line(head), line(head.map(() => '---')), ...body.map(line)].join('\n');
}
