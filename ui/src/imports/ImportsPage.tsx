import "./imports.css";
import { useState } from "react";
import * as api from "../api/calls";
import type { ImportSummary } from "../api/types";
import { usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { Empty, Failed, Reading } from "../kit/states";
import { count, instant } from "../messages/format";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link, navigate, usePlace, withParams } from "../shell/router";
import { useHasRole } from "../shell/session";
import { StatePill } from "./StatePill";

export default function ImportsPage() {
  useTitle("imports.title");
  const place = usePlace();
  const mayImport = useHasRole("LOGISTICIAN");
  const [find, setFind] = useState(place.search.get("find") ?? "");
  const pages = usePages("imports", (after, signal) => api.imports({ after }, { signal }));
  const wanted = find.trim().toLowerCase();
  const shown = pages.items?.filter((one) =>
    `${one.fileName} ${one.sourceName ?? ""}`.toLowerCase().includes(wanted),
  );
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("imports.title")}</h1>
          <p>{t("imports.sub")}</p>
        </div>
        {mayImport && (
          <Link className="button primary" href="/imports/new">
            {t("imports.new")}
          </Link>
        )}
      </div>
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {pages.items === null && pages.busy && <Reading />}
      {pages.items?.length === 0 && (
        <div className="card">
          <Empty title={t("imports.empty")}>
            <p>{t(mayImport ? "imports.empty.words" : "imports.role")}</p>
            {mayImport && (
              <Link className="button primary" href="/imports/new">
                {t("imports.new")}
              </Link>
            )}
          </Empty>
        </div>
      )}
      {shown !== undefined && pages.items !== null && pages.items.length > 0 && (
        <section className="card stack-tight" aria-label={t("imports.title")}>
          <div className="find">
            <Field
              label={t("imports.filter")}
              type="search"
              value={find}
              data-page-search=""
              onChange={(e) => {
                setFind(e.target.value);
                navigate(withParams(place, { find: e.target.value }), { replace: true });
              }}
            />
          </div>
          {shown.length === 0 ? (
            <p className="quiet">{t("imports.filter.none")}</p>
          ) : (
            <ImportsTable imports={shown} />
          )}
          {pages.hasMore && (
            <div>
              <Button onPress={pages.more} isDisabled={pages.busy}>
                {t("shell.more")}
              </Button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}

function ImportsTable({ imports }: { imports: ImportSummary[] }) {
  return (
    <div className="table-box short" tabIndex={0} role="group" aria-label={t("imports.title")}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("kit.file")}</th>
            <th scope="col">{t("imports.state")}</th>
            <th scope="col">{t("imports.source")}</th>
            <th scope="col" className="num">
              {t("imports.rows")}
            </th>
            <th scope="col" className="num">
              {t("imports.accepted")}
            </th>
            <th scope="col" className="num">
              {t("imports.refused")}
            </th>
            <th scope="col">{t("imports.started")}</th>
          </tr>
        </thead>
        <tbody>
          {imports.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="wrap file-cell">
                <Link href={`/imports/${encodeURIComponent(one.id)}`}>
                  <bdi>{one.fileName}</bdi>
                </Link>
              </th>
              <td data-label={t("imports.state")}>
                <StatePill state={one.state} />
              </td>
              <td data-label={t("imports.source")}>
                {one.sourceName === null ? (
                  <span className="note">{t("imports.noSource")}</span>
                ) : (
                  <bdi>{one.sourceName}</bdi>
                )}
              </td>
              <td className="num" data-label={t("imports.rows")}>
                {count(one.rowsRead)}
              </td>
              <td className="num" data-label={t("imports.accepted")}>
                {count(one.accepted)}
              </td>
              <td className="num" data-label={t("imports.refused")}>
                {count(one.refused)}
              </td>
              <td data-label={t("imports.started")}>
                <bdi>{instant(one.startedAt)}</bdi>
                {one.startedBy !== null && (
                  <div className="note">
                    <bdi>{t("imports.startedBy", { name: one.startedBy })}</bdi>
                  </div>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
