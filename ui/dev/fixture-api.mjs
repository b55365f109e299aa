// What the fixture answers, path by path.
import * as data from "./fixture-data.mjs";
import * as imports from "./fixture-imports.mjs";
import { reconciliation } from "./fixture-reconciliation.mjs";

const PASSWORD = "correct horse";
const refuse = (status, code, title, detail) => ({
  status,
  body: { type: "about:blank", title, status, code, detail },
});
const ok = (body, status = 200) => ({ status, body });
const page = (items, next = null) => ok({ items, next });

const me = (account) => ({
  account,
  displayName: account === "lead-1" ? "Lead 1" : "Logistician 1",
  delegation: { id: "d-birch", name: "Agency Birch", kind: "UN_AGENCY", role: "PARTNER" },
  roles: account === "reader" ? [] : ["LOGISTICIAN", "REGISTRAR"],
  compartments: [{ id: "common", name: "Common floor" }],
  now: "2026-01-30T12:05:00Z",
});
const entries = [
  {
    id: "e1",
    kind: "DONOR",
    name: "Birch Relief",
    names: { ar: "بيرش للإغاثة" },
    aliases: [
      { written: "Birch Relief / بيرش للإغاثة", from: "birch" },
      { written: "BIRCH REL.", from: "alder" },
    ],
    origin: "Theatre register",
    label: imports.label,
  },
  {
    id: "e2",
    kind: "DONOR",
    name: "Elm Aid",
    names: null,
    aliases: [{ written: "Elm-Aid", from: "alder" }],
    origin: "Settled by Agency Birch",
    label: imports.label,
  },
  {
    id: "e3",
    kind: "DONOR",
    name: "Alon Fund",
    names: { he: "קרן אלון" },
    aliases: [],
    origin: "Theatre register",
    label: imports.label,
  },
  ...data.crossings.map((c) => ({
    id: c.id,
    kind: "CROSSING",
    name: c.name,
    names: null,
    aliases: [],
    origin: "Theatre register",
    label: imports.label,
  })),
  {
    id: "u1",
    kind: "UNIT",
    name: "Pallet",
    names: null,
    aliases: [{ written: "Pallets ", from: "birch" }],
    origin: "Theatre register",
    label: imports.label,
  },
];
let unsettled = [
  {
    kind: "DONOR",
    written: "ELM aid",
    rows: 212,
    suggestions: [{ id: "e2", name: "Elm Aid", why: "the same letters apart from case" }],
  },
  { kind: "DONOR", written: "جمعية السنديان", rows: 31, suggestions: [] },
  { kind: "UNIT", written: "Truks", rows: 4, suggestions: [] },
];
let number = 10;

function flow(path, q, isEmpty) {
  const source = q.get("source");
  const definition = data.definitions.find((d) => d.id === q.get("definition"));
  const [from, to] = [q.get("from"), q.get("to")];
  if (path === "/flow/sources")
    return page(isEmpty ? data.sources.map((s) => ({ ...s, lists: [] })) : data.sources);
  if (path === "/flow/definitions") return page(data.definitions);
  if (path === "/flow/daily-counts") {
    const found = data.dailyCounts(source, definition, from, to, q.get("crossing"));
    const list = data.sources.find((s) => s.id === source).lists[0];
    return ok({
      source,
      definition: definition.id,
      unit: definition.unit,
      list: list.id,
      coverageFrom: list.coverageFrom,
      coverageTo: list.coverageTo,
      knownAt: q.get("knownAt"),
      recorded: found.recorded,
      notRecordedWhy: found.why,
      items: found.items,
      next: null,
    });
  }
  const sum = (d, crossing = null) =>
    [...data.days(from, to)].reduce(
      (n, day) => n + (data.counted(source, d, day, crossing)?.value ?? 0),
      0,
    );
  if (path === "/flow/shares") {
    const all = sum(data.definitions[1]);
    return page(
      data.definitions
        .filter((d) => d.shareOf !== null)
        .map((d) => {
          const recorded = data.isRecorded(source, d);
          const value = recorded ? sum(d) : null;
          return {
            definition: d.id,
            name: d.name,
            recorded,
            value,
            of: recorded ? all : null,
            notRecordedWhy: recorded ? null : d.notRecordedBy[0].why,
            share: recorded && all > 0 ? value / all : null,
            ofDefinition: "trucks",
          };
        }),
    );
  }
  if (path === "/flow/breakdown") {
    const by = q.get("by");
    if (by === "crossing" && source === "alder")
      return ok({
        by,
        recorded: false,
        notRecordedWhy: "The list names a route, not a crossing.",
        items: [],
        next: null,
      });
    const all = sum(definition);
    const parts =
      by === "crossing"
        ? data.crossings
        : [
            ["Food", 0.61],
            ["Shelter", 0.17],
            ["Medical", 0.06],
            ["Water and hygiene", 0.1],
            ["Other", 0.06],
          ].map(([name, share]) => ({ id: name, name, share }));
    return ok({
      by,
      recorded: true,
      notRecordedWhy: null,
      items: parts.map((p) => ({
        key: p.id,
        name: p.name,
        value: Math.round(all * p.share),
        share: p.share,
      })),
      next: null,
    });
  }
  if (path === "/flow/rows") {
    const n = [...data.days(from, to)]
      .slice(0, 3)
      .flatMap((day) =>
        data.rowsOf(source, day, data.counted(source, definition, day, null)?.trucks ?? 0),
      );
    const start = Number(q.get("after") ?? 0);
    return page(n.slice(start, start + 50), start + 50 < n.length ? String(start + 50) : null);
  }
  return null;
}

