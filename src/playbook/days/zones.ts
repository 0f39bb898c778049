const MINUTE = 60_000;

/** A day and a time as the clocks of a place show them. `zone`: name of the zone, as `Intl` has it. */
export interface PlaceTime {
  /** `YYYY-MM-DD`. */
  day: string;
  /** `HH:MM`. */
  time: string;
  zone: string;
}

/**
 * Minutes ahead of UTC at a moment.
 *
 * @throws RangeError for a zone that nobody knows
 */
export function offsets(zone: string): (moment: number) => number {
  const format = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' });
  return (moment) => {
    const name = format.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? '';
    const [, sign, hours = 0, minutes = 0] = /GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? [];
    return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  };
}

/** The moment that it is there, in milliseconds since 1970; `undefined` where the zone or the day is none. */
export function momentOf({ day, time, zone }: PlaceTime): number | undefined {
  const shown = Date.parse(`${day}T${time}Z`);
  if (Number.isNaN(shown)) return undefined;
  try {
    const offset = offsets(zone);
    // The first guess may lie on the other side of a change of the clocks.
    const near = shown - offset(shown) * MINUTE;
    return shown - offset(near) * MINUTE;
  } catch {
    return undefined;
  }
}
