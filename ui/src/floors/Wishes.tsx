import { useState } from "react";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { answerRelabelling, relabellings } from "../api/labels";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { LabelLine } from "../kit/LabelLine";
import { Failed } from "../kit/states";
import { instant } from "../messages/format";
import { t, tCode } from "../messages/t";
import { Link } from "../shell/router";

/// What others ask of the own delegation's records, and what it asks of others'. No answer is no.
export function Wishes() {
  const load = useLoad("relabellings", (signal) => relabellings({}, { signal }));
  const [failure, setFailure] = useState<Failure | null>(null);
  const waiting = (load.data?.items ?? []).filter((one) => one.state === "WAITING");
  if (waiting.length === 0) return null;
  const answer = (id: string, consents: boolean) => {
    setFailure(null);
    answerRelabelling(id, { consents }).then(
      () => {
        announce(t(consents ? "labelling.state.CONSENTED" : "labelling.state.REFUSED"));
        load.reload();
      },
      (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
    );
  };
  return (
    <section className="card stack-tight" aria-labelledby="wishes">
      <h2 id="wishes">{t("floors.wishes")}</h2>
      <p className="quiet">{t("floors.wishes.words")}</p>
      {failure !== null && <Failed failure={failure} />}
      <ul className="stack-tight">
        {waiting.map((one) => (
          <li key={one.id} className="stack-tight">
            <p className="wrap">
              {one.recordType === "CLAIM" ? (
                <Link href={`/claims/${one.record}`}>
                  {tCode("labelling.type", one.recordType)}
                </Link>
              ) : (
                tCode("labelling.type", one.recordType)
              )}
              {": "}
              {one.to === null ? t("labelling.unknown") : <LabelLine label={one.to} />}
            </p>
            <p className="quiet wrap">
              <bdi>{t("labelling.by", { by: one.by, at: instant(one.at) })}</bdi>{" "}
              <bdi>{one.reason}</bdi>
            </p>
            {one.own ? (
              <p>
                <span className="pill warn">{t("labelling.state.WAITING")}</span>
              </p>
            ) : (
              <div className="row">
                <Button kind="primary" onPress={() => answer(one.id, true)}>
                  {t("labelling.consent")}
                </Button>
                <Button onPress={() => answer(one.id, false)}>{t("labelling.refuse")}</Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
