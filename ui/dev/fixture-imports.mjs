// Imports of the fixture: they live in memory and move a step each time they are asked for.
import { addDays, random } from "./fixture-data.mjs";

const fields = [
  { name: "day", kind: "DAY", required: true, words: "The day the truck is counted on" },
  { name: "donor", kind: "TEXT", required: false, words: "Who gave it" },
  { name: "cargo", kind: "TEXT", required: false, words: "What it carries" },
  { name: "quantity", kind: "NUMBER", required: false, words: "How many units" },
  { name: "unit", kind: "TEXT", required: false, words: "The unit" },
  { name: "crossing", kind: "TEXT", required: false, words: "Crossing of entry" },
];
export const profiles = [
  {
    id: "alder-portal",
    name: "Authority Alder, portal list",
    source: "alder",
    words: "CSV with Index, Date, Route, Classification, Donor, Aid (tons)",
    fields,
  },
  {
    id: "birch-received",
    name: "Agency Birch, received",
    source: "birch",
    words: "XLSX, one row a truck, 16 named columns",
    fields,
  },
];
export const limits = [
  { name: "bytes", limit: 67108864, words: "64 MB a file" },
  { name: "rows", limit: 1000000, words: "1,000,000 rows" },
];

const common = { id: "common", name: "Common floor" };
export const label = {
  words: "You and others on the common floor",
  releasableTo: null,
  compartments: [common],
  caveats: [],
  own: false,
};

const problem = (row, column, code, message, severity) => ({
  row,
  column,
  code,
  message,
  severity,
});
const problems = [
  problem(18, "Date", "DAY_NOT_READ", "“31 Sept 2025” is no day of the calendar.", "REFUSED"),
  problem(77, "Date", "DAY_NOT_READ", "The cell is empty; every row needs its day.", "REFUSED"),
  problem(412, "Date", "DAY_NOT_READ", "“-” is no day.", "REFUSED"),
  problem(
    901,
    "Quantity",
    "MORE_THAN_A_TRUCK_CARRIES",
    "1,650 pallets in one truck; a truck carries about 30.",
    "FLAGGED",
  ),
  problem(
    1204,
    "Donor",
    "BIDI_CHARACTER",
    "The name holds a character that turns the direction of reading.",
    "REFUSED",
  ),
  problem(
    1530,
    "Quantity",
    "NUMBER_NOT_READ",
    "“twelve” is not a number; the row is kept without a quantity.",
    "FLAGGED",
  ),
];

function previewDays(from, n) {
  const next = random(41);
  return Array.from({ length: n }, (_, i) => ({
    day: addDays(from, i),
    trucks: i === 19 ? 0 : Math.round(200 + i * 5 + 120 * next()),
  }));
}

const reading = {
  state: "CHOOSE",
  coverageFrom: "2025-11-01",
  coverageTo: "2026-01-28",
  rowsInCoverage: 231,
  elsewhere: 2,
  choices: [
    {
      kind: "EDITION",
      words: "",
      added: 1888,
      unchanged: 196,
      corrected: 16,
      withdrawn: 19,
      mustConfirmWithdrawn: true,
    },
    {
      kind: "ADDITION",
      words: "",
      added: 1892,
      unchanged: 196,
      corrected: 12,
      withdrawn: 0,
      mustConfirmWithdrawn: false,
    },
  ],
  withdrawnShare: 0.0823,
  mustConfirmWithdrawn: true,
};

export function newImport(id, fileName, state, more = {}) {
  return {
    id,
    state,
    fileName,
    fileBytes: 3_482_113,
    sha256: "9f2c4e6a17d0b8c35f61e2a49d7b80c1e4f3a5968712d0cbe3f4a5b6c7d8e9f0",
    profile: "birch-received",
    source: "birch",
    sourceName: "Agency Birch",
    coverageFrom: "2025-11-01",
    coverageTo: "2026-01-28",
    sheet: "Commodites",
    rowsRead: 2104,
    accepted: 2100,
    refused: 4,
    flagged: 2,
    unchanged: 0,
    added: 0,
    corrected: 0,
    withdrawn: 0,
    progress: { done: 2104, of: null, words: "Read" },
    problems,
    problemCounts: [
      { code: "DAY_NOT_READ", severity: "REFUSED", rows: 3, words: "The day could not be read" },
      {
        code: "BIDI_CHARACTER",
        severity: "REFUSED",
        rows: 1,
        words: "A character that turns the direction of reading",
      },
      {
        code: "MORE_THAN_A_TRUCK_CARRIES",
        severity: "FLAGGED",
        rows: 1,
        words: "More pallets than a truck can carry",
      },
      {
        code: "NUMBER_NOT_READ",
        severity: "FLAGGED",
        rows: 1,
        words: "A number could not be read",
      },
    ],
    unsettled: [
      { kind: "DONOR", written: "ELM aid", rows: 212 },
      { kind: "DONOR", written: "جمعية السنديان", rows: 31 },
      { kind: "UNIT", written: "Truks", rows: 4 },
    ],
    days: previewDays("2025-11-01", 89),
    mapping: { needed: false, headerRow: 1, columns: [], fields },
    label,
    startedBy: "Logistician 1",
    startedAt: "2026-01-30T09:14:00Z",
    committedAt: null,
    failure: null,
    reading,
    notes: [
      "The sheet “Commodites” was read; 1 other sheet holds no table and was left.",
      "10 blank columns at the end were left.",
    ],
    ...more,
  };
}

