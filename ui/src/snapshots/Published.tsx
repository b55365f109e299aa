import * as api from "../api/calls";
import type { Snapshot, SnapshotCell } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Empty, Failed, Reading } from "../kit/states";
import { count, day, instant, month } from "../messages/format";
import { t } from "../messages/t";

type Asked = { series: string; cadence: "WEEK" | "MONTH" };

/// One figure's published numbers, the newest time first, and what is in none of them.
export function Published({ series, cadence }: Asked) {
  const load = useLoad(`snapshots ${series}`, (signal) => api.snapshots(series, { signal }));
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  const shown = load.data.snapshots.filter((one) => one.cadence === cadence);
  return (
    <>
      {shown.length === 0 ? (
        <Empty title={t("snapshots.empty")}>
          <p>{t("snapshots.empty.words")}</p>
        </Empty>
      ) : (
        <Table cells={load.data.cells} snapshots={shown} label={load.data.series.title} />
      )}
      <h2>{t("snapshots.leftOut")}</h2>
      <ul>
        {load.data.leftOut.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

function Table(props: { cells: SnapshotCell[]; snapshots: Snapshot[]; label: string }) {
  return (
    <div className="table-box" tabIndex={0} role="group" aria-label={props.label}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("snapshots.time")}</th>
            {props.cells.map((cell) => (
              <th key={cell.key} scope="col" className="num">
                {cell.name}
              </th>
            ))}
            <th scope="col" className="num">
              {t("snapshots.total")}
            </th>
            <th scope="col">{t("snapshots.publishedAt")}</th>
          </tr>
        </thead>
        <tbody>
          {props.snapshots.map((one) => (
            <tr key={one.id}>
              <th scope="row">{time(one)}</th>
              {props.cells.map((cell) => (
                <td key={cell.key} data-label={cell.name} className="num">
                  <Told records={one.numbers.find((n) => n.key === cell.key)?.records ?? null} />
                </td>
              ))}
              <td data-label={t("snapshots.total")} className="num">
                <Told records={one.total} />
              </td>
              <td data-label={t("snapshots.publishedAt")}>{instant(one.publishedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const time = (one: Snapshot) =>
  one.cadence === "MONTH"
    ? month(one.from)
    : t("snapshots.week", { from: day(one.from), to: day(one.to) });

/// A withheld number is a word, never a nought or a gap.
function Told({ records }: { records: number | null }) {
  if (records === null) return <span className="quiet">{t("snapshots.withheld")}</span>;
  return <>{t("snapshots.about", { count: count(records) })}</>;
}
