import { useState } from "react";
import * as api from "../api/calls";
import type { RegisterEntry } from "../api/types";
import { usePages } from "../api/useLoad";
import { Button, Open } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { Empty, Failed, Reading } from "../kit/states";
import { t, tCode } from "../messages/t";
import { Origin } from "./Origin";

const SHOWN = 4;

export function Entries({ kind, q }: { kind: string; q: string }) {
  const pages = usePages(`entries ${kind} ${q}`, (after, signal) =>
    api.registerEntries({ kind, q, after }, { signal }),
  );
  if (pages.failure !== null) return <Failed failure={pages.failure} onAgain={pages.reload} />;
  if (pages.items === null) return <Reading />;
  if (pages.items.length === 0) {
    return (
      <Empty title={t("register.empty")}>
        <p>{t("register.empty.words")}</p>
      </Empty>
    );
  }
  return (
    <>
      <div
        className="table-box short"
        tabIndex={0}
        role="group"
        aria-label={t("register.tab.entries")}
        aria-busy={pages.busy}
      >
        <table className="entries stacked">
          <thead>
            <tr>
              <th scope="col">{t("register.name")}</th>
              <th scope="col">{t("register.kind")}</th>
              <th scope="col">{t("register.aliases")}</th>
              <th scope="col">{t("register.origin")}</th>
              <th scope="col">{t("register.label")}</th>
            </tr>
          </thead>
          <tbody>
            {pages.items.map((entry) => (
              <Entry key={entry.id} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
      <Exports of="/register/entries" asked={{ kind, q }} what={t("register.tab.entries")} />
      {pages.hasMore && (
        <div>
          <Button onPress={pages.more} isDisabled={pages.busy}>
            {t("shell.more")}
          </Button>
        </div>
      )}
    </>
  );
}

function Entry({ entry }: { entry: RegisterEntry }) {
  const [isOpen, setOpen] = useState(false);
  const aliases = isOpen ? entry.aliases : entry.aliases.slice(0, SHOWN);
  return (
    <tr>
      <th scope="row" className="wrap">
        <bdi>{entry.name}</bdi>
        {entry.names?.ar != null && (
          <div className="other-name">
            <bdi lang="ar">{entry.names.ar}</bdi>
          </div>
        )}
        {entry.names?.he != null && (
          <div className="other-name">
            <bdi lang="he">{entry.names.he}</bdi>
          </div>
        )}
      </th>
      <td data-label={t("register.kind")}>{tCode("register.kind", entry.kind)}</td>
      <td className="wrap" data-label={t("register.aliases")}>
        {aliases.length > 0 && (
          <ul className="aliases">
            {aliases.map((alias) => (
              <li key={`${alias.written} ${alias.from}`}>
                <bdi>{alias.written}</bdi>{" "}
                {alias.from !== null && (
                  <span className="note">
                    <Origin origin={alias.from} />
                  </span>
                )}
              </li>
            ))}
          </ul>
        )}
        {!isOpen && entry.aliases.length > SHOWN && (
          <Open onPress={() => setOpen(true)}>
            {t("register.aliases.all", { n: entry.aliases.length })}
          </Open>
        )}
      </td>
      <td className="quiet" data-label={t("register.origin")}>
        {entry.origin !== null && <Origin origin={entry.origin} />}
      </td>
      <td className="quiet" data-label={t("register.label")}>
        <bdi>{entry.label?.words}</bdi>
      </td>
    </tr>
  );
}
