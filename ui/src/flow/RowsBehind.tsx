import { useState } from "react";
import * as api from "../api/calls";
import type { Definition, FlowRow, Source } from "../api/types";
import { usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Failed, Reading } from "../kit/states";
import { count, day as dayWords } from "../messages/format";
import { t, tCode } from "../messages/t";
import type { Span } from "./state";
import { type FlowGround, narrowing } from "./useFlow";

type Props = {
  ground: FlowGround;
  source: Source;
  definition: Definition;
  span: Span;
  isClosed?: boolean;
};

/// The rows of the list that the number counts, a page at a time, each openable to its cells as
/// they were written.
export function RowsBehind({ ground, source, definition, span, isClosed = false }: Props) {
  const [isOpen, setOpen] = useState(!isClosed);
  const isRecorded = !definition.notRecordedBy.some((n) => n.source === source.id);
  const query = {
    source: source.id,
    definition: definition.id,
    ...span,
    ...narrowing(ground.state, source.id),
  };
  const pages = usePages(isOpen && isRecorded ? JSON.stringify(query) : null, (after, signal) =>
    api.flowRows({ ...query, after }, { signal }),
  );
  if (!isRecorded) return null;
  if (!isOpen) {
    return (
      <div>
        <Button onPress={() => setOpen(true)}>{t("flow.panel.rows")}</Button>
      </div>
    );
  }
  return (
    <section className="stack-tight">
      <div>
        <h3>{t("flow.panel.rows")}</h3>
        {span.from !== span.to && (
          <p className="note">
            {t("flow.panel.rows.for", { from: dayWords(span.from), to: dayWords(span.to) })}
          </p>
        )}
      </div>
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {pages.items === null && pages.busy && <Reading />}
      {pages.items?.length === 0 && <p className="note">{t("flow.panel.rows.none")}</p>}
      {pages.items !== null && pages.items.length > 0 && <Rows rows={pages.items} />}
      {pages.items !== null && (
        <div className="row">
          <span className="note">{t("flow.panel.rows.shown", { n: pages.items.length })}</span>
          {pages.hasMore && (
            <Button onPress={pages.more} isDisabled={pages.busy}>
              {t("flow.panel.rows.more")}
            </Button>
          )}
        </div>
      )}
    </section>
  );
}

function Rows({ rows }: { rows: FlowRow[] }) {
  return (
    <div className="table-box short" tabIndex={0} role="group" aria-label={t("flow.panel.rows")}>
      <table className="small stacked">
        <thead>
          <tr>
            <th scope="col">{t("flow.row.row")}</th>
            <th scope="col">{t("flow.row.what")}</th>
            <th scope="col">{t("flow.row.donor")}</th>
            <th scope="col" className="num">
              {t("flow.row.quantity")}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ row }: { row: FlowRow }) {
  const [isOpen, setOpen] = useState(false);
  const key = isOpen ? "flow.row.close" : "flow.row.open";
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
        <td className="wrap" data-label={t("flow.row.what")}>
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
          {row.flags.map((flag) => (
            <span key={flag} className="pill warn">
              {tCode("flow.flag", flag)}
            </span>
          ))}
        </td>
        <td className="wrap" data-label={t("flow.row.donor")}>
          <Donor donor={row.donor} />
        </td>
        <td className="num" data-label={t("flow.row.quantity")}>
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
          <bdi>{t("flow.row.writtenAs", { written: donor.written })}</bdi>
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
      {row.tonnes !== null && <div className="note">{t("flow.row.tonnes", { n: row.tonnes })}</div>}
    </>
  );
}

function AsWritten({ row }: { row: FlowRow }) {
  return (
    <div className="stack-tight as-written">
      <h4>{t("flow.row.asWritten")}</h4>
      <dl className="facts">
        {row.asWritten.map((cell, i) => (
          <div key={i} className="contents">
            <dt>
              <bdi>{cell.column}</bdi>
            </dt>
            <dd className="wrap">
              {cell.value === null || cell.value === "" ? (
                <span className="note">{t("flow.row.blank")}</span>
              ) : (
                <bdi>{cell.value}</bdi>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="note">{t("flow.row.from", { edition: row.edition, row: row.row })}</p>
    </div>
  );
}
