import { call } from "./client";
import type { Label, LabelRequest, Named, Page } from "./types";

type Abort = { signal?: AbortSignal };

export type Why = "ORIGINATOR" | "NAMED" | "FLOOR";
export type LabelReader = { id: string; name: string; why: Why };
export type Reach = {
  recordType: string;
  label: Label;
  readers: LabelReader[];
  others: string;
};
export type Floor = {
  id: string;
  name: string;
  delegations: Named[];
  people: Named[];
  authority: Named[];
};
export type MembershipDecision = { approved: boolean; by: string; at: string };
export type MembershipProposal = {
  id: string;
  floor: Named;
  account: string;
  admits: boolean;
  reason: string;
  proposedBy: string;
  proposedAt: string;
  own: boolean;
  decision: MembershipDecision | null;
};
export type MembershipProposals = { floors: Named[]; items: MembershipProposal[] };
export type RelabellingState = "MOVED" | "WAITING" | "CONSENTED" | "REFUSED";
export type RelabellingAnswer = {
  consents: boolean;
  reason: string | null;
  by: string;
  at: string;
};
export type Relabelling = {
  id: string;
  record: string;
  recordType: string;
  state: RelabellingState;
  from: Label | null;
  to: Label | null;
  reason: string | null;
  by: string;
  at: string;
  own: boolean;
  answer: RelabellingAnswer | null;
};
/// Labels, who could read what, and floors.
export const labelPreview = (p: { recordType: string; label?: LabelRequest }, o: Abort = {}) =>
  call<Reach>("/labels/preview", { ...o, method: "POST", json: p });
export const accessReview = (record: string, o: Abort = {}) =>
  call<Reach>(`/access-review/${record}`, o);
export const relabellings = (q: { record?: string }, o: Abort = {}) =>
  call<Page<Relabelling>>("/relabellings", { ...o, query: q });
export const relabel = (wanted: { record: string; label: LabelRequest; reason?: string }) =>
  call<Relabelling>("/relabellings", { method: "POST", json: wanted });
export const answerRelabelling = (id: string, said: { consents: boolean; reason?: string }) =>
  call<Relabelling>(`/relabellings/${id}/answer`, { method: "POST", json: said });
export const foundFloor = (wanted: { name: string; authority: string[] }) =>
  call<Floor>("/compartments", { method: "POST", json: wanted });
export const membershipProposals = (o: Abort = {}) =>
  call<MembershipProposals>("/membership-proposals", o);
export const proposeMembership = (wanted: {
  floor: string;
  account: string;
  admits: boolean;
  reason: string;
}) => call<MembershipProposal>("/membership-proposals", { method: "POST", json: wanted });
export const decideMembership = (id: string, approve: boolean) =>
  call<MembershipProposal>(`/membership-proposals/${id}/decision`, {
    method: "POST",
    json: { approve },
  });
