import { call } from "./client";
import type { Floor } from "./labels";
import type * as api from "./types";

type Abort = { signal?: AbortSignal };
type After = { after?: string | null };

export const theatre = (o: Abort = {}) => call<api.Theatre>("/theatre", o);
export const me = (o: Abort = {}) => call<api.Me>("/me", o);
export const signIn = (account: string, password: string, code: string | null) =>
  call<api.Me>("/sessions", { method: "POST", json: { account, password, code } });
export const signOut = () => call<void>("/sessions", { method: "DELETE" });
export const sessions = (o: Abort = {}) => call<api.Page<api.Session>>("/sessions", o);
export const endSession = (id: string) =>
  call<void>(`/sessions/${encodeURIComponent(id)}`, { method: "DELETE" });
export const endOtherSessions = () => call<void>("/sessions/others", { method: "DELETE" });
export const changePassword = (current: string, replacement: string) =>
  call<void>("/me/password", { method: "POST", json: { current, replacement } });

export const delegations = (o: Abort = {}) => call<api.Page<api.Registered>>("/delegations", o);
export const compartments = (o: Abort = {}) => call<api.Page<Floor>>("/compartments", o);
export const labelDefaults = (o: Abort = {}) =>
  call<api.Page<api.LabelDefault>>("/label-defaults", o);

export const importProfiles = (o: Abort = {}) =>
  call<api.Page<api.ImportProfile>>("/import-profiles", o);
export const importLimits = (o: Abort = {}) => call<api.Page<api.ImportLimit>>("/import-limits", o);
export const imports = (q: After, o: Abort = {}) =>
  call<api.Page<api.ImportSummary>>("/imports", { query: q, ...o });
export const importOf = (id: string, o: Abort = {}) =>
  call<api.Import>(`/imports/${encodeURIComponent(id)}`, o);

export type NewImport = {
  content: Blob | string;
  type: string;
  fileName: string;
  profile?: string;
  coverageFrom?: string;
  coverageTo?: string;
  label?: api.LabelRequest;
};
export const startImport = (n: NewImport) =>
  call<api.Import>("/imports", {
    method: "POST",
    query: {
      profile: n.profile,
      coverageFrom: n.coverageFrom,
      coverageTo: n.coverageTo,
      fileName: n.fileName,
      label: n.label === undefined ? undefined : JSON.stringify(n.label),
    },
    body: { content: n.content, type: n.type },
  });
export const mapImport = (id: string, mapping: api.MappingRequest) =>
  call<api.Import>(`/imports/${encodeURIComponent(id)}/mapping`, { method: "PUT", json: mapping });
export const coverImport = (id: string, days: api.Coverage) =>
  call<api.Import>(`/imports/${encodeURIComponent(id)}/coverage`, { method: "PUT", json: days });
export const commitImport = (id: string, wish: api.CommitWish) =>
  call<api.Import>(`/imports/${encodeURIComponent(id)}/commit`, { method: "POST", json: wish });
export const discardImport = (id: string) =>
  call<api.Import>(`/imports/${encodeURIComponent(id)}/discard`, { method: "POST" });
export const importProblems = (id: string, q: After & { code?: string }, o: Abort = {}) =>
  call<api.Page<api.RowProblem>>(`/imports/${encodeURIComponent(id)}/problems`, {
    query: q,
    ...o,
  });
export const importRows = (
  id: string,
  q: After & { only: "all" | "refused" | "flagged" },
  o: Abort = {},
) => call<api.Page<api.ImportRow>>(`/imports/${encodeURIComponent(id)}/rows`, { query: q, ...o });

export const flowSources = (o: Abort = {}) => call<api.Page<api.Source>>("/flow/sources", o);
export const flowDefinitions = (o: Abort = {}) =>
  call<api.Page<api.Definition>>("/flow/definitions", o);
export type CountsQuery = {
  source: string;
  definition: string;
  from: string;
  to: string;
  knownAt?: string;
  list?: string;
  crossing?: string;
};
export const dailyCounts = (q: CountsQuery, o: Abort = {}) =>
  call<api.DailyCounts>("/flow/daily-counts", { query: q, ...o });
export const shares = (
  q: {
    source: string;
    from: string;
    to: string;
    list?: string;
    crossing?: string;
    knownAt?: string;
  },
  o: Abort = {},
) => call<api.Page<api.Share>>("/flow/shares", { query: q, ...o });
export const breakdown = (
  q: {
    source: string;
    definition: string;
    from: string;
    to: string;
    by: api.BreakdownBy;
    list?: string;
    crossing?: string;
    knownAt?: string;
  },
  o: Abort = {},
) => call<api.Breakdown>("/flow/breakdown", { query: q, ...o });
export const flowRows = (
  q: CountsQuery & After & { donor?: string; category?: string },
  o: Abort = {},
) => call<api.Page<api.FlowRow>>("/flow/rows", { query: q, ...o });

