import { call } from "./client";
import type * as api from "./types";

type Abort = { signal?: AbortSignal };

/// Labels, who could read what, and floors.
export const labelPreview = (
  p: { recordType: string; label?: api.LabelRequest },
  o: Abort = {},
) => call<api.Reach>("/labels/preview", { ...o, method: "POST", json: p });
export const accessReview = (record: string, o: Abort = {}) =>
  call<api.Reach>(`/access-review/${record}`, o);
export const relabellings = (q: { record?: string }, o: Abort = {}) =>
  call<api.Page<api.Relabelling>>("/relabellings", { ...o, query: q });
export const relabel = (wanted: {
  record: string;
  label: api.LabelRequest;
  reason?: string;
}) => call<api.Relabelling>("/relabellings", { method: "POST", json: wanted });
export const answerRelabelling = (id: string, said: { consents: boolean; reason?: string }) =>
  call<api.Relabelling>(`/relabellings/${id}/answer`, { method: "POST", json: said });
export const foundFloor = (wanted: { name: string; authority: string[] }) =>
  call<api.Floor>("/compartments", { method: "POST", json: wanted });
export const membershipProposals = (o: Abort = {}) =>
  call<api.MembershipProposals>("/membership-proposals", o);
export const proposeMembership = (wanted: {
  floor: string;
  account: string;
  admits: boolean;
  reason: string;
}) => call<api.MembershipProposal>("/membership-proposals", { method: "POST", json: wanted });
export const decideMembership = (id: string, approve: boolean) =>
  call<api.MembershipProposal>(`/membership-proposals/${id}/decision`, {
    method: "POST",
    json: { approve },
  });
