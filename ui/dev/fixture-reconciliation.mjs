// An invented reconciliation of the two invented sources: enough to work on the page without the
// real one. Every day adds up.
import * as data from "./fixture-data.mjs";

const ORDER = ["route", "crossing", "class", "duplicates", "late-correction", "day-shift"];
const rule = (id, name, kind, evidence, words, more = {}) => ({
  rule: id,
  name,
  words,
  kind,
  evidence,
  why: kind === "ASSERTED" ? "No evidence in these lists." : null,
  assertion: null,
  claimant: null,
  source: null,
  urls: [],
  trucks: null,
  gross: null,
  ifReversed: null,
  ...more,
});
const RULES = [
  rule(
    "route",
    "Air and sea",
    "SHOWN",
    "FOUND",
    "Loads by air and by sea, which only one of the two lists holds.",
  ),
  rule(
    "crossing",
    "Crossing left out",
    "SHOWN",
    "NOT_RECORDED",
    "Rows of a crossing that the other list leaves out.",
    {
      why: "Authority Alder's list names a route, not a crossing.",
    },
  ),
  rule(
    "class",
    "Class left out",
    "SHOWN",
    "NONE_FOUND",
    "Rows of a class that the other list leaves out.",
  ),
  rule(
    "duplicates",
    "Duplicates",
    "SHOWN",
    "FOUND",
    "Rows that one list holds twice, letter for letter.",
  ),
  rule(
    "late-correction",
    "Late correction",
    "SHOWN",
    "NONE_FOUND",
    "Rows that a later edition corrected on one side only.",
  ),
  rule(
    "day-shift",
    "Day shift",
    "SHOWN",
    "FOUND",
    "Rows of the same category and donor that stand one day apart in the two lists.",
  ),
  rule(
    "half-full",
    "Half-full trucks",
    "ASSERTED",
    "NONE_FOUND",
    "That trucks entered half full, so that more of them were counted.",
    {
      claimant: "Authority Alder",
      source: "its statement of 3 December 2025",
    },
  ),
  rule(
    "repacking",
    "Repacking",
    "ASSERTED",
    "NONE_FOUND",
    "That loads were repacked onto fewer trucks before they were counted again.",
    {
      claimant: "Agency Birch",
      assertion: "as-2",
      source: "Its note on method, November 2025",
    },
  ),
];
export const assertions = [
  {
    id: "as-1",
    rule: "half-full",
    side: "birch",
    factor: 0.9,
    claimant: "Authority Alder",
    words: "One truck in ten was half empty.",
    from: null,
    to: null,
    label: null,
  },
  {
    id: "as-2",
    rule: "repacking",
    side: "alder",
    factor: null,
    claimant: "Agency Birch",
    words: "Loads are repacked inside.",
    from: null,
    to: null,
    label: null,
  },
];

function dayOf(day, definition, asserted) {
  const count = (source) => data.counted(source, definition, day, null)?.value ?? null;
  const [left, right] = [count("birch"), count("alder")];
  if (left === null || right === null) {
    const state =
      left === null
        ? right === null
          ? "NEITHER_COVERED"
          : "LEFT_NOT_COVERED"
        : "RIGHT_NOT_COVERED";
    return { day, state, left, right, explained: [], unexplained: null };
  }
  const random = data.random(Number(day.replaceAll("-", "")));
  const explained = [
    { rule: "route", kind: "SHOWN", trucks: -Math.round(random() * 14) },
    { rule: "duplicates", kind: "SHOWN", trucks: Math.round(random() * 5 - 2) },
    { rule: "day-shift", kind: "SHOWN", trucks: Math.round((random() - 0.5) * 24) },
    ...(asserted ? [{ rule: "half-full", kind: "ASSERTED", trucks: Math.round(left * 0.1) }] : []),
  ].flatMap((p) =>
    p.trucks === 0 ? [] : [{ ...p, assertion: p.kind === "ASSERTED" ? "as-1" : null }],
  );
  const rest = left - right - explained.reduce((n, p) => n + p.trucks, 0);
  return { day, state: "COUNTED", left, right, explained, unexplained: rest };
}

