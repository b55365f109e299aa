import * as api from "../api/calls";
import { useLoad } from "../api/useLoad";
import { Choice } from "../kit/Field";
import { Segments } from "../kit/Segments";
import { Failed, Reading } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { navigate, usePlace, withParams } from "../shell/router";
import { Published } from "./Published";

/// Figures over all delegations: which one, and by week or by month.
export default function SnapshotsPage() {
  useTitle("snapshots.title");
  const place = usePlace();
  const declared = useLoad("snapshots", (signal) => api.snapshotSeries({ signal }));
  const change = (changes: Record<string, string | null>) =>
    navigate(withParams(place, changes), { replace: true });
  if (declared.failure !== null) {
    return <Failed failure={declared.failure} onAgain={declared.reload} />;
  }
  if (declared.data === null) return <Reading />;
  const all = declared.data.items;
  const chosen = all.find((s) => s.id === place.search.get("series")) ?? all[0];
  const cadence = place.search.get("cadence") === "MONTH" ? "MONTH" : "WEEK";
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("snapshots.title")}</h1>
          <p>{t("snapshots.sub")}</p>
        </div>
        <Segments<"WEEK" | "MONTH">
          label={t("snapshots.cadence")}
          chosen={cadence}
          choices={[
            { id: "WEEK", words: t("snapshots.cadence.WEEK") },
            { id: "MONTH", words: t("snapshots.cadence.MONTH") },
          ]}
          onChoose={(id) => change({ cadence: id === "WEEK" ? null : id })}
        />
      </div>
      {chosen !== undefined && (
        <section className="card stack-tight" aria-label={chosen.title}>
          <div className="row top-aligned">
            <Choice
              label={t("snapshots.series")}
              value={chosen.id}
              options={all.map((s) => ({ id: s.id, words: s.title }))}
              isSearch
              onChoose={(id) => change({ series: id })}
            />
          </div>
          <p>{chosen.words}</p>
          <Published series={chosen.id} cadence={cadence} />
        </section>
      )}
    </div>
  );
}
