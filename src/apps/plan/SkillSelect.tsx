import type { CoachingCatalogue } from '../../coaching/catalogue.ts';

interface Props {
  id: string;
  skills: CoachingCatalogue['skills'];
  value: string;
  /** Words for no skill; left out where one has to be chosen. */
  none?: string | undefined;
  onChange(skill: string): void;
}

/** The skills of the playbook, in their groups. */
export function SkillSelect({ id, skills, value, none, onChange }: Props) {
  const groups = [...new Set(skills.map(({ group }) => group))];
  const options = (group: string) =>
    skills
      .filter((skill) => skill.group === group)
      .map((skill) => (
        <option key={skill.id} value={skill.id}>
          {skill.name}
        </option>
      ));
  return (
    <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      {none !== undefined && <option value="">{none}</option>}
      {/* A plan or a wish may name a skill that the playbook no longer has. */}
      {value !== '' && !skills.some((skill) => skill.id === value) && <option value={value}>{value}</option>}
      {groups.map((group) =>
        groups.length > 1 && group ? (
          <optgroup key={group} label={group}>
            {options(group)}
          </optgroup>
        ) : (
          options(group)
        ),
      )}
    </select>
  );
}
