import { topFifthWords } from 'virtual:chalktalk/words/top-fifth';
import { useMemo } from 'preact/hooks';
import { competences, skillFor } from '../../coaching/top-fifth/compare.ts';
import type { Person } from '../../coaching/top-fifth/results-people.ts';
import type { TopFifth } from '../../coaching/top-fifth/top-fifth.ts';
import { useCoaching } from '../reader/use-catalogue.ts';
import { Waiting } from '../reader/Waiting.tsx';

const says = topFifthWords.plan;

interface Props {
  base: string;
  top: TopFifth<Person> | undefined;
  skills: readonly string[];
}

/** Ways on: one for each competence that divides and that the playbook knows, and the plain ones. */
export function Plan({ base, top, skills }: Props) {
  const dividing = useMemo(
    () =>
      top
        ? competences(top, skills)
            .compared.filter(({ divides }) => divides)
            .map(({ title }) => title)
        : [],
    [top, skills],
  );
  return (
    <>
      <p>{says.text}</p>
      {dividing.length > 0 && <SkillPlans base={base} titles={dividing} />}
      <p class="ways-on">
        <a href={`${base}plan/`}>{says.plan}</a>
        <a href={`${base}desk/`}>{says.desk}</a>
      </p>
    </>
  );
}

function SkillPlans({ base, titles }: { base: string; titles: readonly string[] }) {
  const [loaded, again] = useCoaching(base);
  if (loaded.status !== 'ready') return <Waiting loaded={loaded} says={topFifthWords} again={again} />;
  const found = titles.map((title) => ({ title, skill: skillFor(title, loaded.value.coaching.skills) }));
  const unmatched = found.filter(({ skill }) => !skill).map(({ title }) => title);
  return (
    <>
      <p class="ways-on">
        {found.map(
          ({ skill }) =>
            skill && (
              <a class="button" key={skill.id} href={`${base}plan/?skill=${encodeURIComponent(skill.id)}`}>
                {says.skill(skill.name)}
              </a>
            ),
        )}
      </p>
      {unmatched.length > 0 && <p class="hint">{says.unmatched(unmatched)}</p>}
    </>
  );
}
