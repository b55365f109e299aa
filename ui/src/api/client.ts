import type { FieldProblem, Problem } from "./types";

/// A refusal or failure that the server put in words.
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly fields: FieldProblem[];

  constructor(problem: Partial<Problem> & { status: number }) {
    super(problem.detail ?? "");
    this.status = problem.status;
    this.code = problem.code ?? "";
    this.title = problem.title ?? "";
    this.fields = problem.problems ?? [];
  }

  get isSignedOut(): boolean {
    return this.status === 401 && this.code !== "WRONG_ACCOUNT_OR_PASSWORD";
  }

  get isNothingHere(): boolean {
    return this.status === 404;
  }
}

/// The server could not be reached at all, so nothing was sent or changed by it.
export class Unreachable extends Error {}

export type Failure = ApiProblem | Unreachable;

export type Query = Record<string, string | undefined | null>;
type Call = {
  method?: "GET" | "POST" | "PUT" | "DELETE";
  query?: Query;
  json?: unknown;
  body?: { content: BodyInit; type: string };
  signal?: AbortSignal;
};

export const BASE = "/api/v1";
let whenSignedOut: () => void = () => undefined;

/// One listener: the shell, which asks the person to sign in again over the page.
export function onSignedOut(listener: () => void): void {
  whenSignedOut = listener;
}

export function withQuery(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value !== undefined && value !== null && value !== "") search.set(name, value);
  }
  const text = search.toString();
  return text === "" ? path : `${path}?${text}`;
}

function csrfToken(): string {
  const found = /(?:^|;\s*)XSRF-TOKEN=([^;]*)/.exec(document.cookie);
  return found?.[1] === undefined ? "" : decodeURIComponent(found[1]);
}

async function problemOf(response: Response): Promise<ApiProblem> {
  const body: Partial<Problem> = await response.json().catch(() => ({}));
  return new ApiProblem({ ...body, status: response.status });
}

/// Sends one request and answers the body; throws ApiProblem or Unreachable, and lets an abort pass.
export async function call<T>(path: string, options: Call = {}): Promise<T> {
  const method = options.method ?? "GET";
  const headers: Record<string, string> = { Accept: "application/json" };
  let body: BodyInit | undefined;
  if (options.json !== undefined) {
    headers["Content-Type"] = "application/json";
    body = JSON.stringify(options.json);
  } else if (options.body !== undefined) {
    headers["Content-Type"] = options.body.type;
    body = options.body.content;
  }
  if (method !== "GET") headers["X-XSRF-TOKEN"] = csrfToken();
  let response: Response;
  try {
    response = await fetch(BASE + withQuery(path, options.query), {
      method,
      headers,
      body,
      signal: options.signal,
      credentials: "same-origin",
    });
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new Unreachable();
  }
  if (!response.ok) {
    const problem = await problemOf(response);
    if (problem.isSignedOut) whenSignedOut();
    throw problem;
  }
  if (response.status === 204) return undefined as T;
  return (await response.json()) as T;
}
