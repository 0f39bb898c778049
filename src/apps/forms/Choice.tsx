import { ofContent } from 'virtual:chalktalk/language';
import type { LanguageMark } from '../../words/languages.ts';
import { Field, type FieldProps } from './Field.tsx';

/** Something to choose, and its words, with what they say of their language. */
export type Option = readonly [value: string, label: string, mark?: LanguageMark];

interface Props extends FieldProps {
  value: string;
  /** Words for nothing; left out where something has to be chosen. */
  none?: string | undefined;
  options: readonly Option[];
  /** The name of a group, and what is in it: after the rest. */
  groups?: readonly (readonly [name: string, options: readonly Option[]])[] | undefined;
  onChange(value: string): void;
}

/** A field to choose one of several. What was chosen stays to be seen where it is no longer offered. */
export function Choice({ value, none, options, groups = [], onChange, ...field }: Props) {
  const offered = [...options, ...groups.flatMap(([, each]) => each)];
  return (
    <Field {...field}>
      {(control) => (
        <select {...control} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {value !== '' && !offered.some(([each]) => each === value) && (
            <option value={value} {...ofContent}>
              {value}
            </option>
          )}
          {options.map(each)}
          {groups.map(([name, some]) => (
            <optgroup key={name} label={name}>
              {some.map(each)}
            </optgroup>
          ))}
        </select>
      )}
    </Field>
  );
}

function each([value, label, mark]: Option) {
  return (
    <option key={value} value={value} {...mark}>
      {label}
    </option>
  );
}