const column = (name, header, tag, samples, field) => ({
  column: name,
  header,
  tag,
  samples,
  field,
});
export const unknownMapping = {
  needed: true,
  headerRow: 3,
  columns: [
    column(0, "Datum", "#date", ["03/11/2025", "04/11/2025", "04/11/2025"], "day"),
    column(1, "Geber", "#org+donor", ["Rowan Society", "קרן אלון", "Hazel Fund"], "donor"),
    column(2, "Ladung", null, ["Flour", "Tents", "Flour"], null),
    column(3, "Menge", "#value", ["22", "18", "30"], "quantity"),
    column(4, "Bemerkung", null, ["", "late", ""], null),
  ],
  fields,
};

export const store = new Map(
  [
    newImport("i-1", "alder-portal-2025-12.csv", "COMMITTED", {
      source: "alder",
      sourceName: "Authority Alder",
      profile: "alder-portal",
      rowsRead: 16410,
      accepted: 16410,
      refused: 0,
      flagged: 0,
      added: 16391,
      corrected: 12,
      unchanged: 0,
      withdrawn: 7,
      problems: [],
      problemCounts: [],
      unsettled: [],
      committedAt: "2026-01-22T08:12:00Z",
      startedAt: "2026-01-22T08:10:00Z",
    }),
    newImport("i-2", "birch received — edition 4.xlsx", "PREVIEW"),
    newImport("i-3", "unknown list.csv", "PREVIEW", {
      profile: null,
      source: null,
      sourceName: null,
      mapping: unknownMapping,
      rowsRead: 210,
      accepted: 0,
      refused: 0,
      flagged: 0,
      problems: [],
      problemCounts: [],
      unsettled: [],
      days: [],
    }),
    newImport("i-4", "photo.xlsx", "FAILED", {
      profile: null,
      source: null,
      sourceName: null,
      rowsRead: 0,
      accepted: 0,
      refused: 0,
      problems: [],
      problemCounts: [],
      unsettled: [],
      days: [],
      failure: {
        code: "ARCHIVE_TOO_DEEP",
        message:
          "The file unpacks to more than 100 times its size. Nothing was read. Save the sheet again without pictures, then import it.",
      },
    }),
    newImport("i-5", "old.csv", "DISCARDED"),
  ].map((one) => [one.id, one]),
);

export function step(found) {
  if (found.state === "RECEIVED")
    return Object.assign(found, {
      state: "READING",
      progress: { done: 400, of: 2104, words: "Reading rows" },
    });
  if (found.state === "READING") {
    found.progress.done += 800;
    if (found.progress.done >= 2104)
      Object.assign(found, { state: "PREVIEW", progress: { done: 2104, of: null, words: "Read" } });
  } else if (found.state === "COMMITTING") {
    Object.assign(found, {
      state: "COMMITTED",
      progress: { done: 2104, of: null, words: "Read" },
      added: 1888,
      unchanged: 196,
      corrected: 16,
      withdrawn: 19,
      committedAt: "2026-01-30T09:16:00Z",
    });
  }
  return found;
}

export function importRow(row, problemsOfRow) {
  return {
    row,
    accepted: !problemsOfRow.some((p) => p.severity === "REFUSED"),
    flags: problemsOfRow.map((p) => p.code),
    cells: [
      { column: "Date", value: row === 18 ? "31 Sept 2025" : row === 77 ? "" : "3 Nov 2025" },
      { column: "Donor", value: "بيرش للإغاثة" },
      { column: "Cargo", value: "Flour + oil" },
      { column: "Quantity", value: row === 901 ? "1650" : "22" },
      { column: "Units", value: "Pallets" },
    ],
  };
}
