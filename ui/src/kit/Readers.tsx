import type { Reach } from "../api/labels";
import { t, tCode } from "../messages/t";

/// The delegations that may read it, and why; and what is always said of the others.
export function Readers({ reach }: { reach: Reach }) {
  return (
    <div className="stack-tight">
      <ul className="small">
        {reach.readers.map((reader) => (
          <li key={reader.id}>
            <bdi className="strong">{reader.name}</bdi>{" "}
            <span className="quiet">{tCode("kit.why", reader.why)}</span>
          </li>
        ))}
      </ul>
      <p className="note">{t("kit.readers.others")}</p>
    </div>
  );
}
