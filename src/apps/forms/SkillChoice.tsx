import { ofContent } from 'virtual:chalktalk/language';
import { Choice } from './Choice.tsx';
import type { FieldProps } from './Field.tsx';

interface Props extends FieldProps {
  skills: readonly { id: string; name: string; group?: string | undefined }[];
  value: string;
  /** Words for no skill; left out where one has to be chosen. */
  none?: string | undefined;
  onChange(skill: string): void;
}

/** A field for a skill of the playbook, in groups where there are several. */
export function SkillChoice({ skills, ...rest }: Props) {
  const named = new Set(skills.map(({ group = '' }) => group));
  const those = (in_: (group: string) => boolean) =>
    skills.filter(({ group = '' }) => in_(group)).map(({ id, name }) => [id, name, ofContent] as const);
  if (named.size < 2) return <Choice {...rest} options={those(() => true)} />;
  return (
    <Choice
      {...rest}
      options={those((group) => group === '')}
      groups={[...named].filter(Boolean).map((name) => [name, those((group) => group === name)])}
    />
  );
}
