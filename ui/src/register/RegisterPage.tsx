import "./register.css";
import { useEffect, useState } from "react";
import { Choice, Field } from "../kit/Field";
import { Segments } from "../kit/Segments";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { navigate, usePlace, withParams } from "../shell/router";
import { Entries } from "./Entries";
import { Unsettled } from "./Unsettled";

export const KINDS = ["DONOR", "CROSSING", "UNIT", "ROUTE"] as const;
const WAIT_MS = 250;

export default function RegisterPage() {
  useTitle("register.title");
  const place = usePlace();
  const kind = place.search.get("kind") ?? "";
  const q = place.search.get("q") ?? "";
  const tab = place.search.get("tab") === "unsettled" ? "unsettled" : "entries";
  const change = (changes: Record<string, string | null>) =>
    navigate(withParams(place, changes), { replace: true });
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("register.title")}</h1>
          <p>{t("register.sub")}</p>
        </div>
        <Segments<"entries" | "unsettled">
          label={t("register.tab")}
          chosen={tab}
          choices={[
            { id: "entries", words: t("register.tab.entries") },
            { id: "unsettled", words: t("register.tab.unsettled") },
          ]}
          onChoose={(id) => change({ tab: id === "entries" ? null : id, q: null })}
        />
      </div>
      <section className="card stack-tight" aria-label={t(`register.tab.${tab}`)}>
        <div className="row top-aligned">
          <Choice
            label={t("register.kind")}
            value={kind}
            options={[
              { id: "", words: t("register.kind.all") },
              ...KINDS.map((id) => ({ id, words: t(`register.kind.${id}`) })),
            ]}
            isSearch={tab === "unsettled"}
            onChoose={(id) => change({ kind: id || null })}
          />
          {tab === "entries" && <Search q={q} onSearch={(text) => change({ q: text || null })} />}
        </div>
        {tab === "entries" ? <Entries kind={kind} q={q} /> : <Unsettled kind={kind} />}
      </section>
    </div>
  );
}

/// Asks when the hand rests, not at every letter.
function Search({ q, onSearch }: { q: string; onSearch: (text: string) => void }) {
  const [text, setText] = useState(q);
  useEffect(() => {
    if (text.trim() === q) return;
    const timer = setTimeout(() => onSearch(text.trim()), WAIT_MS);
    return () => clearTimeout(timer);
  });
  return (
    <Field
      label={t("register.search")}
      type="search"
      value={text}
      dir="auto"
      data-page-search=""
      onChange={(e) => setText(e.target.value)}
    />
  );
}
