import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';

const { heads, person, total } = topFifthWords.input.exampleTable;

const ROWS = [
  '412000;3;4;3;3',
  '365500;2;4;4;3',
  '298000;4;3;4;2',
  '176000;8;3;2;3',
  '161500;6;2;3;2',
  '143000;9;2;3;2',
  '128000;7;2;2;3',
  '97500;11;1;3;2',
  '88000;5;2;2;2',
  '61000;12;1;2;3',
  '47500;10;2;1;2',
  '22000;13;1;2;1',
];

/** A team that nobody has: what the page looks like with everything in it. */
export const EXAMPLE = `${[
  heads.join(';'),
  ...ROWS.map((row, place) => `${person(String.fromCodePoint(65 + place))};${row}`),
  `${total};2000000;90;;;`,
].join('\n')}\n`;
