import type { Locator } from 'playwright-core';

/** The hand of somebody who uses a page: does what they do, and counts it. */
export class Hand {
  taps = 0;
  keys = 0;
  /** Pixels to scroll before what is tapped is in view. */
  pixels = 0;

  async tap(target: Locator): Promise<void> {
    await target.first().waitFor();
    this.pixels += await pixelsTo(target);
    this.taps += 1;
    await target.first().click();
  }

  /** A list is opened and one of it chosen. */
  async choose(target: Locator, option: string): Promise<void> {
    await target.first().waitFor();
    this.pixels += await pixelsTo(target);
    this.taps += 2;
    await target.first().selectOption(option);
  }

  async write(target: Locator, text: string): Promise<void> {
    await this.tap(target);
    this.keys += text.length;
    await target.first().fill(text);
  }
}

/** How far the window has to be scrolled until the end of something is in it, or its beginning where it lies above. */
export const pixelsTo = (target: Locator): Promise<number> =>
  target.first().evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return Math.round(top < 0 ? -top : Math.max(0, bottom - innerHeight));
  });
