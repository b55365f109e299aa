import { useState } from "react";
import * as api from "../api/calls";
import { usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Segments } from "../kit/Segments";
import { Failed, Reading } from "../kit/states";
import { count } from "../messages/format";
import { t } from "../messages/t";
import { Cells } from "./Problems";

type Only = "all" | "refused" | "flagged";

/// The rows of the list as they were written, a page at a time.
export function RowsOf({ id }: { id: string }) {
  const [only, setOnly] = useState<Only>("all");
  const pages = usePages(`rows of ${id} ${only}`, (after, signal) =>
    api.importRows(id, { only, after }, { signal }),
  );
  const all: Only[] = ["all", "refused", "flagged"];
  return (
    <section className="card stack-tight" aria-labelledby="rows">
      <div className="row">
        <h2 id="rows" className="grow">
          {t("imports.rowsOf")}
        </h2>
        <Segments<Only>
          label={t("imports.rowsOf.only")}
          chosen={only}
          choices={all.map((one) => ({ id: one, words: t(`imports.rowsOf.${one}`) }))}
          onChoose={setOnly}
        />
      </div>
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {pages.items === null && pages.busy && <Reading />}
      {pages.items?.length === 0 && <p className="quiet">{t("imports.rowsOf.none")}</p>}
      {pages.items !== null && pages.items.length > 0 && (
        <div className="table-box" tabIndex={0} role="group" aria-label={t("imports.rowsOf")}>
          <table className="small">
            <thead>
              <tr>
                <th scope="col" className="num">
                  {t("imports.rowsOf.row")}
                </th>
                <th scope="col">{t("imports.problems.cells")}</th>
              </tr>
            </thead>
            <tbody>
              {pages.items.map((row) => (
                <tr key={row.row}>
                  <th scope="row" className="num">
                    {count(row.row)}
                  </th>
                  <td>
                    {!row.accepted && (
                      <span className="pill bad">{t("imports.severity.REFUSED")}</span>
                    )}{" "}
                    <Cells cells={row.cells} wrong={null} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.hasMore && (
        <div>
          <Button onPress={pages.more} isDisabled={pages.busy}>
            {t("shell.more")}
          </Button>
        </div>
      )}
    </section>
  );
}