export type PairQuery = {
  left: string;
  right: string;
  definition: string;
  from: string;
  to: string;
  knownAt?: string;
  leftList?: string;
  rightList?: string;
  with?: string;
};
export const reconciliation = (q: PairQuery, o: Abort = {}) =>
  call<api.Reconciliation>("/flow/reconciliation", { query: q, ...o });
export type PartQuery = PairQuery & { rule: string; category?: string; donor?: string };
export const reconciledRows = (q: PartQuery & After, o: Abort = {}) =>
  call<api.Page<api.ReconciledRow>>("/flow/reconciliation/rows", { query: q, ...o });
export const reconciledCells = (
  q: Omit<PairQuery, "from" | "to"> & { day: string } & After,
  o: Abort = {},
) => call<api.Page<api.ReconciledCell>>("/flow/reconciliation/cells", { query: q, ...o });
export const computeReconciliation = (leftList: string, rightList: string) =>
  call<unknown>("/flow/reconciliations", { method: "POST", json: { leftList, rightList } });
export const assertions = (q: { knownAt?: string }, o: Abort = {}) =>
  call<api.Page<api.Assertion>>("/flow/assertions", { query: q, ...o });
export const makeAssertion = (made: api.NewAssertion) =>
  call<api.Assertion>("/flow/assertions", { method: "POST", json: made });

export type EvidenceQuery = {
  source: string;
  definition: string;
  on: string;
  days: string;
  knownAt?: string;
  list?: string;
};
export const evidence = (q: EvidenceQuery, o: Abort = {}) =>
  call<api.BeforeAfter>("/flow/evidence", { query: q, ...o });

export const crossings = (q: { on?: string }, o: Abort = {}) =>
  call<api.Crossings>("/crossings", { query: q, ...o });
export const theatreMap = (o: Abort = {}) => call<api.TheatreMap>("/theatre/map", o);

export const registerEntries = (q: After & { kind?: string; q?: string }, o: Abort = {}) =>
  call<api.Page<api.RegisterEntry>>("/register/entries", { query: q, ...o });
export const unsettled = (q: After & { kind?: string }, o: Abort = {}) =>
  call<api.Page<api.Unsettled>>("/register/unsettled", { query: q, ...o });
export const settle = (s: api.Settlement) =>
  call<unknown>("/register/settlements", { method: "POST", json: s });

export type ClaimsQuery = {
  question?: string;
  claimant?: string;
  unit?: string;
  from?: string;
  to?: string;
  text?: string;
  only?: string;
  knownAt?: string;
};
export const claims = (q: ClaimsQuery & After, o: Abort = {}) =>
  call<api.Page<api.Claim>>("/claims", { query: q, ...o });
export const claim = (id: string, q: { knownAt?: string }, o: Abort = {}) =>
  call<api.Claim>(`/claims/${encodeURIComponent(id)}`, { query: q, ...o });
export const claimHistory = (id: string, q: { knownAt?: string }, o: Abort = {}) =>
  call<api.Page<api.Claim>>(`/claims/${encodeURIComponent(id)}/history`, { query: q, ...o });
export const claimsByRef = (ref: string, q: { knownAt?: string }, o: Abort = {}) =>
  call<api.Page<api.Claim>>(`/claims/by-ref/${encodeURIComponent(ref)}`, { query: q, ...o });
export const makeClaim = (wish: api.ClaimRequest) =>
  call<api.Claim>("/claims", { method: "POST", json: wish });
export const takeClaims = (content: Blob, q: { question?: string; label?: api.LabelRequest }) =>
  call<{ importId: string; items: api.Claim[] }>("/claims/import", {
    method: "POST",
    query: {
      question: q.question,
      label: q.label === undefined ? undefined : JSON.stringify(q.label),
    },
    body: { content, type: "application/octet-stream" },
  });
export type DisputeRequest = {
  ground: string;
  disputant?: string;
  source?: { title?: string; urls: string[] };
  label?: api.LabelRequest;
};
export const disputeClaim = (id: string, wish: DisputeRequest) =>
  call<api.Dispute>(`/claims/${encodeURIComponent(id)}/disputes`, { method: "POST", json: wish });
export const withdrawDispute = (id: string, dispute: string) =>
  call<api.Dispute>(
    `/claims/${encodeURIComponent(id)}/disputes/${encodeURIComponent(dispute)}/withdrawal`,
    { method: "POST" },
  );

export const questions = (q: { knownAt?: string } & After, o: Abort = {}) =>
  call<api.Page<api.ClaimQuestion>>("/questions", { query: q, ...o });
export const rivals = (id: string, q: { knownAt?: string }, o: Abort = {}) =>
  call<api.Rivals>(`/questions/${encodeURIComponent(id)}`, { query: q, ...o });
export const askQuestion = (wish: {
  title: string;
  unit?: string;
  words?: string;
  label?: api.LabelRequest;
}) => call<api.ClaimQuestion>("/questions", { method: "POST", json: wish });

export const brokeredShares = (q: { side?: string } & After, o: Abort = {}) =>
  call<api.Page<api.BrokeredShare>>("/brokered-shares", { query: q, ...o });
