/// Comma-separated text that a spreadsheet can open without running anything from it.

export type CsvCell = string | number | null;

const STARTS_A_FORMULA = /^[\s]*[=+\-@\t\r|%]/;

/// A text that a spreadsheet would take for a formula gets an apostrophe before it. Numbers are
/// written as numbers; nothing is written as an empty cell.
export function csvCell(cell: CsvCell): string {
  if (cell === null) return "";
  if (typeof cell === "number") return String(Math.round(cell * 1000) / 1000);
  const safe = STARTS_A_FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/// With a byte order mark, because the most used spreadsheet reads UTF-8 only then.
export function csvOf(rows: CsvCell[][]): string {
  return "\uFEFF" + rows.map((row) => row.map(csvCell).join(",") + "\r\n").join("");
}
