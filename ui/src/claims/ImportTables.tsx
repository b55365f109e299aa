import type { FieldProblem } from "../api/types";
import { Message } from "../kit/states";
import { count } from "../messages/format";
import { t } from "../messages/t";
import { COLUMNS, fileProblem } from "./file";

/// Which columns are understood, by header or by HXL tag.
export function Columns() {
  return (
    <details>
      <summary>{t("claims.import.columns")}</summary>
      <div
        className="table-box claims-box"
        tabIndex={0}
        role="group"
        aria-label={t("claims.import.columns")}
      >
        <table className="small">
          <caption>{t("claims.import.columns.words")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("claims.import.header")}</th>
              <th scope="col">{t("claims.import.tag")}</th>
              <th scope="col">{t("claims.import.holds")}</th>
            </tr>
          </thead>
          <tbody>
            {COLUMNS.map(({ field, header, tag }) => (
              <tr key={field}>
                <th scope="row">{header}</th>
                <td>
                  <code>{tag}</code>
                </td>
                <td className="wrap">
                  {t(`claims.import.column.${field}` as "claims.import.column.claimant")}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/// All that is wrong with a file, each with its row and column.
export function FileProblems({ problems }: { problems: FieldProblem[] }) {
  const title = t("claims.import.problems", { n: problems.length });
  return (
    <section className="stack-tight">
      <Message tone="bad" title={title} />
      <div className="table-box claims-box" tabIndex={0} role="group" aria-label={title}>
        <table className="small">
          <caption>{t("claims.import.problems.caption")}</caption>
          <thead>
            <tr>
              <th scope="col" className="num">
                {t("imports.problems.row")}
              </th>
              <th scope="col">{t("imports.problems.column")}</th>
              <th scope="col">{t("imports.problems.what")}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map(fileProblem).map(({ row, column, words }, i) => (
              <tr key={i}>
                <th scope="row" className="num">
                  {row === null ? t("imports.problems.wholeFile") : count(row)}
                </th>
                <td>
                  {column !== null ? (
                    <bdi>{column}</bdi>
                  ) : (
                    row !== null && <span className="note">{t("imports.problems.wholeRow")}</span>
                  )}
                </td>
                <td className="wrap">
                  <bdi>{words}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