function importsAt(method, path, q) {
  if (path === "/imports" && method === "GET") return page([...imports.store.values()].reverse());
  if (path === "/imports") {
    const id = `i-${++number}`;
    const name = q.get("fileName") ?? "paste.tsv";
    if (name.includes("empty"))
      return refuse(
        422,
        "EMPTY_FILE",
        "The file is empty",
        "The file holds no rows. Nothing was imported. Check that the right file was saved, then import it again.",
      );
    const unknown = name.includes("unknown")
      ? { mapping: imports.unknownMapping, profile: null, source: null, sourceName: null }
      : {};
    imports.store.set(
      id,
      imports.newImport(id, name, "RECEIVED", { startedAt: "2026-01-30T12:05:00Z", ...unknown }),
    );
    return ok(imports.store.get(id), 202);
  }
  const [, , id, act] = path.split("/");
  const found = imports.store.get(id);
  if (found === undefined) return null;
  if (act === undefined) return ok(imports.step(found));
  if (act === "commit")
    return ok(
      Object.assign(found, {
        state: "COMMITTING",
        progress: { done: 0, of: 2100, words: "Committing rows" },
      }),
    );
  if (act === "discard") return ok(Object.assign(found, { state: "DISCARDED" }));
  if (act === "mapping")
    return ok(
      Object.assign(found, {
        state: "READING",
        source: "cedar",
        sourceName: "Cedar",
        mapping: { ...found.mapping, needed: false },
        progress: { done: 0, of: 2104, words: "Reading rows" },
      }),
    );
  if (act === "problems")
    return page(found.problems.filter((p) => q.get("code") === null || p.code === q.get("code")));
  const rows = [...new Set(found.problems.map((p) => p.row))].map((row) =>
    imports.importRow(
      row,
      found.problems.filter((p) => p.row === row),
    ),
  );
  const only = q.get("only");
  if (act === "rows")
    return page(
      only === "all"
        ? [imports.importRow(2, []), imports.importRow(3, []), ...rows]
        : rows.filter((r) => (only === "refused") === !r.accepted),
    );
  return null;
}

export function answer(method, path, q, account, body) {
  if (path === "/theatre")
    return ok({
      id: "vale",
      name: "The Vale",
      timeZone: "Asia/Jerusalem",
      trial: true,
      synthetic: true,
      ceasefireEffective: "2025-10-10",
      version: "0.1.0",
    });
  if (path === "/sessions" && method === "POST") {
    if (body?.password !== PASSWORD)
      return refuse(
        401,
        "WRONG_ACCOUNT_OR_PASSWORD",
        "Not signed in",
        "Account or password is wrong.",
      );
    return {
      status: 201,
      body: me(body.account),
      cookie: `cmcc_session=${encodeURIComponent(body.account)}; Path=/; HttpOnly`,
    };
  }
  if (account === null) return refuse(401, "SIGNED_OUT", "Signed out", "Sign in again.");
  if (path === "/me") return ok(me(account));
  if (path === "/me/password")
    return body.current === PASSWORD
      ? { status: 204 }
      : {
          status: 422,
          body: {
            type: "about:blank",
            title: "The password was not changed",
            status: 422,
            code: "INVALID",
            detail: "See the field.",
            problems: [
              { field: "current", code: "WRONG", message: "This is not the password you use now." },
            ],
          },
        };
  if (path === "/sessions" && method === "DELETE")
    return { status: 204, cookie: "cmcc_session=; Path=/; Max-Age=0" };
  if (path.startsWith("/sessions/")) return { status: 204 };
  if (path === "/sessions")
    return page([
      {
        id: "s1",
        kind: "BROWSER",
        startedAt: "2026-01-30T06:00:00Z",
        lastUsedAt: "2026-01-30T12:05:00Z",
        expiresAt: "2026-01-30T18:00:00Z",
        current: true,
      },
      {
        id: "s2",
        kind: "TOKEN",
        startedAt: "2026-01-12T06:00:00Z",
        lastUsedAt: null,
        expiresAt: "2026-02-12T18:00:00Z",
        current: false,
      },
    ]);
  if (path === "/delegations")
    return page(
      ["Alder", "Birch", "Cedar", "Hazel"].map((n) => ({
        id: `d-${n.toLowerCase()}`,
        name: `Delegation ${n}`,
        kind: "STATE",
        role: "PARTNER",
        participation: "ACTIVE",
      })),
    );
  if (path === "/compartments")
    return page([
      { id: "common", name: "Common floor" },
      { id: "intl", name: "International floor" },
    ]);
  if (path === "/label-defaults")
    return page([
      {
        recordType: "LIST",
        words: "A list that you import.",
        label: { releasableTo: null, compartments: ["common"], caveats: [] },
      },
      { recordType: "REGISTER_ENTRY", words: "Everyone on the common floor", label: imports.label },
    ]);
  if (path === "/import-profiles") return page(imports.profiles);
  if (path === "/import-limits") return page(imports.limits);
  if (path.startsWith("/imports"))
    return account === "empty" && method === "GET" && path === "/imports"
      ? page([])
      : importsAt(method, path, q);
  const compared = reconciliation(path, q);
  if (compared !== null) return ok(compared);
  if (path.startsWith("/flow/")) return flow(path, q, account === "empty");
  if (path === "/register/entries")
    return page(
      entries.filter(
        (e) =>
          (!q.get("kind") || e.kind === q.get("kind")) &&
          e.name.toLowerCase().includes((q.get("q") ?? "").toLowerCase()),
      ),
    );
  if (path === "/register/unsettled")
    return page(unsettled.filter((u) => !q.get("kind") || u.kind === q.get("kind")));
  if (path === "/register/settlements") {
    unsettled = unsettled.filter((u) => u.written !== body.written);
    return ok({}, 201);
  }
  return null;
}
