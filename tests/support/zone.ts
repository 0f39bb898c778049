import { onTestFinished } from 'vitest';

/** Zones on either side of UTC: behind it, ahead of it over a change of the clocks, and further ahead than any other. */
export const ZONES = ['America/Los_Angeles', 'Europe/Berlin', 'Pacific/Auckland', 'Pacific/Kiritimati'] as const;

/** From here to the end of the test the computer stands in this zone. */
export function standIn(zone: string): void {
  const before = process.env['TZ'];
  process.env['TZ'] = zone;
  onTestFinished(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });
}
