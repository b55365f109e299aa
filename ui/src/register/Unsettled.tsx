import { useState } from "react";
import * as api from "../api/calls";
import type { Unsettled as Name } from "../api/types";
import { usePages } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { Empty, Failed, Reading } from "../kit/states";
import { count } from "../messages/format";
import { t, tCode } from "../messages/t";
import { useHasRole } from "../shell/session";
import { SettleSheet } from "./SettleSheet";

const keyOf = (name: Name) => `${name.kind} ${name.written}`;

/// Names that lists brought in and nobody has placed yet. What was settled leaves the list where
/// it stands; the rest keeps its order.
export function Unsettled({ kind }: { kind: string }) {
  const pages = usePages(`unsettled ${kind}`, (after, signal) =>
    api.unsettled({ kind, after }, { signal }),
  );
  const [settled, setSettled] = useState<Set<string>>(new Set());
  const [open, setOpen] = useState<Name | null>(null);
  const canSettle = useHasRole("REGISTRAR", "LOGISTICIAN");
  if (pages.failure !== null) return <Failed failure={pages.failure} onAgain={pages.reload} />;
  if (pages.items === null) return <Reading />;
  const shown = pages.items.filter((name) => !settled.has(keyOf(name)));
  const done = (name: Name) => {
    setOpen(null);
    setSettled((was) => new Set(was).add(keyOf(name)));
    announce(t("register.settle.done", { written: name.written }));
  };
  if (shown.length === 0 && !pages.hasMore) {
    return (
      <Empty title={t("register.unsettled.none")}>
        <p>{t("register.unsettled.none.words")}</p>
      </Empty>
    );
  }
  return (
    <>
      <p className="quiet">{t("register.unsettled.words")}</p>
      <Exports of="/register/unsettled" asked={{ kind }} what={t("register.tab.unsettled")} />
      <div
        className="table-box short"
        tabIndex={0}
        role="group"
        aria-label={t("register.tab.unsettled")}
      >
        <table className="stacked">
          <thead>
            <tr>
              <th scope="col">{t("register.written")}</th>
              <th scope="col">{t("register.kind")}</th>
              <th scope="col" className="num">
                {t("register.rows")}
              </th>
              <th scope="col">{t("register.suggested")}</th>
              {canSettle && (
                <th scope="col">
                  <span className="unseen">{t("register.settle")}</span>
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map((name) => (
              <tr key={keyOf(name)}>
                <th scope="row" className="wrap">
                  <bdi>{name.written}</bdi>
                </th>
                <td data-label={t("register.kind")}>{tCode("register.kind", name.kind)}</td>
                <td className="num" data-label={t("register.rows")}>
                  {count(name.rows)}
                </td>
                <td className="wrap" data-label={t("register.suggested")}>
                  <Suggested name={name} />
                </td>
                {canSettle && (
                  <td>
                    <Button
                      aria-label={t("register.settle.title", { written: name.written })}
                      onPress={() => setOpen(name)}
                    >
                      {t("register.settle")}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {pages.hasMore && (
        <div>
          <Button onPress={pages.more} isDisabled={pages.busy}>
            {t("shell.more")}
          </Button>
        </div>
      )}
      {open !== null && (
        <SettleSheet name={open} onClose={() => setOpen(null)} onDone={() => done(open)} />
      )}
    </>
  );
}

function Suggested({ name }: { name: Name }) {
  const [first] = name.suggestions;
  if (first === undefined) return <span className="note">{t("register.suggested.none")}</span>;
  return (
    <>
      <bdi>{first.name}</bdi> <span className="note">{first.why}</span>
    </>
  );
}
