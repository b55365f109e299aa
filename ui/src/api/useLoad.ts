import { useCallback, useEffect, useRef, useState } from "react";
import type { Page } from "./types";
import { ApiProblem, type Failure, Unreachable } from "./client";

/// What a page knows of something that it asked for. While a new question is under way the last
/// answer stays, so that nothing jumps under the hand.
export type Load<T> = {
  data: T | null;
  failure: Failure | null;
  busy: boolean;
  reload: () => void;
};

type Held<T> = { key: string; data: T | null; failure: Failure | null; busy: boolean };

const asFailure = (thrown: unknown): Failure =>
  thrown instanceof ApiProblem || thrown instanceof Unreachable ? thrown : new Unreachable();

const isAbort = (thrown: unknown) => thrown instanceof DOMException && thrown.name === "AbortError";

const again = new Set<() => void>();

/// After signing in again, everything that had been answered with "signed out" is asked again.
export function signedInAgain(): void {
  again.forEach((listener) => listener());
}

/// Asks once for each key; `null` asks nothing.
export function useLoad<T>(key: string | null, ask: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [held, setHeld] = useState<Held<T>>({
    key: "",
    data: null,
    failure: null,
    busy: key !== null,
  });
  const [turn, setTurn] = useState(0);
  const asking = useRef(ask);
  asking.current = ask;
  useEffect(() => {
    if (key === null) {
      setHeld({ key: "", data: null, failure: null, busy: false });
      return;
    }
    const abort = new AbortController();
    setHeld((was) => ({ ...was, busy: true, failure: null }));
    asking.current(abort.signal).then(
      (data) => {
        if (!abort.signal.aborted) setHeld({ key, data, failure: null, busy: false });
      },
      (thrown: unknown) => {
        if (abort.signal.aborted || isAbort(thrown)) return;
        setHeld({ key, data: null, failure: asFailure(thrown), busy: false });
      },
    );
    return () => abort.abort();
  }, [key, turn]);
  const reload = useCallback(() => setTurn((n) => n + 1), []);
  const isSignedOut = held.failure instanceof ApiProblem && held.failure.isSignedOut;
  useEffect(() => {
    if (!isSignedOut) return;
    again.add(reload);
    return () => void again.delete(reload);
  }, [isSignedOut, reload]);
  return { data: held.data, failure: held.failure, busy: held.busy, reload };
}

export type Pages<T> = {
  items: T[] | null;
  failure: Failure | null;
  busy: boolean;
  hasMore: boolean;
  more: () => void;
  reload: () => void;
};

/// A list read page by page; a new key starts again from the beginning.
export function usePages<T>(
  key: string | null,
  ask: (after: string | null, signal: AbortSignal) => Promise<Page<T>>,
): Pages<T> {
  const first = useLoad<Page<T>>(key, (signal) => ask(null, signal));
  const [rest, setRest] = useState<{ of: Page<T> | null; items: T[]; next: string | null }>({
    of: null,
    items: [],
    next: null,
  });
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const mine = rest.of !== null && rest.of === first.data;
  const next = mine ? rest.next : (first.data?.next ?? null);
  const more = () => {
    if (next === null || busy || first.data === null) return;
    const of = first.data;
    setBusy(true);
    setFailure(null);
    ask(next, new AbortController().signal)
      .then(
        (page) =>
          setRest((was) => ({
            of,
            items: [...(was.of === of ? was.items : []), ...page.items],
            next: page.next,
          })),
        (thrown: unknown) => setFailure(asFailure(thrown)),
      )
      .finally(() => setBusy(false));
  };
  return {
    items: first.data === null ? null : [...first.data.items, ...(mine ? rest.items : [])],
    failure: first.failure ?? failure,
    busy: first.busy || busy,
    hasMore: next !== null,
    more,
    reload: first.reload,
  };
}
