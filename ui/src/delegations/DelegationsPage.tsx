import { useState } from "react";
import * as api from "../api/calls";
import type { Objection, Registered } from "../api/types";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { Failed, Reading, SharedWithYou } from "../kit/states";
import { instant } from "../messages/format";
import { t, tCode } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link } from "../shell/router";
import { useHasRole } from "../shell/session";
import { useDoing } from "./useDoing";

const GROUNDS = [
  "MANDATE",
  "NEUTRALITY",
  "REPRESENTATION",
  "SECURITY",
  "SOVEREIGNTY",
  "OTHER",
  "NO_REASON_GIVEN",
];

/// The register of delegations, and who objects to whom.
export default function DelegationsPage() {
  useTitle("delegations.title");
  const load = useLoad("delegations", (signal) => api.delegations({ signal }));
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("delegations.title")}</h1>
          <p>{t("delegations.sub")}</p>
        </div>
        <Link className="button" href="/own">
          {t("delegations.toOwn")}
        </Link>
      </div>
      {load.failure !== null && <Failed failure={load.failure} onAgain={load.reload} />}
      {load.data === null && load.failure === null && <Reading />}
      {load.data !== null && <Register items={load.data.items} />}
      <Objections />
      <SharedWithYou />
    </div>
  );
}

function Register({ items }: { items: Registered[] }) {
  return (
    <div className="table-box" tabIndex={0} role="group" aria-label={t("delegations.list")}>
      <table className="stacked">
        <thead>
          <tr>
            <th scope="col">{t("delegations.name")}</th>
            <th scope="col">{t("delegations.role")}</th>
            <th scope="col">{t("delegations.participation")}</th>
            <th scope="col">{t("delegations.caveats")}</th>
            <th scope="col">{t("delegations.functions")}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((one) => (
            <tr key={one.id}>
              <th scope="row" className="wrap">
                <bdi>{one.name}</bdi>{" "}
                {one.own && <span className="pill accent">{t("delegations.own")}</span>}
                <div className="note">{tCode("delegations.kind", one.kind)}</div>
                {one.publicPosture !== null && <bdi className="note">{one.publicPosture}</bdi>}
              </th>
              <td data-label={t("delegations.role")}>{tCode("delegations.role", one.role)}</td>
              <td data-label={t("delegations.participation")}>
                {tCode("delegations.state", one.participation)}
              </td>
              <td className="wrap" data-label={t("delegations.caveats")}>
                {[
                  tCode("delegations.attribution", one.publicAttribution),
                  ...one.standingCaveats.map((code) => tCode("delegations.caveat", code)),
                ].join(", ")}
              </td>
              <td className="wrap" data-label={t("delegations.functions")}>
                {one.functions
                  .map((cover) =>
                    t(cover.covered ? "delegations.covered" : "delegations.notCovered", {
                      what: tCode("delegations.function", cover.function),
                    }),
                  )
                  .join(", ")}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Objections() {
  const load = useLoad("objections", (signal) => api.objections({ signal }));
  const may = useHasRole("DELEGATION_HEAD", "DIPLOMAT");
  const { failure, run } = useDoing(load.reload);
  const [against, setAgainst] = useState("");
  const [words, setWords] = useState("");
  const [ground, setGround] = useState("NO_REASON_GIVEN");
  return (
    <section className="card stack-tight" aria-labelledby="objections">
      <h2 id="objections">{t("delegations.objections")}</h2>
      {load.failure !== null && <Failed failure={load.failure} onAgain={load.reload} />}
      {load.data?.items.length === 0 && <p className="quiet">{t("delegations.objections.none")}</p>}
      {load.data?.items.map((one) => (
        <One key={one.id} objection={one} may={may} run={run} />
      ))}
      {failure !== null && <Failed failure={failure} />}
      {may && (
        <form
          className="row"
          onSubmit={(e) => {
            e.preventDefault();
            run(api.object({ against, ground, ...(words === "" ? {} : { words }) }), () =>
              setAgainst(""),
            );
          }}
        >
          <Field
            label={t("delegations.against")}
            value={against}
            onChange={(e) => setAgainst(e.target.value)}
          />
          <Choice
            label={t("delegations.ground")}
            value={ground}
            options={GROUNDS.map((id) => ({ id, words: tCode("delegations.ground", id) }))}
            onChoose={setGround}
          />
          <Field
            label={t("delegations.words")}
            value={words}
            onChange={(e) => setWords(e.target.value)}
          />
          <Button type="submit">{t("delegations.object")}</Button>
        </form>
      )}
    </section>
  );
}

type OneProps = {
  objection: Objection;
  may: boolean;
  run: (command: Promise<unknown>, then?: () => void) => void;
};

function One({ objection, may, run }: OneProps) {
  const [words, setWords] = useState("");
  const isOpen = objection.withdrawnAt === null;
  return (
    <article className="stack-tight">
      <h3>
        <bdi>{t("delegations.objects", { who: objection.objector, whom: objection.against })}</bdi>
      </h3>
      <p className="quiet">
        {tCode("delegations.ground", objection.ground)} · <bdi>{instant(objection.madeAt)}</bdi> ·{" "}
        {objection.waitingDays !== null
          ? t("delegations.waiting", { n: objection.waitingDays })
          : !isOpen && t("delegations.withdrawn")}
      </p>
      {objection.words !== null && (
        <p>
          <bdi>{objection.words}</bdi>
        </p>
      )}
      {objection.answers.map((answer) => (
        <p key={answer.id}>
          <bdi>{t("delegations.answer.by", { who: answer.answerer, words: answer.words })}</bdi>
        </p>
      ))}
      {may && isOpen && !objection.own && (
        <form
          className="row"
          onSubmit={(e) => {
            e.preventDefault();
            run(api.answerObjection(objection.id, words), () => setWords(""));
          }}
        >
          <Field
            label={t("delegations.words")}
            value={words}
            onChange={(e) => setWords(e.target.value)}
          />
          <Button type="submit">{t("delegations.answer")}</Button>
        </form>
      )}
    </article>
  );
}
