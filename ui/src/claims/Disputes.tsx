import { useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Claim, Dispute } from "../api/types";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { Box } from "../kit/Sheet";
import { Failed } from "../kit/states";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import { Sources } from "./Sources";

/// Who does not accept the claim. What was withdrawn stays to be read.
export function Disputes({ claim, onChanged }: { claim: Claim; onChanged: () => void }) {
  return (
    <section className="card stack-tight" aria-labelledby="disputes">
      <h2 id="disputes">{t("claims.disputes")}</h2>
      {claim.disputes.length === 0 ? (
        <p className="quiet">{t("claims.disputes.none")}</p>
      ) : (
        <ul className="disputes">
          {claim.disputes.map((dispute) => (
            <One key={dispute.id} claim={claim} dispute={dispute} onChanged={onChanged} />
          ))}
        </ul>
      )}
    </section>
  );
}

type OneProps = { claim: Claim; dispute: Dispute; onChanged: () => void };

function One({ claim, dispute, onChanged }: OneProps) {
  const [isAsking, setAsking] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const withdraw = () => {
    setAsking(false);
    api.withdrawDispute(claim.id, dispute.id).then(
      () => {
        announce(t("claims.withdraw.done"));
        onChanged();
      },
      (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
    );
  };
  return (
    <li className={dispute.withdrawnAt === null ? "dispute" : "dispute is-old"}>
      <p>
        <strong>
          <bdi>{dispute.disputant}</bdi>
        </strong>{" "}
        <span className="note">{instant(dispute.madeAt)}</span>
      </p>
      <p className="wrap">
        <bdi>{dispute.ground}</bdi>
      </p>
      {dispute.source !== null && (
        <Sources title={dispute.source.title} urls={dispute.source.urls} />
      )}
      {dispute.withdrawnAt !== null && (
        <p>
          <span className="pill">
            {t("claims.withdrawn", { at: instant(dispute.withdrawnAt) })}
          </span>
        </p>
      )}
      <p className="note">
        <bdi>{dispute.label?.words}</bdi>
      </p>
      {failure !== null && <Failed failure={failure} />}
      {dispute.own && dispute.withdrawnAt === null && (
        <div>
          <Button kind="plain" onPress={() => setAsking(true)}>
            {t("claims.withdraw")}
          </Button>
        </div>
      )}
      {isAsking && (
        <Box title={t("claims.withdraw.ask")} onClose={() => setAsking(false)}>
          <p className="quiet">{t("claims.withdraw.words")}</p>
          <div className="row">
            <Button kind="primary" onPress={withdraw}>
              {t("claims.withdraw")}
            </Button>
            <Button kind="plain" onPress={() => setAsking(false)}>
              {t("shell.cancel")}
            </Button>
          </div>
        </Box>
      )}
    </li>
  );
}
