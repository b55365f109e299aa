import { call } from "./client";
import type { Me } from "./types";

/// What an authenticator is to sign; bytes are base64url.
export type PasskeyChallenge = { challenge: string; host: string; timeoutSeconds: number };
export type PersonChallenge = PasskeyChallenge & {
  person: string;
  account: string;
  keys: string[];
};
export type Signed = {
  id: string;
  clientDataJson: string;
  authenticatorData: string;
  signature: string;
  userHandle: string | null;
};
export type Made = { name: string; clientDataJson: string; attestationObject: string };
export type Passkey = { id: string; name: string; madeAt: string; lastUsedAt: string | null };
export type WaysIn = {
  password: boolean;
  code: boolean;
  codeNeeded: boolean;
  passkeys: Passkey[];
  events: { at: string; what: string }[];
};
export type Invitation = {
  purpose: "PERSON" | "DELEGATION" | "RECOVERY";
  account: string;
  displayName: string;
  roles: string[];
  floors: string[];
  expiresAt: string;
  passkey: PersonChallenge;
  codeSecret: string;
  codeLink: string;
  codeNeeded: boolean;
};
export type Acceptance = {
  secret: string;
  displayName?: string;
  delegation?: { name: string; kind: string; role: string; attribution: string };
  passkey?: Made;
  password?: string;
  codeSecret?: string;
  code?: string;
};

export const signInChallenge = () =>
  call<PasskeyChallenge>("/sessions/passkey-challenges", { method: "POST" });
export const signInByPasskey = (signed: Signed) =>
  call<Me>("/sessions/passkey", { method: "POST", json: signed });
export const stepUpChallenge = () =>
  call<PersonChallenge>("/me/step-up/challenges", { method: "POST" });
export const stepUp = (proof: { password?: string; code?: string; passkey?: Signed }) =>
  call<{ until: string }>("/me/step-up", { method: "POST", json: proof });
export const waysIn = (o: { signal?: AbortSignal } = {}) => call<WaysIn>("/me/ways-in", o);
export const newPasskeyChallenge = () =>
  call<PersonChallenge>("/me/passkeys/challenges", { method: "POST" });
export const addPasskey = (made: Made) =>
  call<WaysIn>("/me/passkeys", { method: "POST", json: made });
export const removePasskey = (id: string) =>
  call<WaysIn>(`/me/passkeys/${encodeURIComponent(id)}`, { method: "DELETE" });
export const beginCode = () =>
  call<{ secret: string; link: string }>("/me/code", { method: "POST" });
export const confirmCode = (code: string) =>
  call<WaysIn>("/me/code/confirmation", { method: "POST", json: { code } });
export const removeCode = () => call<WaysIn>("/me/code", { method: "DELETE" });
export const openLink = (secret: string) =>
  call<Invitation>("/enrolments/opening", { method: "POST", json: { secret } });
export const acceptLink = (chosen: Acceptance) =>
  call<Me>("/enrolments/acceptance", { method: "POST", json: chosen });
