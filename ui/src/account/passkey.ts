import type { Made, PasskeyChallenge, PersonChallenge, Signed } from "../api/waysIn";

/// The browser's own words for authenticators, from and to base64url.

export function isPossible(): boolean {
  return typeof window.PublicKeyCredential === "function";
}

export function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  const plain = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}

export function textOf(bytes: ArrayBuffer): string {
  const plain = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(plain).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/// Asks an authenticator to sign; null where the person turned away.
export async function sign(asked: PasskeyChallenge, keys: string[] = []): Promise<Signed | null> {
  const found = await navigator.credentials
    .get({
      publicKey: {
        challenge: bytesOf(asked.challenge),
        rpId: asked.host,
        timeout: asked.timeoutSeconds * 1000,
        userVerification: "required",
        allowCredentials: keys.map((key) => ({ type: "public-key", id: bytesOf(key) })),
      },
    })
    .catch(() => null);
  if (!(found instanceof PublicKeyCredential)) return null;
  const answer = found.response as AuthenticatorAssertionResponse;
  return {
    id: textOf(found.rawId),
    clientDataJson: textOf(answer.clientDataJSON),
    authenticatorData: textOf(answer.authenticatorData),
    signature: textOf(answer.signature),
    userHandle: answer.userHandle === null ? null : textOf(answer.userHandle),
  };
}

/// Has an authenticator make a passkey that names its person by itself; null where the person turned away.
export async function make(asked: PersonChallenge, name: string): Promise<Made | null> {
  const found = await navigator.credentials
    .create({
      publicKey: {
        challenge: bytesOf(asked.challenge),
        rp: { id: asked.host, name: "OpenCMCC" },
        user: { id: bytesOf(asked.person), name: asked.account, displayName: asked.account },
        pubKeyCredParams: [-7, -8, -257].map((alg) => ({ type: "public-key", alg })),
        timeout: asked.timeoutSeconds * 1000,
        attestation: "none",
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        excludeCredentials: asked.keys.map((key) => ({ type: "public-key", id: bytesOf(key) })),
      },
    })
    .catch(() => null);
  if (!(found instanceof PublicKeyCredential)) return null;
  const answer = found.response as AuthenticatorAttestationResponse;
  return {
    name,
    clientDataJson: textOf(answer.clientDataJSON),
    attestationObject: textOf(answer.attestationObject),
  };
}
