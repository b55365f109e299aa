import type { Import } from "../api/types";
import { count } from "../messages/format";
import { t } from "../messages/t";

export function Equation({ one }: { one: Import }) {
  return (
    <div className="stack-tight">
      <p className="equation" role="group" aria-label={t("imports.equation")}>
        <Term n={one.rowsRead} words={t("imports.equation.read")} />
        <span aria-hidden>=</span>
        <Term n={one.accepted} words={t("imports.equation.accepted")} />
        <span aria-hidden>+</span>
        <Term n={one.refused} words={t("imports.equation.refused")} />
      </p>
      <p className="quiet">{t("imports.equation.flagged", { n: one.flagged })}</p>
    </div>
  );
}

type Changed = { added: number; unchanged: number; corrected: number; withdrawn: number };

/// The four words of an edition: what it changes in its list, or would.
export function Changes({ one }: { one: Changed }) {
  return (
    <p className="equation">
      <Term n={one.added} words={t("imports.done.added")} />
      <Term n={one.unchanged} words={t("imports.done.unchanged")} />
      <Term n={one.corrected} words={t("imports.done.corrected")} />
      <Term n={one.withdrawn} words={t("imports.done.withdrawn")} />
    </p>
  );
}

function Term({ n, words }: { n: number; words: string }) {
  return (
    <span className="term">
      <span className="term-n">{count(n)}</span> <span className="quiet">{words}</span>
    </span>
  );
}
