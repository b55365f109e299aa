import * as api from "../api/calls";
import type { Floor } from "../api/labels";
import type { Named } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Empty, Failed, Reading } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { useHasRole } from "../shell/session";
import { Deciding } from "./Deciding";
import { NewFloor } from "./NewFloor";
import { Wishes } from "./Wishes";

/// The floors that one is on, who else is as far as one may know, and deciding about it.
export default function FloorsPage() {
  useTitle("floors.title");
  const decides = useHasRole("MEMBERSHIP_AUTHORITY");
  const load = useLoad("compartments", (signal) => api.compartments({ signal }));
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("floors.title")}</h1>
          <p>{t("floors.sub")}</p>
        </div>
        {decides && <NewFloor onDone={load.reload} />}
      </div>
      <Wishes />
      {decides && <Deciding onDecided={load.reload} />}
      {load.data.items.length === 0 && <Empty title={t("floors.none")} />}
      {load.data.items.map((floor) => (
        <OneFloor key={floor.id} floor={floor} />
      ))}
    </div>
  );
}

function OneFloor({ floor }: { floor: Floor }) {
  return (
    <section className="card stack-tight" aria-label={floor.name}>
      <h2>
        <bdi>{floor.name}</bdi>
      </h2>
      <dl className="facts">
        <dt>{t("floors.delegations")}</dt>
        <dd>{names(floor.delegations)}</dd>
        <dt>{t("floors.people")}</dt>
        <dd>{names(floor.people)}</dd>
        <dt>{t("floors.authority")}</dt>
        <dd>{names(floor.authority)}</dd>
      </dl>
      <p className="note">{t("kit.readers.others")}</p>
    </section>
  );
}

const names = (all: Named[]) => (
  <bdi>{all.length === 0 ? t("floors.nobody") : all.map((one) => one.name).join(", ")}</bdi>
);
