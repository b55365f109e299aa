import { useState } from "react";
import { accessReview, relabellings } from "../api/labels";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { LabelLine } from "../kit/LabelLine";
import { Readers } from "../kit/Readers";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import { useHasRole } from "../shell/session";
import { RelabelSheet } from "./RelabelSheet";

type Props = { record: string; type: string; isOwn: boolean; onChanged: () => void };

/// Who could read a record, and why; with the way to another label and what has become of it.
export function WhoCouldRead({ record, type, isOwn, onChanged }: Props) {
  const mayLabel = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const [isMoving, setMoving] = useState(false);
  const review = useLoad(isOwn ? `review ${record}` : null, (signal) =>
    accessReview(record, { signal }),
  );
  const moves = useLoad(`relabellings ${record}`, (signal) => relabellings({ record }, { signal }));
  return (
    <section className="card stack-tight" aria-labelledby={`who-${record}`}>
      <div className="row">
        <h2 id={`who-${record}`} className="grow">
          {t(isOwn ? "labelling.review" : "labelling.other")}
        </h2>
        {mayLabel && (
          <Button onPress={() => setMoving(true)}>
            {t(isOwn ? "labelling.change" : "labelling.ask")}
          </Button>
        )}
      </div>
      {review.data !== null && (
        <>
          <LabelLine label={review.data.label} />
          <Readers reach={review.data} />
        </>
      )}
      {!isOwn && <p className="quiet">{t("labelling.other.words")}</p>}
      {(moves.data?.items.length ?? 0) > 0 && (
        <ul className="small stack-tight">
          {moves.data?.items.map((move) => (
            <li key={move.id}>
              <span className="pill">{t(`labelling.state.${move.state}`)}</span>{" "}
              <LabelLine label={move.to} />{" "}
              <span className="quiet">
                <bdi>{t("labelling.by", { by: move.by, at: instant(move.at) })}</bdi>
              </span>
              {move.reason !== null && (
                <p className="quiet wrap">
                  <bdi>{move.reason}</bdi>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      {isMoving && (
        <RelabelSheet
          record={record}
          type={type}
          isOwn={isOwn}
          onClose={() => setMoving(false)}
          onDone={() => {
            setMoving(false);
            announce(t(isOwn ? "labelling.done" : "labelling.asked"));
            review.reload();
            moves.reload();
            onChanged();
          }}
        />
      )}
    </section>
  );
}
