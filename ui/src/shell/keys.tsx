import { useEffect } from "react";
import { Button } from "../kit/Button";
import { Box } from "../kit/Sheet";
import { type Key, t } from "../messages/t";
import { navigate } from "./router";

const GO: Record<string, string> = {
  f: "/flow",
  t: "/reconciliation",
  c: "/claims",
  e: "/evidence",
  m: "/map",
  i: "/imports",
  r: "/register",
  b: "/brokering",
  a: "/account",
};
const WAIT_MS = 1200;

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
  );
}

/// `?` shows the keys, `/` goes to the page's search, `g` and a letter goes to a page.
export function useKeys(showKeys: () => void): void {
  useEffect(() => {
    let goUntil = 0;
    const onKey = (e: KeyboardEvent) => {
      if (e.ctrlKey || e.metaKey || e.altKey || isTyping(e.target)) return;
      if (document.querySelector("[role=dialog]") !== null) return;
      const to = e.timeStamp < goUntil ? GO[e.key] : undefined;
      goUntil = e.key === "g" ? e.timeStamp + WAIT_MS : 0;
      if (to !== undefined) {
        e.preventDefault();
        navigate(to);
      } else if (e.key === "?") {
        e.preventDefault();
        showKeys();
      } else if (e.key === "/") {
        const search = document.querySelector<HTMLElement>("[data-page-search]");
        if (search !== null) {
          e.preventDefault();
          search.focus();
        }
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [showKeys]);
}

const KEYS: [string[], Key][] = [
  [["?"], "shell.keys.help"],
  [["/"], "shell.keys.search"],
  [["g", "f"], "shell.keys.flow"],
  [["g", "t"], "shell.keys.reconciliation"],
  [["g", "c"], "shell.keys.claims"],
  [["g", "e"], "shell.keys.evidence"],
  [["g", "m"], "shell.keys.map"],
  [["g", "i"], "shell.keys.imports"],
  [["g", "r"], "shell.keys.register"],
  [["g", "b"], "shell.keys.brokering"],
  [["g", "a"], "shell.keys.account"],
  [["←", "→"], "shell.keys.days"],
  [["⏎"], "shell.keys.open"],
];

export function KeysBox({ onClose }: { onClose: () => void }) {
  return (
    <Box title={t("shell.keys.title")} onClose={onClose}>
      <dl className="keys">
        {KEYS.map(([keys, words]) => (
          <div key={words} className="contents">
            <dt>
              {keys.map((k) => (
                <kbd key={k}>{k}</kbd>
              ))}
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <div>
        <Button onPress={onClose}>{t("shell.close")}</Button>
      </div>
    </Box>
  );
}
