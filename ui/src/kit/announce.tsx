import { useSyncExternalStore } from "react";

/// One polite live region for the whole product; what is said stands until the next thing is said.
let said = "";
const listeners = new Set<() => void>();

export function announce(words: string): void {
  said = words;
  listeners.forEach((listener) => listener());
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

export function Announcements() {
  const words = useSyncExternalStore(subscribe, () => said);
  return (
    <div className="unseen" role="status" aria-live="polite">
      {words}
    </div>
  );
}
