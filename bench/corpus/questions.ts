import { clause, clauses, paragraph, type Random, words } from './prose.ts';

/** Three questions, as in the sample: a choice, in turn an order, a match or a gap, and a branching talk. */
export function questions(from: Random, page: string, skill: string, turn: number): string {
  const second = [order, match, gap][turn % 3] ?? order;
  return [choice(from, `${page}-which`, skill), second(from, `${page}-second`, skill), scenario(from, `${page}-talk`, skill)].join('\n\n');
}

function element(name: string, id: string, skill: string, content: string): string {
  return `<${name} id="${id}" skill="${skill}" level="2">\n\n${content}\n\n</${name}>`;
}

function choice(from: Random, id: string, skill: string): string {
  const right = from.below(4);
  const options = clauses(from, 4).map((text, index) => `- [${index === right ? 'x' : ' '}] "${text}"\n  > ${clause(from)}.`);
  return element('Question', id, skill, `${clause(from)}. What do you do?\n\n${options.join('\n')}\n\n${paragraph(from, 2)}`);
}

function order(from: Random, id: string, skill: string): string {
  const steps = Array.from({ length: 4 }, (_, index) => `${index + 1}. ${words(from)}, step ${index + 1}`);
  return element('Question', id, skill, `Put these steps in order.\n\n${steps.join('\n')}\n\n${paragraph(from, 1)}`);
}

function match(from: Random, id: string, skill: string): string {
  const rows = Array.from({ length: 3 }, (_, index) => `| ${words(from)} (${index + 1}) | ${clause(from)} (${index + 1}) |`);
  return element(
    'Question',
    id,
    skill,
    `What goes with what?\n\n| You hear | You say |\n| --- | --- |\n${rows.join('\n')}\n\n${paragraph(from, 1)}`,
  );
}

function gap(from: Random, id: string, skill: string): string {
  return element(
    'Question',
    id,
    skill,
    `A meeting ends with a <Blank answers="next step | dated next step" />, and ${clause(from).toLowerCase()}.\n\n${paragraph(from, 1)}`,
  );
}

function scenario(from: Random, id: string, skill: string): string {
  const [first = '', second = '', third = '', fourth = ''] = clauses(from, 4);
  const line = (depth: number, right: boolean, text: string) => {
    const indent = '  '.repeat(depth);
    return `${indent}- [${right ? 'x' : ' '}] "${text}"\n${indent}  > "${clause(from)}."`;
  };
  const tree = [line(0, true, first), '', line(1, true, second), line(1, false, third), line(0, false, fourth)].join('\n');
  return element('Scenario', id, skill, `${clause(from)}. What do you answer?\n\n${tree}\n\n${paragraph(from, 1)}`);
}
