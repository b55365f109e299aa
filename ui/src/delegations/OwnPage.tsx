import "./delegations.css";
import { useState } from "react";
import * as api from "../api/calls";
import type { OwnDelegation } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { Failed, Reading } from "../kit/states";
import { instant } from "../messages/format";
import { t, tCode } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link } from "../shell/router";
import { useHasRole } from "../shell/session";
import { Posts } from "./Posts";
import { PresenceBoard } from "./PresenceBoard";
import { useDoing } from "./useDoing";

const STATES = ["ACTIVE", "REDUCED", "DORMANT", "UNDER_REVIEW", "SUSPENDED", "WITHDRAWN"];

/// What our delegation keeps of itself: first what needs us now, then who is here, then the rest.
export default function OwnPage() {
  useTitle("delegations.ownPage");
  const load = useLoad("own", (signal) => api.ownDelegation({ signal }));
  const may = useHasRole("DELEGATION_HEAD");
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  const own = load.data;
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("delegations.ownPage")}</h1>
          <p>{t("delegations.ownPage.sub")}</p>
        </div>
        <Link className="button" href="/own/week">
          {t("delegations.toWeek")}
        </Link>
      </div>
      <section className="card stack-tight" aria-labelledby="now">
        <h2 id="now">{t("delegations.now")}</h2>
        {own.away.length === 0 && <p className="quiet">{t("delegations.now.nothing")}</p>}
        <ul>
          {own.away.map((title, at) => (
            <li key={`${at} ${title}`}>
              <bdi>{t("delegations.now.away", { title })}</bdi>
            </li>
          ))}
        </ul>
      </section>
      <PresenceBoard posts={own.posts} reload={load.reload} />
      <Told own={own} />
      <Statuses own={own} may={may} reload={load.reload} />
      <Posts posts={own.posts} may={may} reload={load.reload} />
    </div>
  );
}

function Told({ own }: { own: OwnDelegation }) {
  return (
    <section className="card stack-tight" aria-labelledby="told">
      <h2 id="told">{t("delegations.told")}</h2>
      {own.told.length === 0 && (
        <p className="quiet">{t("delegations.told.none", { n: own.fewest })}</p>
      )}
      <ul>
        {own.told.map((cover) => (
          <li key={cover.function}>
            {t(cover.covered ? "delegations.covered" : "delegations.notCovered", {
              what: tCode("delegations.function", cover.function),
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

type Props = { own: OwnDelegation; may: boolean; reload: () => void };

function Statuses({ own, may, reload }: Props) {
  const { failure, run } = useDoing(reload);
  const [participation, setParticipation] = useState("ACTIVE");
  const [reason, setReason] = useState("none");
  const [words, setWords] = useState("");
  return (
    <section className="card stack-tight" aria-labelledby="status">
      <h2 id="status">{t("delegations.status")}</h2>
      {own.statuses.length === 0 && <p className="quiet">{t("delegations.status.none")}</p>}
      <ul>
        {own.statuses.map((one) => (
          <li key={one.id}>
            <bdi>{instant(one.at)}</bdi> · {tCode("delegations.state", one.participation)}
            {one.reason !== null && <> · {tCode("delegations.reason", one.reason)}</>}
            {one.words !== null && (
              <>
                {" "}
                · <bdi>{one.words}</bdi>
              </>
            )}
          </li>
        ))}
      </ul>
      {failure !== null && <Failed failure={failure} />}
      {may && (
        <form
          className="row"
          onSubmit={(e) => {
            e.preventDefault();
            run(
              api.writeStatus({
                participation,
                ...(reason === "none" ? {} : { reason }),
                ...(words === "" ? {} : { words }),
              }),
              () => setWords(""),
            );
          }}
        >
          <Choice
            label={t("delegations.status.participation")}
            value={participation}
            options={STATES.map((id) => ({ id, words: tCode("delegations.state", id) }))}
            onChoose={setParticipation}
          />
          <Choice
            label={t("delegations.status.reason")}
            value={reason}
            options={["none", "STAYING", "LEAVING"].map((id) => ({
              id,
              words: tCode("delegations.reason", id),
            }))}
            onChoose={setReason}
          />
          <Field
            label={t("delegations.words")}
            value={words}
            onChange={(e) => setWords(e.target.value)}
          />
          <Button type="submit">{t("delegations.status.write")}</Button>
        </form>
      )}
    </section>
  );
}
