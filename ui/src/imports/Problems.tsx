import { useEffect, useState } from "react";
import * as api from "../api/calls";
import type { Cell, Import, ProblemCount, RowProblem } from "../api/types";
import { usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { Failed, Reading } from "../kit/states";
import { count } from "../messages/format";
import { t } from "../messages/t";

/// Every problem, grouped by what is wrong, each beside the cells of its row.
export function Problems({ one }: { one: Import }) {
  return (
    <section className="card" aria-labelledby="problems">
      <div className="head">
        <h2 id="problems">{t("imports.problems")}</h2>
        {one.problemCounts.length > 0 && (
          <Exports of={`/imports/${one.id}/problems`} asked={{}} what={t("imports.problems")} />
        )}
      </div>
      {one.problemCounts.length === 0 ? (
        <p className="quiet">{t("imports.problems.none")}</p>
      ) : (
        <div className="stack-tight">
          {one.refused > 0 && <p className="note">{t("imports.problems.words")}</p>}
          <ul className="groups">
            {one.problemCounts.map((group) => (
              <Group key={`${group.code} ${group.severity}`} id={one.id} group={group} />
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

function Group({ id, group }: { id: string; group: ProblemCount }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <div className="row">
        <span className={group.severity === "REFUSED" ? "pill bad" : "pill warn"}>
          {t(`imports.severity.${group.severity}`)}
        </span>
        <span className="strong">{group.words}</span>
        <span className="quiet figure">{t("imports.problems.group", { n: group.rows })}</span>
        <span className="grow" />
        <Button kind="plain" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
          {t(isOpen ? "imports.problems.hide" : "imports.problems.show")}
        </Button>
      </div>
      {isOpen && <GroupRows id={id} group={group} />}
    </li>
  );
}

function GroupRows({ id, group }: { id: string; group: ProblemCount }) {
  const only = group.severity === "REFUSED" ? "refused" : "flagged";
  const problems = usePages(`problems ${id} ${group.code}`, (after, signal) =>
    api.importProblems(id, { code: group.code, after }, { signal }),
  );
  const rows = usePages(`rows ${id} ${only}`, (after, signal) =>
    api.importRows(id, { only, after }, { signal }),
  );
  const cells = new Map((rows.items ?? []).map((r) => [r.row, r.cells]));
  const shown = (problems.items ?? []).filter((p) => p.severity === group.severity);
  const lacksCells = shown.some((p) => p.row !== null && !cells.has(p.row));
  const { hasMore, busy, more } = rows;
  useEffect(() => {
    if (lacksCells && hasMore && !busy) more();
  }, [lacksCells, hasMore, busy, more]);

  if (problems.failure !== null) {
    return <Failed failure={problems.failure} onAgain={problems.reload} />;
  }
  if (problems.items === null) return <Reading />;
  return (
    <div className="stack-tight">
      <div className="table-box" tabIndex={0} role="group" aria-label={group.words}>
        <table className="small">
          <thead>
            <tr>
              <th scope="col" className="num">
                {t("imports.problems.row")}
              </th>
              <th scope="col">{t("imports.problems.column")}</th>
              <th scope="col">{t("imports.problems.what")}</th>
              <th scope="col">{t("imports.problems.cells")}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((p) => (
              <OneProblem
                key={`${p.row} ${p.column}`}
                problem={p}
                cells={p.row === null ? undefined : cells.get(p.row)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {problems.hasMore && (
        <div>
          <Button onPress={problems.more} isDisabled={problems.busy}>
            {t("shell.more")}
          </Button>
        </div>
      )}
    </div>
  );
}

function OneProblem({ problem, cells }: { problem: RowProblem; cells: Cell[] | undefined }) {
  return (
    <tr>
      <th scope="row" className="num">
        {problem.row === null ? t("imports.problems.wholeFile") : count(problem.row)}
      </th>
      <td>
        {problem.column === null ? (
          <span className="note">{t("imports.problems.wholeRow")}</span>
        ) : (
          <bdi>{problem.column}</bdi>
        )}
      </td>
      <td className="message-cell">
        <bdi>{problem.message}</bdi>
      </td>
      <td>{cells !== undefined && <Cells cells={cells} wrong={problem.column} />}</td>
    </tr>
  );
}

/// A row's cells in one line, the one in question marked.
export function Cells({ cells, wrong }: { cells: Cell[]; wrong: string | null }) {
  return (
    <span className="cells">
      {cells.map((cell, i) => (
        <span key={i} className={cell.column === wrong ? "cell wrong" : "cell"}>
          <span className="cell-name">
            <bdi>{cell.column}</bdi>
          </span>
          <bdi>{cell.value === null || cell.value === "" ? t("kit.row.blank") : cell.value}</bdi>
        </span>
      ))}
    </span>
  );
}
