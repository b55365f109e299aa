import { useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Claim } from "../api/types";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { isWhole, labelOf, type Seen } from "../kit/label";
import { LabelPicker } from "../kit/LabelPicker";
import { Sheet } from "../kit/Sheet";
import { Failed } from "../kit/states";
import { t } from "../messages/t";
import { Area } from "../kit/Area";
import { problemAt } from "../kit/problems";
import { claimantName, figure } from "./words";

type Props = { claim: Claim; onClose: () => void; onDone: () => void };

/// Why somebody does not accept a claim. The claim stays as it is.
export function DisputeSheet({ claim, onClose, onDone }: Props) {
  const [ground, setGround] = useState("");
  const [disputant, setDisputant] = useState("");
  const [urls, setUrls] = useState("");
  const [seen, setSeen] = useState<Seen>({ by: "default" });
  const [asked, setAsked] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const problems = failure instanceof ApiProblem ? failure.fields : [];
  const lacksGround = asked && ground.trim() === "";
  const send = () => {
    setAsked(true);
    setFailure(null);
    if (ground.trim() === "" || !isWhole(seen) || busy) return;
    setBusy(true);
    const pages = urls.split(/\s+/).filter((url) => url !== "");
    api
      .disputeClaim(claim.id, {
        ground: ground.trim(),
        disputant: disputant.trim() || undefined,
        source: pages.length === 0 ? undefined : { urls: pages },
        label: labelOf(seen),
      })
      .then(onDone, (thrown: unknown) => {
        setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
        setBusy(false);
      });
  };
  return (
    <Sheet title={t("claims.dispute.title")} onClose={onClose}>
      <div className="stack">
        <p className="quiet">
          <bdi>
            {t("claims.dispute.of", { claimant: claimantName(claim), figure: figure(claim) })}
          </bdi>
        </p>
        <p className="quiet">{t("claims.dispute.words")}</p>
        <Area
          label={t("claims.dispute.ground")}
          value={ground}
          maxLength={1000}
          problem={lacksGround ? t("claims.dispute.ground.missing") : problemAt(problems, "ground")}
          onChange={setGround}
        />
        <Field
          label={t("claims.dispute.disputant")}
          hint={t("claims.dispute.disputant.hint")}
          value={disputant}
          maxLength={200}
          dir="auto"
          problem={problemAt(problems, "disputant")}
          onChange={(e) => setDisputant(e.target.value)}
        />
        <Area
          label={t("claims.dispute.pages")}
          hint={t("claims.form.urls.hint")}
          value={urls}
          problem={problemAt(problems, "source.urls")}
          onChange={setUrls}
        />
        <LabelPicker of="DISPUTE" seen={seen} onChange={setSeen} showMissing={asked} />
        {seen.by === "default" && <p className="note">{t("claims.dispute.label")}</p>}
        {failure !== null && problems.length === 0 && <Failed failure={failure} />}
        <div className="row">
          <Button kind="primary" onPress={send} isDisabled={busy}>
            {t("claims.dispute.do")}
          </Button>
          <Button kind="plain" onPress={onClose}>
            {t("shell.cancel")}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
