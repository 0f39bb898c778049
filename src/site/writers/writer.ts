import type { ComponentName } from '../../playbook/components.ts';
import type { Block, Body } from '../../playbook/model/playbook.ts';

/** A use of a component, as a rule sees it. */
export interface Use<Context> {
  /** What stands inside the component. */
  children: Body;
  /** What the page is written with. */
  context: Context;
  /** An attribute as text; empty where there is none. */
  prop(name: string): string;
  /** What stands inside, written in the same form. */
  inner(): string;
  /** Some of it, written in the same form. */
  write(body: Body): string;
}

/** What becomes of a component: finished HTML. */
export type Rule<Context> = (use: Use<Context>) => string;

/**
 * A form into which a page can be turned: what becomes of every component that the compiler may emit. A component without
 * a rule does not compile.
 */
export interface OutputForm<Context> {
  components: Readonly<Record<ComponentName, Rule<Context>>>;
  /** For components that a page with code (`PLAYBOOK_CODE`) brought along. */
  foreign: Rule<Context>;
}

/**
 * Writes a body tree in a form, as HTML. A string of the tree may be half an element, so whatever a form does with HTML as a
 * whole (absolute links, another language such as Markdown) it does with what comes out of here.
 */
export function writeBody<Context>(body: Body, form: OutputForm<Context>, context: Context): string {
  const write = (parts: Body): string => parts.map((part) => (typeof part === 'string' ? part : block(part))).join('');
  return write(body);

  function block({ component, props, children }: Block): string {
    const rule = isNamed(component, form.components) ? form.components[component] : form.foreign;
    return rule({
      children,
      context,
      prop: (name) => {
        const value = Object.hasOwn(props, name) ? props[name] : undefined;
        return typeof value === 'string' ? value : '';
      },
      inner: () => write(children),
      write,
    });
  }
}

function isNamed<Name extends string>(name: string, record: Readonly<Record<Name, unknown>>): name is Name {
  return Object.hasOwn(record, name);
}

/** The rule of what adds nothing of its own. */
export const inside: Rule<unknown> = ({ inner }) => inner();

/** The rule of what a form leaves out. */
export const leftOut: Rule<unknown> = () => '';
