import type { Label, LabelRequest } from "./types";

/// The shapes of delegations from within.

export type Cover = { function: string; covered: boolean; day: string };
export type Registered = {
  id: string;
  name: string;
  kind: string;
  role: string;
  participation: string;
  publicAttribution: string;
  publicPosture: string | null;
  standingCaveats: string[];
  functions: Cover[];
  own: boolean;
};
export type OwnStatus = {
  id: string;
  at: string;
  participation: string;
  reason: string | null;
  words: string | null;
};
export type Presence = {
  id: string;
  post: string | null;
  title: string | null;
  delegation: string | null;
  who: string | null;
  state: string;
  shift: string;
  day: string;
  note: string | null;
  at: string;
  label: Label | null;
};
export type Secondment = {
  id: string;
  post: string;
  displayName: string;
  state: string;
  next: string[];
};
export type Post = {
  id: string;
  version: number;
  title: string;
  function: string;
  sensitive: boolean;
  terms: string | null;
  secondments: Secondment[];
  presence: Presence | null;
};
export type OwnDelegation = {
  version: number;
  workingPosture: string | null;
  standingCaveats: string[];
  statuses: OwnStatus[];
  posts: Post[];
  away: string[];
  told: Cover[];
  fewest: number;
};
export type Objection = {
  id: string;
  objector: string;
  own: boolean;
  against: string;
  ground: string;
  words: string | null;
  madeAt: string;
  withdrawnAt: string | null;
  waitingDays: number | null;
  answers: { id: string; answerer: string; own: boolean; words: string; madeAt: string }[];
  label: Label | null;
};
export type WeekLine = {
  kind: string;
  title: string;
  state: string;
  at: string;
  address: string | null;
  days: number | null;
};
export type Week = {
  week: string;
  from: string;
  to: string;
  asked: WeekLine[];
  got: WeekLine[];
  owed: WeekLine[];
};
export type PresenceRequest = { post: string; state: string; shift?: string; label?: LabelRequest };
