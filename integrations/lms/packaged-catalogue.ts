import type { PackagedCourse } from '../../src/browser/lms/course.ts';
import type { Catalogue } from '../../src/learner/learning-catalogue.ts';

/**
 * What of a playbook's catalogue a package holds: its own pages, what they ask and set, and the names of the skills that its
 * questions are about. Nothing else is named, so that its review neither asks nor promises what is not there.
 */
export function packagedCatalogue({ contents }: Pick<PackagedCourse, 'contents'>, { playbook, ...all }: Catalogue): Catalogue {
  const held = new Set(contents.map(({ url }) => url));
  const isHeld = ({ url }: { url: string }): boolean => held.has(url);
  const questions = all.questions.filter(isHeld);
  const asked = new Set(questions.map(({ skill }) => skill));
  return {
    playbook,
    questions,
    skills: all.skills.filter(({ id }) => asked.has(id)),
    roles: [],
    prompts: all.prompts.filter(isHeld),
    assignments: all.assignments.filter(isHeld),
    pages: all.pages.filter(isHeld),
  };
}
