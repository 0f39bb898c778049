import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { z } from 'zod';

const IMPACTS = ['moderate', 'serious', 'critical'] as const;

/** Something that keeps people from using a page. */
export interface AxeViolation {
  /** Axe’s name of the rule: `color-contrast`. */
  rule: string;
  impact: (typeof IMPACTS)[number];
  help: string;
  /** Selectors of the elements, each with what is wrong there. */
  elements: { at: string; why: string }[];
}

const resultSchema = z.array(
  z.object({
    id: z.string(),
    impact: z.string().nullable(),
    help: z.string(),
    nodes: z.array(z.object({ target: z.array(z.union([z.string(), z.array(z.string())])), failureSummary: z.string().optional() })),
  }),
);

/**
 * What axe-core finds on the page as it stands, from moderate impact upwards. Axe runs beside the page’s own scripts, in
 * a world of its own: the page’s security policy stays as strict as it is, and the page sees nothing of it.
 *
 * @param include selector of the part to look at; by default the whole page
 * @param rules names of Axe’s rules; by default all
 */
export async function axeViolations(page: Page, include?: string, rules?: readonly string[]): Promise<AxeViolation[]> {
  const session = await page.context().newCDPSession(page);
  try {
    const { frameTree } = await session.send('Page.getFrameTree');
    const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
      frameId: frameTree.frame.id,
      worldName: 'axe',
    });
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    await evaluate(`${axe.source};undefined`);
    const context = include === undefined ? 'document' : JSON.stringify(include);
    const options = JSON.stringify({ iframes: false, resultTypes: ['violations'], ...(rules && { runOnly: rules }) });
    const found = await evaluate(`axe.run(${context}, ${options}).then(({ violations }) => violations)`);
    return resultSchema.parse(found).flatMap(({ id, impact, help, nodes }) => {
      const known = IMPACTS.find((one) => one === impact);
      return known
        ? [
            {
              rule: id,
              impact: known,
              help,
              elements: nodes.map((node) => ({ at: node.target.flat().join(' '), why: node.failureSummary ?? '' })),
            },
          ]
        : [];
    });
  } finally {
    await session.detach();
  }
}
