import * as api from "../api/calls";
import type { WeekLine } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Exports } from "../kit/Exports";
import { Failed, Reading, SharedWithYou } from "../kit/states";
import { day, instant } from "../messages/format";
import { t, tCode } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link, usePlace, withParams } from "../shell/router";
import { besides } from "./week";

const SIDES = ["asked", "got", "owed"] as const;

/// What we asked, got and owe in a week, for the capital; to be read, printed and taken along.
export default function WeekPage() {
  useTitle("delegations.week");
  const place = usePlace();
  const asked = place.search.get("week") ?? undefined;
  const load = useLoad(`week ${asked ?? ""}`, (signal) =>
    api.weeklyReport(asked === undefined ? {} : { week: asked }, { signal }),
  );
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  const { week, from, to } = load.data;
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>
            {t("delegations.week")} <bdi>{week}</bdi>
          </h1>
          <p>{t("delegations.week.sub", { from: day(from), to: day(to) })}</p>
        </div>
        <div className="row no-print">
          <Link href={withParams(place, { week: besides(from, -7) })}>
            {t("delegations.week.before")}
          </Link>
          <Link href={withParams(place, { week: besides(from, 7) })}>
            {t("delegations.week.after")}
          </Link>
          <Exports
            of="/delegations/own/weekly-report"
            asked={{ week }}
            what={t("delegations.week")}
          />
          <Button onPress={() => print()}>{t("delegations.week.print")}</Button>
        </div>
      </div>
      {SIDES.map((side) => (
        <Lines key={side} side={side} lines={load.data?.[side] ?? []} />
      ))}
      <SharedWithYou />
    </div>
  );
}

function Lines({ side, lines }: { side: (typeof SIDES)[number]; lines: WeekLine[] }) {
  const name = t(`delegations.week.${side}`);
  return (
    <section className="card stack-tight" aria-labelledby={side}>
      <h2 id={side}>{name}</h2>
      {lines.length === 0 && <p className="quiet">{t("delegations.week.none")}</p>}
      {lines.length > 0 && (
        <div className="table-box short" tabIndex={0} role="group" aria-label={name}>
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{t("delegations.week.what")}</th>
                <th scope="col">{t("delegations.week.kind")}</th>
                <th scope="col">{t("delegations.week.state")}</th>
                <th scope="col">{t("delegations.week.at")}</th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line, at) => (
                <tr key={`${at} ${line.at}`}>
                  <th scope="row" className="wrap">
                    {line.address === null ? (
                      <bdi>{line.title}</bdi>
                    ) : (
                      <Link href={line.address}>
                        <bdi>{line.title}</bdi>
                      </Link>
                    )}
                  </th>
                  <td data-label={t("delegations.week.kind")}>
                    {tCode("delegations.kindOf", line.kind)}
                  </td>
                  <td data-label={t("delegations.week.state")}>
                    {line.days === null
                      ? tCode("delegations.stateOf", line.state)
                      : t("delegations.waiting", { n: line.days })}
                  </td>
                  <td data-label={t("delegations.week.at")}>
                    <bdi>{instant(line.at)}</bdi>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
