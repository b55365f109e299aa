// Invented counts of an invented operation, the same on every run. The sources, delegations and
// donors do not exist; their names are those of trees.
export const DAY_MS = 86_400_000;
export const iso = (ms) => new Date(ms).toISOString().slice(0, 10);
export const addDays = (day, n) => iso(Date.parse(day) + n * DAY_MS);
export function* days(from, to) {
  for (let day = from; day <= to; day = addDays(day, 1)) yield day;
}
export function random(seed) {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let n = Math.imul(s ^ (s >>> 15), s | 1);
    n ^= n + Math.imul(n ^ (n >>> 7), n | 61);
    return ((n ^ (n >>> 14)) >>> 0) / 4294967296;
  };
}

const list = (id, name, from, to, editions, rows) => ({
  id,
  holder: { id: `d-${id}`, name },
  coverageFrom: from,
  coverageTo: to,
  lastCommittedAt: `${addDays(to, 2)}T08:12:00Z`,
  editions,
  rows,
});
const record = (what, recorded, words) => ({ what, recorded, words });

export const sources = [
  {
    id: "alder",
    name: "Authority Alder",
    publisher: "Authority Alder",
    definitionChanges: [],
    words: "One row for each truck that left the crossing's inspection lane, by day of leaving.",
    records: [
      record("trucks", true, "one row a truck"),
      record("tonnes", true, "stated weight, mostly one of 10, 15, 20 and 30"),
      record("pallets", false, "the list has no pallets"),
      record("crossing", false, "the list names a route, not a crossing"),
      record("consignmentClass", false, "its classification is a goods category"),
      record("goodsCategory", true, "food, shelter, medical and others"),
      record("donor", true, "as written by the authority"),
    ],
    lists: [list("l-alder", "Delegation Alder", "2025-09-01", "2026-01-20", 3, 48210)],
  },
  {
    id: "birch",
    name: "Agency Birch",
    publisher: "Agency Birch",
    definitionChanges: [
      {
        from: "2025-11-12",
        words: "Counts trucks offloaded instead of trucks crossed.",
        source: "note in the list itself",
        url: null,
      },
    ],
    words: "One row for each truck offloaded on the inner side, by day of offloading.",
    records: [
      record("trucks", true, "one row a truck"),
      record("tonnes", false, "weights on 3 of 100 rows only"),
      record("pallets", true, "where the unit is pallets"),
      record("crossing", true, "the crossing of entry"),
      record("consignmentClass", true, "three columns that disagree"),
      record("goodsCategory", true, "cargo in free words"),
      record("donor", true, "424 spellings"),
    ],
    lists: [
      list("l-birch", "Agency Birch", "2025-09-01", "2026-01-28", 4, 41377),
      list("l-birch-copy", "Delegation Cedar", "2025-09-01", "2025-12-31", 1, 33940),
    ],
  },
];

const reading = (source, words) => ({
  source,
  sourceName: sources.find((s) => s.id === source).name,
  words,
});
const not = (source, why) => ({
  source,
  sourceName: sources.find((s) => s.id === source).name,
  why,
});
const both = (a, b) => [reading("alder", a), reading("birch", b)];
const definition = (id, name, words, more) => ({
  id,
  name,
  words,
  milestone: "CROSSED",
  unit: "trucks",
  dayRule: "The day that the source writes in the row.",
  readings: [],
  notRecordedBy: [],
  shareOf: null,
  ...more,
});
const commercial = (id, name, words) =>
  definition(id, name, words, {
    readings: [reading("birch", words)],
    notRecordedBy: [not("alder", "The list has no consignment class.")],
    shareOf: "trucks",
  });

export const definitions = [
  definition("entries", "Entries, all ways", "Every row of the list: trucks, air and sea.", {
    unit: "rows",
    readings: both("All rows.", "All rows."),
  }),
  definition("trucks", "Trucks", "Rows that are a truck, whatever it carries.", {
    readings: both(
      "Rows whose route is by land; 107 rows by air or sea are left out.",
      "Every row: the list holds trucks only.",
    ),
  }),
  definition("trucks-land", "Trucks by land crossings", "Trucks through a land crossing.", {
    readings: both("Rows whose route is by land.", "Rows that name a land crossing."),
  }),
  commercial(
    "commercial-by-donation-type",
    "Commercial, by donation type",
    "Donation Type is Commercial.",
  ),
  commercial(
    "commercial-by-donor",
    "Commercial, by donor",
    "The donor is a trader or the private sector.",
  ),
  commercial(
    "commercial-by-data-source",
    "Commercial, by data source",
    "Data Source is the traders' desk.",
  ),
  definition(
    "humanitarian-by-donation-type",
    "Humanitarian, by donation type",
    "Donation Type is not Commercial.",
    {
      readings: [reading("birch", "Donation Type is Humanitarian or empty.")],
      notRecordedBy: [not("alder", "The list has no consignment class.")],
      shareOf: "trucks",
    },
  ),
  definition("tonnes-stated", "Tonnes, where stated", "Sum of the weights that rows state.", {
    unit: "tonnes",
    readings: [reading("alder", "The column with tons, where it is a number.")],
    notRecordedBy: [not("birch", "Weights stand on 3 of 100 rows only.")],
  }),
  definition(
    "pallets-stated",
    "Pallets, where stated",
    "Sum of pallets where the unit is pallets.",
    {
      unit: "pallets",
      readings: [reading("birch", "Quantity, where the unit is Pallets.")],
      notRecordedBy: [not("alder", "The list has no pallets.")],
    },
  ),
];

