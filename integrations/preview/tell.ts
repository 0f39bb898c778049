import type { Problem } from '../../src/playbook/problems/problem.ts';
import type { Words } from '../../src/words/words.ts';
import type { Told, ToldBar, ToldGroup, ToldLink, ToldProblem } from '../preview-bar/told.ts';
import { addressOf, pageOf, type State } from './state.ts';

/** Of other pages no more are listed: a handbook that has just been brought over may have thousands. */
const MOST = 100;

/** What is said to a browser. */
export interface Saying {
  base: string;
  says: Words['preview'];
  /** Address of what is written about a rule. */
  ruleAddress(rule: string): string;
}

/**
 * What an open page is told.
 *
 * @param page its path below the web root
 * @param digest names what it shows
 */
export function toldOf(state: State, page: string, digest: string, saying: Saying): Told {
  const bar = barOf(state, page, saying);
  return { page: digest, ...(bar && { bar }) };
}

function barOf({ problems, old, oldSettings, restart }: State, page: string, saying: Saying): ToldBar | undefined {
  const { says, base } = saying;
  const told = problems.filter(({ severity }) => severity !== 'hint');
  const hints = problems.filter(({ severity }) => severity === 'hint');
  const errorIn = (file: string) => problems.find((problem) => problem.file === file && problem.severity === 'error');
  const here = told.filter(({ file }) => pageOf(file) === page);
  const settings = told.filter(({ file }) => pageOf(file) === undefined);
  const elsewhere = told.filter((problem) => !here.includes(problem) && !settings.includes(problem));
  const broken = [...old].filter((file) => pageOf(file) === page).flatMap((file) => errorIn(file) ?? []);
  const notes = [
    ...broken.slice(0, 1).map(({ line }) => says.old(line)),
    ...(oldSettings ? [says.oldSettings(linesOf(settings.filter(({ severity }) => severity === 'error')))] : []),
    ...(restart ? [says.restart] : []),
  ];
  if (told.length === 0 && notes.length === 0) return undefined;
  const first = here.find(({ severity }) => severity === 'error') ?? here[0] ?? settings[0];
  const next = nextOf(elsewhere, page, saying);
  const group = (title: string, of: readonly Problem[]): ToldGroup[] => (of.length > 0 ? [listed(title, of, saying)] : []);
  return {
    label: says.bar,
    // Where nothing is wrong there is nothing to count: the first note is what there is to say.
    status: told.length > 0 ? says.count(told.length, here.length) : (notes[0] ?? ''),
    notes: told.length > 0 ? notes : notes.slice(1),
    ...(first && { first: toldProblem(first, saying) }),
    show: says.show,
    hide: says.hide,
    ...(next && { next }),
    groups: [...group(says.here, here), ...group(says.settings, settings), ...group(says.elsewhere, elsewhere)],
    ...(hints.length > 0 && { hints: listed(says.hints(hints.length), ofPageFirst(hints, page), saying) }),
  };

  /** The next page in the order of files, and after the last the first. */
  function nextOf(others: readonly Problem[], from: string, { says }: Saying): ToldLink | undefined {
    const pages = [...new Set(others.map(({ file }) => pageOf(file) ?? ''))].toSorted();
    const to = pages.find((each) => each > from) ?? pages[0];
    const file = others.find((problem) => pageOf(problem.file) === to)?.file;
    return to === undefined || file === undefined ? undefined : { text: says.next(file), href: addressOf(to, base) };
  }
}

function linesOf(problems: readonly Problem[]): number[] {
  return [...new Set(problems.map(({ line }) => line))];
}

function ofPageFirst(problems: readonly Problem[], page: string): Problem[] {
  const here = problems.filter(({ file }) => pageOf(file) === page);
  return [...here, ...problems.filter((problem) => !here.includes(problem))];
}

function listed(title: string, problems: readonly Problem[], saying: Saying): ToldGroup {
  const left = problems.length - MOST;
  return {
    title,
    problems: problems.slice(0, MOST).map((problem) => toldProblem(problem, saying)),
    ...(left > 0 && { more: saying.says.more(left) }),
  };
}

function toldProblem({ file, line, column, severity, message, fix, rule }: Problem, { says, base, ruleAddress }: Saying): ToldProblem {
  const page = pageOf(file);
  return {
    place: `${file}:${line}:${column}`,
    ...(page !== undefined && { href: addressOf(page, base) }),
    severity: says.severity[severity],
    isError: severity === 'error',
    message,
    ...(fix && { fix }),
    rule: { text: rule, href: ruleAddress(rule) },
  };
}
