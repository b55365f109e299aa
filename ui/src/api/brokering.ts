import type { Label, LabelRequest } from "./types";

/// The shapes of brokered sharing.

/// A delegation; without an id where the reader may not know it.
export type Party = { id: string | null; name: string };
export type Passing = {
  id: string;
  to: Party[];
  others: boolean;
  title: string;
  text: string;
  passedAt: string;
};
export type BrokeredShare = {
  id: string;
  side: "ORIGINATOR" | "BROKER" | "OWN";
  state: "HANDED_OVER" | "SEEN" | "PASSED_ON" | "STOPPED";
  record: { kind: "CLAIM" | "QUESTION" | "LIST"; id: string; ref: string | null } | null;
  title: string;
  text: string;
  note: string | null;
  originator: Party;
  broker: Party;
  limited: boolean;
  receivers: Party[];
  handedOverAt: string;
  answerBy: string | null;
  silent: boolean;
  seenAt: string | null;
  stoppedAt: string | null;
  passings: Passing[];
  namesToAvoid: string[];
  label: Label | null;
};
export type HandOver = {
  record?: string;
  title?: string;
  text?: string;
  broker: string;
  receivers?: string[];
  note?: string;
  label?: LabelRequest;
};
export type Copy = { to: string[]; title: string; text: string; confirmed?: boolean };
export type BrokeredMessage = {
  id: string;
  from: Party;
  title: string | null;
  text: string | null;
  passedAt: string;
  withdrawn: string | null;
  label: Label | null;
};
