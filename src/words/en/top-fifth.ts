import { formOf, list, number, percent as shareOf } from './formats.ts';
import { waitingFor } from './waiting.ts';

const plural = (count: number, one: string, many: string): string => `${whole(count)} ${formOf(count, { one, other: many })}`;
const whole = (value: number): string => number(value, { maximumFractionDigits: 0 });
const decimal = (value: number): string => number(value, { maximumFractionDigits: 2 });
const short = (value: number): string => number(value, { notation: 'compact', maximumFractionDigits: 1 });
/** Whether nothing is cut off by so many digits. */
const isExact = (value: number, digits: number): boolean =>
  Math.abs(Math.round(value * 10 ** digits) / 10 ** digits - value) <= Math.abs(value) * 1e-9;
/** With all its digits, so that 3.0004 is not shown as 3. */
const fixed = (value: number, digits: number): string =>
  isExact(value, digits) ? decimal(Math.round(value * 10 ** digits) / 10 ** digits) : withDigits(value, digits);
/** Rounded, with "about" in front where something was cut off. */
const rounded = (value: number, digits: number): string => `${isExact(value, digits) ? '' : 'about '}${fixed(value, digits)}`;
const percent = (share: number, digits = 1): string => shareOf(share, digits);
/** With so many digits behind the point, zeros too. */
const withDigits = (value: number, count: number): string => number(value, { minimumFractionDigits: count, maximumFractionDigits: count });
const signed = (value: number): string => `${value < 0 ? '−' : '+'}${decimal(Math.abs(Math.round(value * 10) / 10))}`;
const firstOf = (names: readonly string[], most = 5): string =>
  list(names.length > most ? [...names.slice(0, most), `${whole(names.length - most)} more`] : names);

