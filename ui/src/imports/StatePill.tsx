import type { ImportState } from "../api/types";
import { t } from "../messages/t";

const LOOK: Record<ImportState, string> = {
  RECEIVED: "",
  READING: "",
  PREVIEW: " accent",
  COMMITTING: "",
  COMMITTED: "",
  DISCARDED: "",
  FAILED: " bad",
};

export function StatePill({ state }: { state: ImportState }) {
  return <span className={`pill${LOOK[state]}`}>{t(`imports.state.${state}`)}</span>;
}
