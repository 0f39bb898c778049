import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** The test files that take longest, from the longest. Whatever is not named comes after them, the largest first. */
export const LONGEST = [
  'tests/house/house.test.ts',
  'tests/integrations/content/bad-input.test.ts',
  'tests/cli/whole.test.ts',
  'tests/cli/check.test.ts',
  'tests/integrations/history/since.test.ts',
  'tests/support/page-pool.test.ts',
  'tests/house/direction.test.ts',
  'tests/integrations/headers/browser.test.ts',

  'tests/build/installed.test.ts',
  'tests/e2e/pages.test.ts',
  'tests/e2e/search.test.ts',
  'tests/e2e/lms.test.ts',
  'tests/e2e/languages.test.ts',
  'tests/e2e/plan.test.ts',
  'tests/e2e/progress.test.ts',
  'tests/build/renderer.test.ts',
  'tests/e2e/jobs.test.ts',
  'tests/e2e/brief.test.ts',
  'tests/e2e/every-page.test.ts',
  'tests/e2e/questions.test.ts',
  'tests/e2e/review.test.ts',
  'tests/build/code.test.ts',
  'tests/build/site.test.ts',
  'tests/e2e/top-fifth.test.ts',
  'tests/build/problems.test.ts',
  'tests/e2e/zones.test.ts',
  'tests/e2e/translated.test.ts',
  'tests/e2e/lms-review.test.ts',
  'tests/e2e/reader.test.ts',
  'tests/build/dev.test.ts',
  'tests/e2e/frames.test.ts',
  'tests/e2e/embed.test.ts',
  'tests/build/unchanged.test.ts',
  'tests/e2e/killed.test.ts',
  'tests/e2e/reporting.test.ts',
];

/**
 * The order of test files: the longest begin, so that the end is not one long file while the other processors have nothing to
 * do. A machine that runs them for the first time knows only their sizes, and some small files take a minute.
 */
export default class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const at = LONGEST.findIndex((file) => moduleId.endsWith(`/${file}`));
      return at < 0 ? LONGEST.length : at;
    };
    const group = ({ project }: TestSpecification) => project.config.sequence.groupOrder;
    return (await super.sort(files)).toSorted((a, b) => group(a) - group(b) || place(a) - place(b));
  }
}
