import { locale } from "./t";

/// Numbers and times for people. Days are plain `YYYY-MM-DD` in the theatre's time zone and never
/// pass through the browser's zone; instants are shown in the theatre's zone.
let zone = "UTC";
export function setZone(timeZone: string): void {
  zone = timeZone;
}
export const theatreZone = (): string => zone;

const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
const upToOne = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
const oneExactly = new Intl.NumberFormat(locale, {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
});
const signedWhole = new Intl.NumberFormat(locale, {
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});
const percentage = new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 });

const MINUS = "\u2212";
/// Every number for people is written here, so that below zero always reads the same.
const written = (by: Intl.NumberFormat, n: number): string => by.format(n).replace("-", MINUS);

export const count = (n: number): string => written(Number.isInteger(n) ? whole : upToOne, n);
export const mean = (n: number): string => written(n >= 100 ? whole : oneExactly, n);
/// The mark before the sign keeps it before the number in every direction of writing.
export const signed = (n: number): string => `\u200e${written(signedWhole, n)}`;
/// A share from 0 to 1.
export const percent = (share: number): string => written(percentage, share);

const atNoon = (day: string): Date => new Date(`${day}T12:00:00Z`);
const dayFormat = (options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
const dayLong = dayFormat({ day: "numeric", month: "short", year: "numeric" });
const dayWeek = dayFormat({ weekday: "short", day: "numeric", month: "short", year: "numeric" });
const monthLong = dayFormat({ month: "long", year: "numeric" });
const monthShort = dayFormat({ month: "short" });

export const day = (iso: string): string => dayLong.format(atNoon(iso));
export const weekday = (iso: string): string => dayWeek.format(atNoon(iso));
export const month = (iso: string): string => monthLong.format(atNoon(iso));
export const shortMonth = (iso: string): string => monthShort.format(atNoon(iso));

export function instant(iso: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    day: "numeric",
    month: "short",
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
  }).format(new Date(iso));
}

export function clock(at: Date): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: zone,
    hour: "2-digit",
    minute: "2-digit",
  }).format(at);
}

export function bytes(n: number): string {
  if (n < 1000) return `${whole.format(n)} B`;
  if (n < 1_000_000) return `${upToOne.format(n / 1000)} kB`;
  return `${upToOne.format(n / 1_000_000)} MB`;
}

/// Today in the theatre, as `YYYY-MM-DD`.
export function theatreDay(at: Date): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone }).format(at);
}