const list = (source) => {
  const found = data.sources.find((s) => s.id === source).lists[0];
  return { id: found.id, edition: found.editions, holder: found.holder };
};

function whole(q, definition) {
  const days = [...data.days(q.get("from"), q.get("to"))].map((d) =>
    dayOf(d, definition, q.get("with") !== null),
  );
  const counted = days.filter((d) => d.state === "COUNTED");
  const sum = (of) => counted.reduce((n, d) => n + of(d), 0);
  const parts = (d, is) => d.explained.filter(is).reduce((n, p) => n + p.trucks, 0);
  return {
    state: "COMPUTED",
    why: null,
    left: "birch",
    right: "alder",
    leftName: "Agency Birch",
    rightName: "Authority Alder",
    leftList: list("birch"),
    rightList: list("alder"),
    definition: definition.id,
    unit: definition.unit,
    order: ORDER,
    rules: RULES.map((r) => {
      const trucks = sum((d) => parts(d, (p) => p.rule === r.rule));
      return r.kind === "ASSERTED"
        ? { ...r, trucks: r.assertion === q.get("with") ? trucks : null }
        : {
            ...r,
            trucks,
            gross: sum((d) => Math.abs(parts(d, (p) => p.rule === r.rule))),
            ifReversed: r.rule === "duplicates" ? trucks + 3 : trucks,
          };
    }),
    computedAt: "2026-01-29T07:40:00Z",
    behind: q.get("knownAt") !== null,
    totals: {
      left: sum((d) => d.left),
      right: sum((d) => d.right),
      difference: sum((d) => d.left - d.right),
      shown: sum((d) => parts(d, (p) => p.kind === "SHOWN")),
      asserted: sum((d) => parts(d, (p) => p.kind === "ASSERTED")),
      unexplained: sum((d) => d.unexplained),
    },
    days,
    label: null,
  };
}

const CELLS = [
  ["Food", "Birch Relief", 0.42],
  ["Food", "Elm Aid", 0.21],
  ["Shelter", "Birch Relief", 0.17],
  ["Medical", "قافلة السنديان", 0.06],
  ["Water and hygiene", null, 0.14],
];

export function reconciliation(path, q) {
  if (!/^\/flow\/(reconciliation|assertions)/.test(path)) return null;
  const definition = data.definitions.find((d) => d.id === (q.get("definition") ?? "entries"));
  if (path === "/flow/assertions") return { items: assertions, next: null };
  if (path === "/flow/reconciliation") {
    if (definition.id !== "entries" && definition.id !== "trucks")
      return {
        ...whole(q, data.definitions[0]),
        state: definition.id.includes("pallets") ? "NOT_RECORDED" : "NOT_COMPUTED",
        totals: null,
        days: [],
      };
    return whole(q, definition);
  }
  const day = q.get("day") ?? q.get("from");
  const found = dayOf(day, definition, false);
  if (path === "/flow/reconciliation/cells") {
    const items = CELLS.map(([category, donor, share]) => ({
      category,
      donor,
      left: Math.round((found.left ?? 0) * share),
      right: Math.round((found.right ?? 0) * share * 1.03),
      explained: 0,
      unexplained: 0,
    })).map((c, i) => ({
      ...c,
      explained: i === 0 ? -3 : 0,
      unexplained: c.left - c.right - (i === 0 ? -3 : 0),
    }));
    return { items, next: null };
  }
  if (path === "/flow/reconciliation/rows") {
    const isShift = q.get("rule") === "day-shift";
    const items = ["birch", "alder"].flatMap((source, i) =>
      data.rowsOf(source, day, 3).map((row) => ({
        side: i === 0 ? "LEFT" : "RIGHT",
        day,
        otherDay: isShift ? data.addDays(day, i === 0 ? -1 : 1) : null,
        closed: false,
        row,
      })),
    );
    return { items, next: null };
  }
  return null;
}
