import type { Theatre } from "../api/types";
import { t } from "../messages/t";

/// Stands on every page of a centre that does not run on real data.
export function TrialMark({ theatre }: { theatre: Theatre }) {
  if (theatre.synthetic) return <span className="mark">{t("shell.synthetic")}</span>;
  if (theatre.trial) return <span className="mark">{t("shell.trial")}</span>;
  return null;
}
