import type { Settlement } from "../api/types";

/// How a person settles a name: as a spelling of an entry, as a new entry, or not at all.
export type How = "entry" | "new" | "asWritten";
export type Choice = { how: How; entry: string | null; newName: string; reason: string };

/// What is still missing, or null when it can be sent.
export function missingIn(choice: Choice): "entry" | "name" | null {
  if (choice.how === "entry" && choice.entry === null) return "entry";
  return choice.how === "new" && choice.newName.trim() === "" ? "name" : null;
}

export function settlementOf(name: { kind: string; written: string }, choice: Choice): Settlement {
  const base = { kind: name.kind, written: name.written };
  const reason = choice.reason.trim() === "" ? {} : { reason: choice.reason.trim() };
  if (choice.how === "entry" && choice.entry !== null) {
    return { ...base, ...reason, entry: choice.entry };
  }
  if (choice.how === "new")
    return { ...base, ...reason, newEntry: { name: choice.newName.trim() } };
  return { ...base, ...reason, asWritten: true };
}
