/// Days are `YYYY-MM-DD` texts in the theatre's calendar; arithmetic on them knows no time zone.

const DAY_MS = 86_400_000;
const toMs = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const toDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const isDay = (text: string | null): text is string =>
  text !== null &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(toMs(text)) &&
  toDay(toMs(text)) === text;

export const addDays = (day: string, n: number): string => toDay(toMs(day) + n * DAY_MS);
export const daysBetween = (from: string, to: string): number =>
  Math.round((toMs(to) - toMs(from)) / DAY_MS);

/// Every day from `from` to `to`, both included; nothing where `to` is earlier.
export function daysOf(from: string, to: string): string[] {
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i));
}

/// Monday is 0.
export const weekdayOf = (day: string): number => (new Date(toMs(day)).getUTCDay() + 6) % 7;

export const monthOf = (day: string): string => day.slice(0, 7);
