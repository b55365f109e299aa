const DAY_MS = 86_400_000;

/// The ISO week in which the day lies that is so many days after this Monday.
export function besides(monday: string, days: number): string {
  const thursday = new Date(Date.parse(`${monday}T12:00:00Z`) + (days + 3) * DAY_MS);
  const year = thursday.getUTCFullYear();
  const since = (thursday.getTime() - Date.UTC(year, 0, 1, 12)) / DAY_MS;
  return `${year}-W${String(Math.floor(since / 7) + 1).padStart(2, "0")}`;
}
