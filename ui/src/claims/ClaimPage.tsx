import "./claims.css";
import { useState } from "react";
import * as api from "../api/calls";
import type { Claim } from "../api/types";
import { useLoad } from "../api/useLoad";
import { HandOverSheet } from "../brokering/HandOverSheet";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { KnownAt, useKnownAt } from "../kit/KnownAt";
import { Failed, Message, Reading, SharedWithYou } from "../kit/states";
import { WhoCouldRead } from "../labelling/WhoCouldRead";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link, navigate } from "../shell/router";
import { useHasRole } from "../shell/session";
import { ClaimFacts } from "./ClaimFacts";
import { Disputes } from "./Disputes";
import { DisputeSheet } from "./DisputeSheet";
import { History } from "./History";
import { heading } from "./words";

export default function ClaimPage({ id }: { id: string }) {
  useTitle("claims.one");
  const [knownAt] = useKnownAt();
  const load = useLoad(`claim ${id} ${knownAt}`, (signal) =>
    api.claim(id, { knownAt: knownAt ?? undefined }, { signal }),
  );
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  return <OneClaim key={load.data.id} claim={load.data} onChanged={load.reload} />;
}

/// A short address. Mostly it opens one claim; where a reader sees two under it, both are named.
export function RefPage({ reference }: { reference: string }) {
  useTitle("claims.one");
  const [knownAt] = useKnownAt();
  const load = useLoad(`ref ${reference} ${knownAt}`, (signal) =>
    api.claimsByRef(reference, { knownAt: knownAt ?? undefined }, { signal }),
  );
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  const [only, ...others] = load.data.items;
  if (only !== undefined && others.length === 0) {
    return <OneClaim key={only.id} claim={only} onChanged={load.reload} />;
  }
  return (
    <div className="stack">
      <h1>{t("claims.ref.several", { ref: reference })}</h1>
      <p className="quiet">{t("claims.ref.several.words")}</p>
      {load.data.items.map((claim) => (
        <section className="card" key={claim.id}>
          <ClaimFacts claim={claim} isLinked />
        </section>
      ))}
    </div>
  );
}

function OneClaim({ claim, onChanged }: { claim: Claim; onChanged: () => void }) {
  const mayClaim = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const [isDisputing, setDisputing] = useState(false);
  const [isHanding, setHanding] = useState(false);
  const own = claim.label?.own === true;
  return (
    <div className="stack claim-page">
      <div className="page-head">
        <div className="grow">
          <p className="crumbs">
            <Link href="/claims">{t("claims.title")}</Link>
            {claim.question !== null && (
              <>
                {" / "}
                <Link href={`/questions/${claim.question.id}`}>
                  <bdi>{claim.question.title}</bdi>
                </Link>
              </>
            )}
          </p>
          <h1 className="wrap">
            <bdi>{heading(claim)}</bdi>
          </h1>
        </div>
        {mayClaim && own && (
          <Link className="button" href={`/claims/new?supersedes=${claim.id}`}>
            {t("claims.makeNewer")}
          </Link>
        )}
        {mayClaim && own && (
          <Button onPress={() => setHanding(true)}>{t("brokering.hand.record")}</Button>
        )}
        {mayClaim && <Button onPress={() => setDisputing(true)}>{t("claims.dispute")}</Button>}
      </div>
      <KnownAt />
      {claim.supersededBy !== null && (
        <Message tone="warn" title={t("claims.superseded")}>
          <p>
            <Link href={`/claims/${claim.supersededBy.id}`}>
              {t("claims.superseded.open", { ref: claim.supersededBy.ref })}
            </Link>
          </p>
        </Message>
      )}
      <section className="card" aria-label={t("claims.one")}>
        <ClaimFacts claim={claim} />
      </section>
      <Disputes claim={claim} onChanged={onChanged} />
      <WhoCouldRead record={claim.id} type="CLAIM" isOwn={own} onChanged={onChanged} />
      <History claim={claim} />
      <SharedWithYou />
      {isHanding && (
        <HandOverSheet
          record={{ id: claim.id, title: heading(claim) }}
          onClose={() => setHanding(false)}
          onDone={(share) => navigate(`/brokering/${share.id}`)}
        />
      )}
      {isDisputing && (
        <DisputeSheet
          claim={claim}
          onClose={() => setDisputing(false)}
          onDone={() => {
            setDisputing(false);
            announce(t("claims.dispute.done"));
            onChanged();
          }}
        />
      )}
    </div>
  );
}
