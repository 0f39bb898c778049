import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import type { DecimalSign } from '../../coaching/tables/read-number.ts';
import { DELIMITERS, type Delimiter, type Grid } from '../../coaching/tables/table-text.ts';
import type { People } from '../../coaching/top-fifth/results-people.ts';
import { COLUMN_USES, type Column, type ColumnUse, type ResultsTable, withUse } from '../../coaching/top-fifth/results-table.ts';
import { Choice } from '../forms/Choice.tsx';
import { Tick } from '../forms/Tick.tsx';
import type { Choice as TableChange } from './use-results.ts';

const says = topFifthWords.columns;
const SIGNS: readonly DecimalSign[] = ['.', ','];

interface Props {
  grid: Grid;
  table: ResultsTable;
  people: People;
  onChange(more: TableChange): void;
}

/** How the table was read, and a way to say otherwise. */
export function Columns({ grid, table, people, onChange }: Props) {
  const { columns, header } = table;
  const title = (at: number) => says.column(columns[at]?.title ?? '', at);
  const decimals = Object.fromEntries(columns.map(({ style }, at) => [at, style.decimal]));
  const setDecimal = (at: number, decimal: DecimalSign) => onChange({ decimals: { ...decimals, [at]: decimal } });
  return (
    <section class="fifth-columns" aria-labelledby="columns">
      <h3 id="columns">{says.title}</h3>
      <p class="hint">{says.text}</p>
      <div class="fifth-selects">
        {columns.map((column, at) => (
          <Choice
            key={at}
            id={`fifth-use-${at}`}
            label={title(at)}
            hint={column.example ? says.example(column.example.slice(0, 40)) : says.empty}
            value={column.use}
            options={COLUMN_USES.map((use) => [use, says.uses[use]])}
            onChange={(use) => onChange({ uses: withUse(columns, at, use as ColumnUse) })}
          />
        ))}
      </div>
      <Notes grid={grid} table={table} people={people} title={title} onDecimal={setDecimal} />
      <details class="fifth-more">
        <summary>{says.more}</summary>
        <Tick checked={header} onChange={(checked) => onChange({ header: checked })}>
          {says.header}
        </Tick>
        <div class="fifth-selects">
          <Choice
            id="fifth-delimiter"
            label={says.delimiter}
            value={grid.delimiter}
            options={DELIMITERS.map((delimiter) => [delimiter, says.delimiters[delimiter]])}
            onChange={(delimiter) => onChange({ delimiter: delimiter as Delimiter, uses: undefined })}
          />
          {columns.map(
            (column, at) =>
              isNumber(column) && (
                <Choice
                  key={at}
                  id={`fifth-decimal-${at}`}
                  label={says.decimal(title(at))}
                  value={column.style.decimal}
                  options={SIGNS.map((sign) => [sign, says.decimals[sign]])}
                  onChange={(sign) => setDecimal(at, sign as DecimalSign)}
                />
              ),
          )}
        </div>
      </details>
    </section>
  );
}

const isNumber = ({ use }: Column) => use === 'result' || use === 'hours' || use === 'level';

interface NotesProps {
  grid: Grid;
  table: ResultsTable;
  people: People;
  title(at: number): string;
  onDecimal(at: number, decimal: DecimalSign): void;
}

/** What is worth knowing about the way in which the table was read. */
function Notes({ grid, table: { columns, rows, header }, people, title, onDecimal }: NotesProps) {
  const used = columns.map((column, at) => ({ ...column, at })).filter(isNumber);
  const result = columns.some(({ use }) => use === 'result');
  const notes = [
    !result && (columns.length === 1 && (rows.length > 0 || header) ? says.onlyNames : says.noResult),
    result && people.people.length === 0 && says.nobody,
    result && !columns.some(({ use }) => use === 'name') && says.noName,
    grid.wide && says.wide(grid.wide.line),
    grid.unquoted && says.unquoted,
    grid.titles.length > 0 && says.titles(grid.titles.map(({ line }) => line)),
    ...used.flatMap(({ at, style, percentMixed }) => [style.mixed && says.mixed(title(at)), percentMixed && says.percent(title(at))]),
    ...people.ignored.map((cells) => says.ignored(cells.title, cells.count, cells.line, cells.cell.slice(0, 40))),
  ].filter((note) => typeof note === 'string');
  const unsure = used.filter(({ style }) => style.unsure !== undefined);
  if (notes.length + unsure.length === 0) return null;
  return (
    <ul class="plain fifth-notes">
      {unsure.map(({ at, style: { unsure: cell = '', decimal } }) => {
        const sign = cell.includes(',') ? ',' : '.';
        const other = sign === ',' ? '.' : ',';
        return (
          <li key={at}>
            {says.unsure(title(at), cell, sign, decimal === sign)}{' '}
            <button type="button" aria-pressed={decimal === sign} onClick={() => onDecimal(at, decimal === sign ? other : sign)}>
              {says.isDecimal[sign]}
            </button>
          </li>
        );
      })}
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