/** The words of `/top-20/`: the app carries these and no others. */
export const topFifthWords = {
  title: 'Top 20%',
  about: 'Who your top fifth are, how much of the result is theirs, and what that says about everyone else.',
  ...waitingFor('skills', {
    safe: 'Your table is still here',
    noScript: 'This page needs JavaScript, which is switched off here: your table never leaves your browser.',
  }),
  /** The play of the empty page, drawn when it is built. */
  startPlay: 'O top (1,1)\no rest (7,1)\no coach (4,3)\ncoach -> top : listen\ncoach .> rest : what differs',
  number: decimal,
  short,
  percent,
  times: (value: number) => `${fixed(value, 2)}×`,
  none: '–',
  person: (name: string, line: number) => name || `Line ${line}`,

  input: {
    title: 'Your table',
    text: 'Paste a table of people and results: from a spreadsheet or a CSV file, with hours of coaching and skill levels (1 to 4) if you have them.',
    label: 'Table',
    hint: 'One row for each person. The first line may name the columns.',
    placeholder: 'Name; Result; Coaching hours; Discovery',
    choose: 'Or choose a CSV file, or drop it here',
    example: 'Try it with made-up numbers',
    exampleTable: {
      heads: ['Name', 'Result', 'Coaching hours', 'Discovery', 'Listening', 'Negotiating next steps'],
      person: (letter: string) => `Person ${letter}`,
      total: 'Total',
    },
    made: 'These numbers are made up. Clear the table, then paste your own.',
    clear: 'Clear the table',
    cleared: 'The table is cleared.',
    undo: 'Bring it back',
    memory: 'The table stays in this tab, until you clear it or close the tab. It is not sent.',
    tooLong: 'This tab cannot hold on to this table: when you reload or leave the page, it is gone. It is not sent.',
    long: (name: string, rows: number) => `${name}: ${plural(rows, 'row', 'rows')}, too long to show here.`,
    pasted: 'Pasted table',
    read: (people: number, out: number) =>
      `${plural(people, 'person', 'people')} read${out > 0 ? `, ${plural(out, 'row', 'rows')} left out` : ''}.`,
    problems: {
      spreadsheet: 'This is a spreadsheet file. Open it, save the sheet as CSV, and choose that file. Or copy the cells and paste them.',
      binary: 'This is not a table of text. Choose a CSV file, or copy the cells of your spreadsheet and paste them.',
      large: 'This file is larger than 20 MB. Keep only the columns of names and results, and save it again.',
      unreadable: 'This file could not be opened. Choose it again, or paste the table.',
    },
  },

  columns: {
    title: 'Columns',
    text: 'What each column holds. Change what was guessed wrong.',
    column: (title: string, at: number) => title || `Column ${at + 1}`,
    example: (cell: string) => `first: ${cell}`,
    empty: 'empty',
    uses: { name: 'Name', result: 'Result', hours: 'Coaching hours', level: 'Skill level (1–4)', none: 'Not used' },
    more: 'First line, separators, decimal marks',
    header: 'The first line names the columns',
    delimiter: 'Cells are separated by',
    delimiters: { '\t': 'Tab', ';': 'Semicolon', '|': 'Vertical bar', ',': 'Comma' },
    decimal: (title: string) => `Decimal mark in ${title}`,
    decimals: { '.': 'Point: 1.5', ',': 'Comma: 1,5' },
    /** @param sign the one in the cell @param decimal whether it is taken for the decimal sign */
    unsure: (title: string, cell: string, sign: '.' | ',', decimal: boolean) =>
      `“${cell}” in ${title} can be read in two ways. The ${sign === ',' ? 'comma' : 'point'} is taken for ${decimal ? 'the decimal mark' : 'a thousands separator'}.`,
    isDecimal: { '.': 'The point is decimal', ',': 'The comma is decimal' },
    mixed: (title: string) =>
      `${title} is written in two styles: some numbers have a decimal comma, some a decimal point. What does not fit is left out.`,
    percent: (title: string) => `In ${title}, some numbers carry a percent sign and others do not. All are taken as they stand.`,
    noResult: 'No column of results was found. Say above which one it is, or add one: a name and a number in every row.',
    onlyNames: 'There is one column, and it holds no numbers. Put a semicolon or a tab between name and result.',
    noName: 'There is no column of names: people are called by their line.',
    wide: (line: number) =>
      `Line ${line} has more cells than the table has columns. Is the comma both a separator and a decimal mark? Then save the table with semicolons.`,
    unquoted: 'A quotation mark is opened and never closed. Quotation marks are taken as they stand.',
    titles: (lines: number[]) => `Above the table: ${lines.length === 1 ? 'line' : 'lines'} ${list(lines.map(String))}, taken as a title.`,
    nobody: 'No row has a result that can be read.',
    ignored: (title: string, count: number, line: number, cell: string) =>
      `${title}: ${plural(count, 'cell is', 'cells are')} not used, first in line ${line} (“${cell}”).`,
  },

  out: {
    title: (count: number) => `${plural(count, 'row', 'rows')} left out`,
    why: {
      'total-name': 'looks like a total',
      'total-sum': 'is the sum of all others, so it looks like a total',
      'group-sum': 'has no name and is the sum of rows above it, so it looks like a total',
      'sum-below': 'is the sum of rows below it, so it looks like their total',
      'sum-above': 'is the sum of rows above it, so it looks like their total',
      reader: 'left out by you',
      'no-result': 'no result: write 0 if there was none',
      unreadable: 'cannot be read as a number',
    },
    line: (line: number) => `Line ${line}`,
    back: 'Count it',
    backLabel: (name: string, line: number) => `Count it: ${name || 'row without a name'}, line ${line}`,
    returned: (name: string) => `${name || 'The row'} is counted.`,
    more: (count: number) => `and ${plural(count, 'more row', 'more rows')}`,
    put: (count: number) => `${plural(count, 'row that looks', 'rows that look')} like a total ${count === 1 ? 'is' : 'are'} counted.`,
    outAgain: 'Leave out again',
    same: (names: readonly { name: string; lines: number[] }[]) =>
      `${names.length === 1 ? 'This name is' : 'These names are'} in several rows: ${firstOf(
        names.map(({ name, lines }) => `${name} (lines ${firstOf(lines.map(String))})`),
      )}.`,
    grouped: (names: readonly { name: string; lines: number[] }[]) =>
      `Rows without a name are added to the name above: ${firstOf(
        names.map(({ name, lines }) => `${name} (lines ${firstOf(lines.map(String))})`),
      )}.`,
    doubtful: 'These rows may be totals, and are counted. Leave out those that are.',
    sumAbove: 'has no name and equals what stands above',
    /** @param lines of the rows that it may be the sum of */
    sumOf: (lines: readonly number[]) =>
      lines.length > 2 && lines.every((line, at) => at === 0 || line === (lines[at - 1] ?? 0) + 1)
        ? `is the sum of lines ${lines[0]} to ${lines.at(-1)}`
        : `is the sum of lines ${firstOf(lines.map(String))}`,
    sumOthers: 'is the sum of all others',
    leave: 'Leave out',
    leaveLabel: (name: string, line: number) => `Leave out: ${name || 'row without a name'}, line ${line}`,
    left: (name: string) => `${name || 'The row'} is left out.`,
    ungrouped: 'Rows without a name count as separate people.',
    group: 'Add them to the name above',
    ungroup: 'Count them as separate people',
    separate: 'Each row counts as a separate person.',
    together: 'Rows with the same name are added up.',
    addUp: 'Add them up',
    keepApart: 'Keep them apart',
  },

  answer: {
    title: 'The top fifth',
    sells: (k: number, n: number, share: number) =>
      `${whole(k)} of ${plural(n, 'person', 'people')} ${k === 1 ? 'sells' : 'sell'} ${rounded(share * 100, 1)}%.`,
    ceiling: (ceiling: number, growth: number) =>
      `If all sold like them on average: ${rounded(ceiling, 2)} times as much, growth of ${rounded(growth * 100, 0)}%.`,
    sum: (share: number, fraction: number, k: number, n: number) =>
      `Share ÷ fraction: ${percent(share, 2)} ÷ ${percent(fraction, 2)} (${whole(k)} of ${whole(n)}).`,
    estimate: 'A ceiling by division, not a forecast.',
    alone: 'With one person there is nothing to compare: the top fifth is the whole team.',
    small: (k: number, n: number, fraction: number) =>
      `A fifth of ${whole(n)} is rounded up to ${whole(k)}, which is ${percent(fraction)} of the team.`,
    noCeiling: {
      zero: 'All results together are 0: there is nothing to take a share of, so there is no share and no ceiling.',
      negative: (total: number) =>
        `All results together are ${decimal(total)}, below zero. A share of a loss says nothing, so there is no share and no ceiling.`,
    },
    over: 'The share is above 100%: the rest together is below zero and takes away part of what the top fifth brings in.',
    negative: (count: number) =>
      `${plural(count, 'result is', 'results are')} below zero. They count, so shares can be more than 100% on the way.`,
    tied: (inside: string[], outside: string[], k: number) =>
      `The line runs between equals: ${firstOf([...inside, ...outside])} have the same result. The top fifth stays at ${whole(k)}; ${firstOf(inside)} ${inside.length === 1 ? 'is' : 'are'} in it only because ${inside.length === 1 ? 'that row comes' : 'those rows come'} first.`,
    level: 'All results are equal: nobody is ahead, and the ceiling is what you have today.',
  },

  chart: {
    title: 'Results, best first',
    text: (k: number, n: number, share: string | undefined) =>
      `Bars: the result of each of ${plural(n, 'person', 'people')}, best first; the first ${whole(k)} are the top fifth.${share ? ` Line: the share of the total that has come together, ${share} at the end of the top fifth.` : ''} The table below has the same numbers.`,
    top: (k: number) => (k === 1 ? 'Top fifth: 1 person' : `Top fifth: ${whole(k)} people`),
    legend: { top: 'top fifth', rest: 'the rest', line: 'share of the total so far, right axis', mean: 'mean of the top fifth' },
    mean: 'mean of the top fifth',
    place: 'Place',
    bins: (n: number, bars: number) => `${whole(n)} people are drawn in ${bars} bars, each as high as the mean of its neighbours.`,
  },

  table: {
    title: 'People and results',
    rank: 'No.',
    name: 'Name',
    result: 'Result',
    share: 'Share',
    cumulative: 'So far',
    hours: 'Hours',
    group: 'Group',
    top: 'top fifth',
    rest: 'rest',
    tied: 'same result at the line',
    line: (line: number) => `line ${line}`,
    limited: (shown: number, of: number) => `The first ${whole(shown)} of ${plural(of, 'person', 'people')}.`,
    more: (count: number) => `Show ${whole(count)} more`,
    save: 'Save as CSV',
    saved: 'Saved. You will find it in your downloads.',
    cumulativeColumn: 'Share so far',
  },

  time: {
    title: 'Does time follow results?',
    none: 'Add a column of coaching hours, and the page shows whether the best get their share of them.',
    zero: 'The column of hours holds no hours, so nothing can be said about time.',
    table: 'Shares of the hours beside shares of the results',
    head: { group: 'Group', people: 'People', hours: 'Share of hours', results: 'Share of results', each: 'Hours each' },
    groups: { top: 'Top fifth', middle: 'Middle', last: 'Bottom fifth' },
    known: (known: number, of: number) => `Hours are known for ${whole(known)} of ${whole(of)}: the figures are theirs.`,
    less: (hours: number, results: number) =>
      `The top fifth gets ${percent(hours)} of the hours and brings ${percent(results)} of the results.`,
    onlyHours: (hours: number) => `The top fifth gets ${percent(hours)} of the hours.`,
    few: 'With fewer than eight people, a correlation would be read for more than it is.',
    flat: 'Hours or results are all the same, so there is nothing to correlate.',
    within: (rho: string) => `Rank correlation of hours and results: ${rho}. A team of this size shows as much by chance alone.`,
    more: (rho: string) => `Rank correlation of hours and results: ${rho}. In this table, people with more hours have better results.`,
    fewer: (rho: string) => `Rank correlation of hours and results: ${rho}. In this table, people with more hours have weaker results.`,
    estimate: 'An estimate from one table, not a cause: hours may help results, and results may draw hours.',
    rho: (rho: number) => `${rho < 0 ? '−' : ''}${withDigits(Math.abs(rho), 2)}`,
  },

  skills: {
    title: 'What sets them apart?',
    table: 'Mean levels of the top fifth and of the rest',
    none: 'Add columns of skill levels (1 to 4), and the page compares the top fifth with the rest.',
    text: 'Mean level of the top fifth beside the rest. A difference of half a level or more is marked.',
    head: { skill: 'Competence', top: 'Top fifth', rest: 'Rest', difference: 'Difference', of: 'People' },
    of: (top: number, rest: number) => `${whole(top)} and ${whole(rest)}`,
    mean: (level: number) => withDigits(Math.round(level * 10) / 10, 1),
    difference: signed,
    divides: 'sets apart',
    tooFew: (titles: string[]) => `Too few levels to compare (two people on each side are needed): ${firstOf(titles, 12)}.`,
    unranked: 'In the order of your table: among so few people, an order would be read for more than it is.',
    nothing: 'None of them sets the top fifth apart from the rest by half a level or more.',
    estimate: 'An estimate, not a cause: somebody rated these levels, perhaps knowing the results.',
  },

  limits: {
    title: 'What this number does not say',
    rows: [
      ['A ceiling, not a forecast', 'It says how much room there is by division, and nothing about what coaching will bring.'],
      ['Territory and market', 'A rich patch, an inherited account or a saturated market can put a name on either side of the line.'],
      ['Product and role', 'People who sell different things, or hunt while others farm, are not measured by one number.'],
      ['Ramp-up', 'Somebody in their first months ranks low for a reason that will pass.'],
      ['Luck', 'One large order can make a top fifth. Look at four quarters, not one.'],
      ['The mean', 'It takes the average of the best. One outlier lifts it, and nobody may be typical of it.'],
      ['The size of the team', 'With a handful of people, one name more or less moves the ceiling a lot.'],
      ['Results of 0 and below', 'Returns and corrections lower the total and raise the share.'],
    ] satisfies [string, string][],
    evidence: 'The evidence behind the arithmetic',
  },

  decide: {
    title: 'Decide in the open',
    text: 'A table decides nothing. For each person the manager does, with them in the room.',
    rows: [
      ['Develop', 'The gap is craft, and the person wants to close it.'],
      ['Move', 'The talent is real, and in the wrong place.'],
      ['Part ways', 'Honest help over an agreed time has changed nothing.'],
    ] satisfies [string, string][],
    practice: 'How to go about it: find your top fifth',
  },

  plan: {
    title: 'Make a plan from it',
    text: 'One skill at a time. Start with one that sets them apart, and listen to three calls on each side before you believe it.',
    skill: (name: string) => `Plan ${name}`,
    plan: 'Open the plan',
    desk: 'Open the coach’s desk',
    unmatched: (titles: string[]) =>
      `Not among the skills of this playbook: ${firstOf(titles, 12)}. Name a column like a skill, or by its id, to get a link.`,
  },
};
