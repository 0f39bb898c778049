import type { ESTree } from 'vite';

/** What stands in a file for a value that only running it would tell. */
const UNKNOWN = Symbol('unknown');

export type Value = string | number | boolean | null | typeof UNKNOWN | readonly Value[] | Entry;
export interface Entry {
  fields: ReadonlyMap<string, Value>;
}

type Missed = (at: number, what: string) => void;

/**
 * Reads what a module of JavaScript or TypeScript exports (`export default …` or `module.exports = …`), as far as it is written
 * out there: it is parsed and never run.
 *
 * @param missed is told of each part that only running it would tell, by its place in the source
 * @returns nothing where it cannot be parsed, which was told
 */
export async function exportedValue(file: string, source: string, missed: Missed): Promise<Value | undefined> {
  // Loaded when needed: it brings a parser of TypeScript along.
  const { parseSync } = await import('vite');
  const { errors, program } = parseSync(file, source);
  if (errors.length > 0) {
    missed(0, errors[0]?.message ?? file);
    return undefined;
  }
  return new Reader(source, program, missed).exported();
}

/** Whether a value is an object that is written out. */
export function isEntry(value: Value | undefined): value is Entry {
  return typeof value === 'object' && value !== null && 'fields' in value;
}

/** Values as they are written out in a module. */
class Reader {
  readonly #source: string;
  readonly #missed: Missed;
  readonly #program: ESTree.Program;
  readonly #constants = new Map<string, ESTree.Expression>();

  constructor(source: string, program: ESTree.Program, missed: Missed) {
    this.#source = source;
    this.#program = program;
    this.#missed = missed;
    for (const statement of program.body)
      if (statement.type === 'VariableDeclaration')
        for (const { id, init } of statement.declarations) if (id.type === 'Identifier' && init) this.#constants.set(id.name, init);
  }

  exported(): Value {
    for (const statement of this.#program.body) {
      if (statement.type === 'ExportDefaultDeclaration') return this.#value(statement.declaration, 0);
      if (statement.type !== 'ExpressionStatement' || statement.expression.type !== 'AssignmentExpression') continue;
      const { left, right } = statement.expression;
      if (this.#text(left).replace(/\s/g, '') === 'module.exports') return this.#value(right, 0);
    }
    return UNKNOWN;
  }

  #value(node: ESTree.Node, depth: number): Value {
    if (depth > 40) return this.#unknown(node);
    const inner = (each: ESTree.Node) => this.#value(each, depth + 1);
    switch (node.type) {
      case 'Literal':
        return typeof node.value === 'string' || typeof node.value === 'number' || typeof node.value === 'boolean' ? node.value : null;
      case 'TemplateLiteral':
        return node.expressions.length === 0 ? (node.quasis[0]?.value.cooked ?? '') : this.#unknown(node);
      case 'Identifier': {
        const constant = this.#constants.get(node.name);
        return constant ? inner(constant) : node.name === 'undefined' ? null : this.#unknown(node);
      }
      case 'TSAsExpression':
      case 'TSSatisfiesExpression':
      case 'ParenthesizedExpression':
        return inner(node.expression);
      case 'ArrayExpression':
        return node.elements.flatMap((each): Value[] => {
          if (!each) return [];
          if (each.type !== 'SpreadElement') return [inner(each)];
          const spread = inner(each.argument);
          return Array.isArray(spread) ? [...spread] : [];
        });
      case 'ObjectExpression': {
        const fields = new Map<string, Value>();
        for (const each of node.properties) {
          if (each.type === 'SpreadElement') {
            const spread = inner(each.argument);
            if (isEntry(spread)) for (const [name, value] of spread.fields) fields.set(name, value);
            continue;
          }
          const name = each.computed ? inner(each.key) : each.key.type === 'Identifier' ? each.key.name : inner(each.key);
          if (typeof name === 'string' || typeof name === 'number') fields.set(String(name), inner(each.value));
        }
        return { fields };
      }
      default:
        return this.#unknown(node);
    }
  }

  #unknown(node: ESTree.Node): Value {
    this.#missed(node.start, this.#text(node));
    return UNKNOWN;
  }

  #text(node: ESTree.Node): string {
    return this.#source.slice(node.start, node.end);
  }
}
