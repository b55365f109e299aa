import { useState } from "react";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { decideMembership, type MembershipProposal, membershipProposals } from "../api/labels";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { Failed, Reading } from "../kit/states";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import { ProposeSheet } from "./ProposeSheet";

/// What has been proposed about the floors that one decides about, and proposing more.
export function Deciding({ onDecided }: { onDecided: () => void }) {
  const load = useLoad("membership", (signal) => membershipProposals({ signal }));
  const [isProposing, setProposing] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  if (load.failure !== null) return <Failed failure={load.failure} onAgain={load.reload} />;
  if (load.data === null) return <Reading />;
  const decide = (id: string, approve: boolean) => {
    setFailure(null);
    decideMembership(id, approve).then(
      () => {
        announce(t(approve ? "floors.approved" : "floors.refused"));
        load.reload();
        onDecided();
      },
      (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
    );
  };
  return (
    <section className="card stack-tight" aria-labelledby="deciding">
      <div className="row">
        <h2 id="deciding" className="grow">
          {t("floors.deciding")}
        </h2>
        {load.data.floors.length > 0 && (
          <Button onPress={() => setProposing(true)}>{t("floors.propose")}</Button>
        )}
      </div>
      <p className="quiet">{t("floors.deciding.words")}</p>
      {failure !== null && <Failed failure={failure} />}
      {load.data.items.length === 0 && <p className="quiet">{t("floors.deciding.none")}</p>}
      <ul className="stack-tight">
        {load.data.items.map((one) => (
          <Proposal key={one.id} one={one} onDecide={decide} />
        ))}
      </ul>
      {isProposing && (
        <ProposeSheet
          floors={load.data.floors}
          onClose={() => setProposing(false)}
          onDone={() => {
            setProposing(false);
            announce(t("floors.proposed"));
            load.reload();
          }}
        />
      )}
    </section>
  );
}

type Props = { one: MembershipProposal; onDecide: (id: string, approve: boolean) => void };

function Proposal({ one, onDecide }: Props) {
  const words = t(one.admits ? "floors.admit" : "floors.remove", {
    account: one.account,
    floor: one.floor.name,
  });
  return (
    <li className="stack-tight">
      <p className="wrap">
        <bdi className="strong">{words}</bdi>{" "}
        <span className="quiet">
          <bdi>{t("floors.by", { by: one.proposedBy, at: instant(one.proposedAt) })}</bdi>
        </span>
      </p>
      <p className="quiet wrap">
        <bdi>{one.reason}</bdi>
      </p>
      {one.decision !== null && (
        <p>
          <span className="pill">
            {t(one.decision.approved ? "floors.approved" : "floors.refused")}
          </span>{" "}
          <bdi className="quiet">{one.decision.by}</bdi>
        </p>
      )}
      {one.decision === null && one.own && (
        <p>
          <span className="pill warn">{t("floors.waits")}</span>
        </p>
      )}
      {one.decision === null && !one.own && (
        <div className="row">
          <Button kind="primary" onPress={() => onDecide(one.id, true)}>
            {t("floors.approve")}
            <span className="unseen"> {words}</span>
          </Button>
          <Button onPress={() => onDecide(one.id, false)}>
            {t("floors.refuse")}
            <span className="unseen"> {words}</span>
          </Button>
        </div>
      )}
    </li>
  );
}
