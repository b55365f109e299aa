import { type ReactNode, useState } from "react";
import type { FlowRow } from "../api/types";
import { count, day as dayWords } from "../messages/format";
import { t, tCode } from "../messages/t";
import { Button } from "./Button";

export type ShownRow = { key: string; row: FlowRow; about?: ReactNode };

/// Rows of a list, each openable to its cells as they were written. `about` says something of a
/// row that its list does not.
export function ListRows({ rows, label }: { rows: ShownRow[]; label: string }) {
  return (
    <div className="table-box short" tabIndex={0} role="group" aria-label={label}>
      <table className="small stacked">
        <thead>
          <tr>
            <th scope="col">{t("kit.row.row")}</th>
            <th scope="col">{t("kit.row.what")}</th>
            <th scope="col">{t("kit.row.donor")}</th>
            <th scope="col" className="num">
              {t("kit.row.quantity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, ...shown }) => (
            <Row key={key} {...shown} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row, about }: Omit<ShownRow, "key">) {
  const [isOpen, setOpen] = useState(false);
  const key = isOpen ? "kit.row.close" : "kit.row.open";
  return (
    <>
      <tr>
        <th scope="row">
          <Button
            kind="plain"
            aria-expanded={isOpen}
            aria-label={t(key, { row: row.row })}
            onPress={() => setOpen(!isOpen)}
          >
            <span aria-hidden>{isOpen ? "▾" : "▸"}</span> {count(row.row)}
          </Button>
        </th>
        <td className="wrap" data-label={t("kit.row.what")}>
          <bdi>{row.cargo ?? row.category}</bdi>
          <div className="note">
            <bdi>{dayWords(row.day)}</bdi>
            {row.crossing !== null && (
              <>
                {" · "}
                <bdi>{row.crossing}</bdi>
              </>
            )}
          </div>
          {about}
          {row.flags.map((flag) => (
            <span key={flag} className="pill warn">
              {tCode("kit.flag", flag)}
            </span>
          ))}
        </td>
        <td className="wrap" data-label={t("kit.row.donor")}>
          <Donor donor={row.donor} />
        </td>
        <td className="num" data-label={t("kit.row.quantity")}>
          <Quantity row={row} />
        </td>
      </tr>
      {isOpen && (
        <tr>
          <td colSpan={4}>
            <AsWritten row={row} />
          </td>
        </tr>
      )}
    </>
  );
}

function Donor({ donor }: { donor: FlowRow["donor"] }) {
  if (donor === null) return null;
  if (donor.entry === null) return <bdi>{donor.written}</bdi>;
  return (
    <>
      <bdi>{donor.entry.name}</bdi>
      {donor.written !== null && donor.written !== donor.entry.name && (
        <div className="note">
          <bdi>{t("kit.row.writtenAs", { written: donor.written })}</bdi>
        </div>
      )}
    </>
  );
}

function Quantity({ row }: { row: FlowRow }) {
  return (
    <>
      {row.quantity !== null && (
        <bdi>
          {count(row.quantity)} {row.unit}
        </bdi>
      )}
      {row.tonnes !== null && <div className="note">{t("kit.row.tonnes", { n: row.tonnes })}</div>}
    </>
  );
}

function AsWritten({ row }: { row: FlowRow }) {
  return (
    <div className="stack-tight as-written">
      <h4>{t("kit.row.asWritten")}</h4>
      <dl className="facts">
        {row.asWritten.map((cell, i) => (
          <div key={i} className="contents">
            <dt>
              <bdi>{cell.column}</bdi>
            </dt>
            <dd className="wrap">
              {cell.value === null || cell.value === "" ? (
                <span className="note">{t("kit.row.blank")}</span>
              ) : (
                <bdi>{cell.value}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">{t("kit.row.from", { edition: row.edition, row: row.row })}</p>
    </div>
  );
}
