import type { CoachingCatalogue } from '../../src/coaching/coaching-catalogue.ts';
import { type Confidence, type Event, type Level, newId } from '../../src/learner/events.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';

const DAY = 86_400_000;
const NAMES = ['Ada', 'Ben', 'Chi', 'Dora', 'Emil', 'Fay', 'Gus', 'Hana', 'Ivo', 'Jana', 'Kofi', 'Lena', 'Mats', 'Nia', 'Olaf'];
const FAMILIES = ['Berg', 'Okafor'];

/** Somebody with a log, as their file will hold it. */
export interface MadeUpPerson {
  id: string;
  name: string;
  events: Event[];
}

/** People with logs of so many events over the last two hundred days; the same for the same numbers. */
export function madeUpPeople(
  count: number,
  events: number,
  { questions, skills }: Pick<Catalogue, 'questions' | 'skills'>,
  { modules }: Pick<CoachingCatalogue, 'modules'>,
  now: number = Date.now(),
): MadeUpPerson[] {
  let state = 7;
  const random = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(random() * limit);
  const lessons = modules.flatMap((module) => module.lessons);
  const day = (at: number) => new Date(at).toISOString().slice(0, 10);
  return Array.from({ length: count }, (_, place): MadeUpPerson => {
    const id = newId(now - 300 * DAY + place, random);
    const name = `${NAMES[place % NAMES.length]} ${FAMILIES[Math.floor(place / NAMES.length) % FAMILIES.length]}`;
    const log = Array.from({ length: events }, (_, index): Event => {
      const at = Math.floor(now - 200 * DAY * (1 - index / events) - DAY / 4);
      const fact = { id: newId(at, random), at };
      const which = below(40);
      const skill = skills[below(skills.length)]?.id ?? 'skill';
      if (which < 2) return { ...fact, kind: 'observed', skill, level: (1 + below(4)) as Level, by: 'Coach', for: id };
      if (which === 2) return { ...fact, kind: 'self-rated', skill, level: (1 + below(4)) as Level };
      if (which === 3) return { ...fact, kind: 'session', on: day(at), minutes: 20 + 5 * below(6), coach: 'Coach', for: id, skill };
      const lesson = lessons[below(lessons.length)];
      if (which < 7 && lesson) return { ...fact, kind: 'read', page: lesson.url };
      const question = questions[below(questions.length)];
      const confidence = (1 + below(3)) as Confidence;
      const score = random() > 0.2 ? 1 : 0;
      const { id: of = 'q', rev = 1, key = 'k' } = question ?? {};
      return { ...fact, kind: 'answered', question: of, rev, key, options: ['x'], score, confidence };
    });
    return { id, name, events: log };
  });
}
