import type { FrameLocator, Page } from 'playwright-core';
import { ownerMark, pack, unpack } from '../../../src/learner/packed-log.ts';
import { ago } from '../learner-log.ts';

/** Where the launch page of the small course is: the page itself, or a frame of the LMS. */
export type Shell = Page | FrameLocator;

/** The page of the course that it shows. */
export const shown = (shell: Shell): FrameLocator => shell.frameLocator('iframe');

/** Answers a question on the page that is shown. */
export async function answer(shell: Shell, question: string, option: 'right' | 'wrong'): Promise<void> {
  const element = shown(shell).locator(`#${question}`);
  await element.locator(`[data-option="${option}-${question}"] input`).check();
  await element.getByRole('button', { name: 'Check answer' }).click();
}

export const goTo = (shell: Shell, title: string) => shell.getByLabel('Go to').selectOption(title);

/** Reads the page that is shown to its end. @param read so many pages are read then */
export async function readOn(shell: Shell, title: string, read: number): Promise<void> {
  await shown(shell).getByRole('heading', { level: 1, name: title }).waitFor();
  await shown(shell)
    .locator('[data-read-end]')
    .evaluate((end) => end.scrollIntoView({ block: 'center' }));
  await shell.getByText(`${read} of 2 pages read`).waitFor();
}

/** Opens the review. @returns the question that it asks first */
export async function review(shell: Shell): Promise<string> {
  await shell.getByRole('link', { name: /^Review/ }).click();
  return asked(shell);
}

/** The question that the review asks now. */
export async function asked(shell: Shell): Promise<string> {
  return (await shown(shell).locator('.review-stage [data-ready]').getAttribute('id')) ?? '';
}

const owner = (learner: string): string => ownerMark(learner, 'acme-module-calls');

/** What an LMS keeps of a learner, as it would be some days later. */
export function aged(data: string, learner: string, days: number): string {
  const kept = unpack(data, owner(learner));
  if (!kept.ok) throw new Error(kept.reason);
  const events = kept.events.map((event) => (event.kind === 'unknown' ? event : ago(days, event)));
  return pack(events, owner(learner), 4096).text;
}

/** How often each question was answered, by what an LMS keeps. */
export function answersIn(data: string, learner: string): Record<string, number> {
  const kept = unpack(data, owner(learner));
  const questions = kept.ok ? kept.events.flatMap((event) => (event.kind === 'answered' ? [event.question] : [])) : [];
  return Object.fromEntries(questions.map((id) => [id, questions.filter((other) => other === id).length]));
}
