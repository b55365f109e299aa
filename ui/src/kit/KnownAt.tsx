import { useId, useState } from "react";
import { isDay } from "../flow/days";
import { day as dayWords } from "../messages/format";
import { t } from "../messages/t";
import { navigate, usePlace, withParams } from "../shell/router";
import { Button } from "./Button";

/// The day of knowing, out of the address: null is now. Pages hand it on with what they ask.
export function useKnownAt(): [string | null, (day: string | null) => void] {
  const place = usePlace();
  const found = place.search.get("knownAt");
  return [
    isDay(found) ? found : null,
    (day) => navigate(withParams(place, { knownAt: day }), { replace: false }),
  ];
}

const EARLIEST = "2000-01-01";

/// Stands at the top of every page of figures. Looking at the past is never quiet: the strip says
/// which day, what is left out, and how to come back.
export function KnownAt() {
  const [knownAt, setKnownAt] = useKnownAt();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isPast = knownAt !== null;
  return (
    <div className={isPast ? "known-at past" : "known-at"} role="group" aria-label={t("kit.known")}>
      <span role="status">
        {isPast ? (
          <strong>{t("kit.known.past", { day: dayWords(knownAt) })}</strong>
        ) : (
          t("kit.known.now")
        )}
      </span>
      {(isPast || isOpen) && (
        <>
          <label className={isPast ? "unseen" : undefined} htmlFor={id}>
            {t("kit.known.day")}
          </label>
          <input
            id={id}
            className="input no-print"
            type="date"
            min={EARLIEST}
            value={knownAt ?? ""}
            onChange={(e) => {
              const day = e.target.value;
              if (day === "" || day >= EARLIEST) setKnownAt(day === "" ? null : day);
            }}
          />
        </>
      )}
      <span className="no-print">
        {isPast ? (
          <Button onPress={() => setKnownAt(null)}>{t("kit.known.back")}</Button>
        ) : (
          <Button kind="plain" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
            {t("kit.known.choose")}
          </Button>
        )}
      </span>
    </div>
  );
}
