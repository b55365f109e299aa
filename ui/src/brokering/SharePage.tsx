import "./brokering.css";
import { useEffect, useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { BrokeredShare, Passing } from "../api/types";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { Box } from "../kit/Sheet";
import { Failed, Reading, SharedWithYou } from "../kit/states";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link } from "../shell/router";
import { useHasRole } from "../shell/session";
import { CopyForm } from "./CopyForm";
import { sides, Standing, Times } from "./Standing";

/// One hand-over, for its originator and its broker.
export default function SharePage({ id }: { id: string }) {
  useTitle("brokering.title");
  const load = useLoad(`brokered-share ${id}`, (signal) => api.brokeredShare(id, { signal }));
  const { data, reload } = load;
  const isNew = data !== null && data.side === "BROKER" && data.seenAt === null;
  useEffect(() => {
    if (isNew) api.seeShare(id).then(reload, () => undefined);
  }, [id, isNew, reload]);
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (data === null) return <Reading />;
  return <Share share={data} onChanged={reload} />;
}

function Share({ share, onChanged }: { share: BrokeredShare; onChanged: () => void }) {
  const mayBroker = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const [isStopping, setStopping] = useState(false);
  const isOpen = share.state !== "STOPPED";
  const passesOn = mayBroker && isOpen && share.side !== "ORIGINATOR";
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <p className="crumbs">
            <Link href={`/brokering?tab=${share.side === "BROKER" ? "broker" : "originator"}`}>
              {t("brokering.title")}
            </Link>
          </p>
          <h1 className="wrap">
            <bdi>{share.title}</bdi>
          </h1>
          <p>
            <bdi>{sides(share)}</bdi>
          </p>
        </div>
        <Standing share={share} />
        {mayBroker && isOpen && share.side !== "BROKER" && (
          <Button kind="danger" onPress={() => setStopping(true)}>
            {t("brokering.stop")}
          </Button>
        )}
      </div>
      <Times share={share} />
      <div className={passesOn ? "share-beside" : "stack"}>
        <Original share={share} />
        {passesOn && <CopyForm key={share.passings.length} share={share} onDone={onChanged} />}
      </div>
      <Passings passings={share.passings} />
      <SharedWithYou />
      {isStopping && (
        <StopBox
          share={share}
          onClose={() => setStopping(false)}
          onDone={() => {
            setStopping(false);
            onChanged();
          }}
        />
      )}
    </div>
  );
}

const OPENED: Record<string, (id: string) => string> = {
  CLAIM: (id) => `/claims/${id}`,
  QUESTION: (id) => `/questions/${id}`,
  LIST: (id) => `/flow?list=${id}`,
};

function Original({ share }: { share: BrokeredShare }) {
  const to = share.record === null ? undefined : OPENED[share.record.kind]?.(share.record.id);
  return (
    <section className="card stack-tight" aria-label={t("brokering.original")}>
      <h2>{t("brokering.original")}</h2>
      <p className="strong wrap">
        <bdi>{share.title}</bdi>
      </p>
      <p className="share-words" dir="auto">
        {share.text}
      </p>
      {share.note !== null && (
        <>
          <h3>{t("brokering.note")}</h3>
          <p className="share-words" dir="auto">
            {share.note}
          </p>
        </>
      )}
      <p className="quiet">
        {!share.limited
          ? t("brokering.open")
          : share.receivers.length === 0
            ? t("brokering.limited.nobody")
            : t("brokering.limited", { who: share.receivers.map((r) => r.name).join(", ") })}
      </p>
      {share.label !== null && (
        <p className="note">
          <bdi>{share.label.words}</bdi>
          {share.label.caveats.map((caveat) => (
            <span className="chip" key={caveat}>
              {caveat}
            </span>
          ))}
        </p>
      )}
      {to !== undefined && (
        <p>
          <Link href={to}>{t("brokering.record")}</Link>
        </p>
      )}
    </section>
  );
}

function Passings({ passings }: { passings: Passing[] }) {
  return (
    <section className="stack-tight" aria-label={t("brokering.passings")}>
      <h2>{t("brokering.passings")}</h2>
      {passings.length === 0 && <p className="quiet">{t("brokering.passings.none")}</p>}
      {passings.map((passing) => (
        <article className="card stack-tight" key={passing.id}>
          <h3 className="wrap">
            <bdi>{passing.title}</bdi>
          </h3>
          <p className="share-words" dir="auto">
            {passing.text}
          </p>
          <p className="note">
            <time dateTime={passing.passedAt}>
              {t("brokering.passedAt", { when: instant(passing.passedAt) })}
            </time>
            {[
              ...passing.to.map((one) => one.name),
              ...(passing.others ? [t("brokering.passings.others")] : []),
            ].map((name) => (
              <span className="chip" key={name}>
                <bdi>{name}</bdi>
              </span>
            ))}
          </p>
        </article>
      ))}
    </section>
  );
}

type StopProps = { share: BrokeredShare; onClose: () => void; onDone: () => void };

function StopBox({ share, onClose, onDone }: StopProps) {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const stop = () => {
    setBusy(true);
    api.stopShare(share.id).then(
      () => {
        announce(t("brokering.stop.done"));
        onDone();
      },
      (thrown: unknown) => {
        setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
        setBusy(false);
      },
    );
  };
  return (
    <Box title={t("brokering.stop.title")} onClose={onClose}>
      <p>{t("brokering.stop.does")}</p>
      <p className="strong">{t("brokering.stop.cannot")}</p>
      {failure !== null && <Failed failure={failure} />}
      <div className="row">
        <Button kind="danger" onPress={stop} isDisabled={busy}>
          {t("brokering.stop.do")}
        </Button>
        <Button kind="plain" onPress={onClose}>
          {t("shell.cancel")}
        </Button>
      </div>
    </Box>
  );
}