export const brokeredShare = (id: string, o: Abort = {}) =>
  call<api.BrokeredShare>(`/brokered-shares/${encodeURIComponent(id)}`, o);
export const handOver = (wish: api.HandOver) =>
  call<api.BrokeredShare>("/brokered-shares", { method: "POST", json: wish });
export const seeShare = (id: string) =>
  call<api.BrokeredShare>(`/brokered-shares/${encodeURIComponent(id)}/seen`, { method: "POST" });
export const passOn = (id: string, copy: api.Copy) =>
  call<api.BrokeredShare>(`/brokered-shares/${encodeURIComponent(id)}/passings`, {
    method: "POST",
    json: copy,
  });
export const stopShare = (id: string) =>
  call<api.BrokeredShare>(`/brokered-shares/${encodeURIComponent(id)}/stop`, { method: "POST" });
export const brokeredMessages = (q: After, o: Abort = {}) =>
  call<api.Page<api.BrokeredMessage>>("/brokered-messages", { query: q, ...o });

export const ownDelegation = (o: Abort = {}) => call<api.OwnDelegation>("/delegations/own", o);
export const writeStatus = (wish: { participation: string; reason?: string; words?: string }) =>
  call<api.OwnStatus>("/delegations/own/statuses", { method: "POST", json: wish });
export const openPost = (wish: {
  title: string;
  function: string;
  sensitive: boolean;
  terms?: string;
}) => call<api.Post>("/delegations/own/posts", { method: "POST", json: wish });
export const nominate = (wish: { post: string; displayName: string }) =>
  call<api.Secondment>("/delegations/own/secondments", { method: "POST", json: wish });
export const stepSecondment = (id: string, state: string) =>
  call<api.Secondment>(`/delegations/own/secondments/${encodeURIComponent(id)}/steps`, {
    method: "POST",
    json: { state },
  });
export const weeklyReport = (q: { week?: string }, o: Abort = {}) =>
  call<api.Week>("/delegations/own/weekly-report", { query: q, ...o });
export const presence = (o: Abort = {}) => call<api.Page<api.Presence>>("/presence", o);
export const enterPresence = (wish: api.PresenceRequest) =>
  call<api.Presence>("/presence", { method: "POST", json: wish });
export const objections = (o: Abort = {}) =>
  call<api.Page<api.Objection>>("/admission-objections", o);
export const object = (wish: { against: string; ground: string; words?: string }) =>
  call<api.Objection>("/admission-objections", { method: "POST", json: wish });
export const answerObjection = (id: string, words: string) =>
  call<api.Objection>(`/admission-objections/${encodeURIComponent(id)}/answers`, {
    method: "POST",
    json: { words },
  });

export const gaps = (q: After, o: Abort = {}) =>
  call<api.Page<api.RepresentationGap>>("/representation-gaps", { query: q, ...o });
export const writeGap = (wish: api.NewGap) =>
  call<api.RepresentationGap>("/representation-gaps", { method: "POST", json: wish });
export const nameSpeaker = (gap: string, wish: api.NewSpeaker) =>
  call<api.RepresentationGap>(`/representation-gaps/${encodeURIComponent(gap)}/speakers`, {
    method: "POST",
    json: wish,
  });
export const disputeSpeaker = (gap: string, speaker: string, ground: string) =>
  call<api.RepresentationGap>(
    `/representation-gaps/${encodeURIComponent(gap)}/speakers/${encodeURIComponent(speaker)}/disputes`,
    { method: "POST", json: { ground } },
  );
export const commentChannel = (o: Abort = {}) => call<api.CommentChannel>("/comment-channel", o);
export const turnChannel = (wish: api.CommentChannelWish) =>
  call<api.CommentChannel>("/comment-channel", { method: "PUT", json: wish });
export const comments = (q: { aside?: string } & After, o: Abort = {}) =>
  call<api.Page<api.Comment>>("/comments", { query: q, ...o });
export const answerComment = (id: string, answer: string) =>
  call<void>(`/comments/${encodeURIComponent(id)}/answer`, { method: "POST", json: { answer } });
export const handInComments = (content: Blob, q: { channel: string; publish?: string }) =>
  call<{ receipt: string; comments: number }>("/comment-hand-ins", {
    method: "POST",
    query: q,
    body: { content, type: "application/octet-stream" },
  });
export const handIn = (receipt: string, o: Abort = {}) =>
  call<api.Page<api.Comment>>(`/comment-hand-ins/${encodeURIComponent(receipt)}`, o);
export const publishedComments = (q: After, o: Abort = {}) =>
  call<api.Page<api.PublishedComment>>("/published-comments", { query: q, ...o });
export const askRemoval = (id: string, reason: string) =>
  call<void>(`/published-comments/${encodeURIComponent(id)}/removal`, {
    method: "POST",
    json: { reason },
  });
export const snapshotSeries = (o: Abort = {}) =>
  call<api.Page<api.SnapshotSeries>>("/snapshots", o);
export const snapshots = (series: string, o: Abort = {}) =>
  call<api.Snapshots>(`/snapshots/${encodeURIComponent(series)}`, o);
