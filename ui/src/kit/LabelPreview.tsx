import "./LabelPreview.css";
import { labelPreview } from "../api/labels";
import type { LabelRequest } from "../api/types";
import { useLoad } from "../api/useLoad";
import { t } from "../messages/t";
import { Readers } from "./Readers";

type Props = { of: string; label: LabelRequest | undefined };

/// Who would see it, as far as the chooser may know; in the server's words what is wrong with it.
export function Preview({ of, label }: Props) {
  const load = useLoad(`preview ${of} ${JSON.stringify(label ?? null)}`, (signal) =>
    labelPreview({ recordType: of, label }, { signal }),
  );
  if (load.failure !== null) {
    return (
      <p className="problem" role="alert">
        {load.failure.message || t("kit.preview.failed")}
      </p>
    );
  }
  if (load.data === null) return null;
  return (
    <div className="label-preview" role="status">
      <p className="small strong">{t("kit.preview")}</p>
      <Readers reach={load.data} />
    </div>
  );
}