const SHARE = {
  "commercial-by-donation-type": 0.31,
  "commercial-by-donor": 0.27,
  "commercial-by-data-source": 0.12,
  "humanitarian-by-donation-type": 0.69,
};
export const crossings = [
  { id: "x-quay", name: "Quay Gate", share: 0.52 },
  { id: "x-mill", name: "Mill Road", share: 0.31 },
  { id: "x-ford", name: "North Ford", share: 0.17 },
];

const CLOSED = new Set(["2025-10-19", "2025-10-20", "2025-12-04"]);
const UNCOVERED = new Set(["2025-11-20", "2025-11-21", "2025-11-22"]);

function base(day) {
  const n = (Date.parse(day) - Date.parse("2025-09-01")) / DAY_MS;
  if (n < 39) return 150 + 20 * Math.sin(n / 5);
  return n < 60 ? 260 + (n - 39) * 12 : 540 + 45 * Math.sin(n / 9);
}

/// Trucks of a source on a day, or null where its list does not cover the day.
export function trucks(source, day) {
  const found = sources.find((s) => s.id === source).lists[0];
  if (day < found.coverageFrom || day > found.coverageTo) return null;
  if (source === "birch" && UNCOVERED.has(day)) return null;
  if (CLOSED.has(day)) return 0;
  const seed = random(Number(day.replaceAll("-", "")) * 7 + source.length * 31);
  seed();
  const friday = new Date(day).getUTCDay() === 5 ? 0.55 : 1;
  const factor = source === "alder" ? 1 : 0.72;
  return Math.round(base(day) * (0.82 + 0.34 * seed()) * friday * factor);
}

export function isRecorded(source, definition) {
  return !definition.notRecordedBy.some((n) => n.source === source);
}

export function counted(source, definition, day, crossing) {
  const n = trucks(source, day);
  if (n === null) return null;
  const part = (SHARE[definition.id] ?? 1) * (crossings.find((c) => c.id === crossing)?.share ?? 1);
  const rows = Math.round(n * part);
  if (definition.unit === "tonnes")
    return { trucks: rows, value: rows * 18.5, restsOn: Math.round(rows * 0.97) };
  if (definition.unit === "pallets")
    return { trucks: rows, value: rows * 21, restsOn: Math.round(rows * 0.4) };
  return { trucks: rows, value: rows, restsOn: rows };
}

export function dailyCounts(source, definition, from, to, crossing) {
  const recorded = isRecorded(source, definition);
  const crossingMissing = crossing !== null && source === "alder";
  const items = [];
  for (const day of days(from, to)) {
    if (!recorded || crossingMissing) {
      items.push({
        day,
        state: "NOT_RECORDED",
        trucks: null,
        value: null,
        restsOn: null,
        averages: null,
      });
      continue;
    }
    const found = counted(source, definition, day, crossing);
    const averages = {};
    for (const window of [7, 14, 28]) {
      const values = [...days(addDays(day, 1 - window), day)]
        .map((d) => counted(source, definition, d, crossing))
        .filter((c) => c !== null)
        .map((c) => c.value);
      const sum = values.reduce((a, b) => a + b, 0);
      averages[window] =
        values.length === 0 ? null : { mean: sum / values.length, days: values.length };
    }
    items.push({
      day,
      state: found === null ? "NOT_COVERED" : "COUNTED",
      trucks: found?.trucks ?? null,
      value: found?.value ?? null,
      restsOn: found?.restsOn ?? null,
      averages: found === null ? null : averages,
    });
  }
  const why = crossingMissing
    ? "The list names a route, not a crossing."
    : (definition.notRecordedBy.find((n) => n.source === source)?.why ?? null);
  return { recorded: recorded && !crossingMissing, why, items };
}

const CARGO = [
  "Flour 25 kg",
  "Tents, winter + blankets",
  "Hygiene kits",
  "Rice; sugar",
  "Canned food",
  "Medical supplies",
];
const DONORS = [
  "Birch Relief / بيرش للإغاثة",
  "Rowan Society",
  "קרן אלון",
  "ELM aid",
  "Private sector",
  "Hazel Fund",
];

export function rowsOf(source, day, n) {
  const seed = random(Number(day.replaceAll("-", "")) + 5);
  return Array.from({ length: n }, (_, i) => {
    const donor = DONORS[Math.floor(seed() * DONORS.length)];
    const cargo = CARGO[Math.floor(seed() * CARGO.length)];
    const crossing = source === "alder" ? null : crossings[Math.floor(seed() * 3)].name;
    const quantity = i === 3 ? 1650 : Math.ceil(seed() * 28);
    return {
      id: `${source}-${day}-${i}`,
      row: 2000 + i,
      day,
      trucks: 1,
      crossing,
      category: source === "alder" ? "Food" : null,
      donor: {
        written: donor,
        entry: donor.startsWith("ELM") ? null : { id: "e1", name: donor.split(" / ")[0] },
      },
      cargo,
      quantity,
      unit: "Pallets",
      tonnes: source === "alder" ? 20 : null,
      pallets: quantity,
      flags: i === 3 ? ["MORE_THAN_A_TRUCK_CARRIES"] : [],
      list: "l-" + source,
      edition: 3,
      asWritten: [
        { column: "Date", value: day },
        { column: "Donor", value: donor },
        { column: "Cargo", value: cargo },
        { column: "Quantity", value: String(quantity) },
        { column: "Units", value: "Pallets " },
      ],
    };
  });
}
