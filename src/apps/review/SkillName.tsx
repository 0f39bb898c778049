import type { Here } from '../../browser/here.ts';

/** A skill, as the way to its page where there is one: a package for an LMS holds none. */
export function SkillName({ here: { base, course }, id, name }: { here: Here; id: string; name: string }) {
  return course === undefined ? <a href={`${base}skills/${encodeURIComponent(id)}/`}>{name}</a> : <span>{name}</span>;
}
