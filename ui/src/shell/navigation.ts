import type { Key } from "../messages/t";

/// One entry: where it leads, its name, and the other places that belong to it.
type Entry = readonly [to: string, words: Key, others?: readonly string[]];
type Group = { name: Key; entries: readonly Entry[] };

/// The pages in their groups. A new page is one line here, in the group where people would look for it.
export const NAVIGATION: readonly Group[] = [
  {
    name: "shell.nav.figures",
    entries: [
      ["/flow", "shell.nav.flow"],
      ["/reconciliation", "shell.nav.reconciliation"],
      ["/claims", "shell.nav.claims", ["/questions", "/c"]],
      ["/evidence", "shell.nav.evidence"],
      ["/map", "shell.nav.map"],
      ["/snapshots", "shell.nav.snapshots"],
    ],
  },
  {
    name: "shell.nav.lists",
    entries: [
      ["/imports", "shell.nav.imports"],
      ["/register", "shell.nav.register"],
    ],
  },
  {
    name: "shell.nav.people",
    entries: [
      ["/delegations", "shell.nav.delegations"],
      ["/own", "shell.nav.ownDelegation"],
      ["/floors", "shell.nav.floors"],
      ["/brokering", "shell.nav.brokering"],
      ["/voices", "shell.nav.voices"],
      ["/comments", "shell.nav.comments"],
    ],
  },
  {
    name: "shell.nav.mine",
    entries: [["/account", "shell.nav.account"]],
  },
];

export const isIn = (path: string, [to, , others = []]: Entry): boolean =>
  [to, ...others].some((place) => path === place || path.startsWith(`${place}/`));

/// The group in which a page stands: of several entries that it belongs to, the longest address counts.
export function placeOf(path: string): { group: Group; entry: Entry } | null {
  let found: { group: Group; entry: Entry } | null = null;
  for (const group of NAVIGATION) {
    for (const entry of group.entries) {
      if (isIn(path, entry) && (found === null || entry[0].length > found.entry[0].length)) {
        found = { group, entry };
      }
    }
  }
  return found;
}
