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

/// The first instant after a day ends in a time zone, for questions "as known on" that day.
export function endOfDay(day: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const wanted = toMs(day) + DAY_MS;
  const offsetAt = (ms: number): number => {
    const at = Object.fromEntries(parts.formatToParts(ms).map((p) => [p.type, Number(p.value)]));
    const { year = 0, month = 1, day: d = 1, hour = 0, minute = 0, second = 0 } = at;
    return Date.UTC(year, month - 1, d, hour, minute, second) - ms;
  };
  const guess = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(guess)).toISOString();
}
