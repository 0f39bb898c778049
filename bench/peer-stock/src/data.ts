import { type CollectionEntry, getCollection } from 'astro:content';

/** Everything that pages look up, read once: as anyone would who builds a thousand pages. */
async function load() {
  const [practices, skills, evidence] = await Promise.all([getCollection('practices'), getCollection('skills'), getCollection('evidence')]);
  practices.sort((a, b) => a.data.number - b.data.number);
  const usedIn = new Map<string, CollectionEntry<'practices'>[]>();
  for (const practice of practices) for (const id of practice.data.related) usedIn.set(id, [...(usedIn.get(id) ?? []), practice]);
  return {
    practices,
    place: new Map(practices.map(({ id }, index) => [id, index])),
    skills: new Map(skills.map((skill) => [skill.id, skill])),
    evidence: new Map(evidence.map((entry) => [entry.id, entry])),
    usedIn,
  };
}

let loaded: ReturnType<typeof load> | undefined;
export const data = () => (loaded ??= load());
