import type { Import } from "../api/types";
import { bytes } from "../messages/format";
import { t } from "../messages/t";

/// What the file was and who sees the list.
export function About({ one }: { one: Import }) {
  return (
    <section className="card" aria-labelledby="about">
      <div className="head">
        <h2 id="about">{t("imports.one.about")}</h2>
      </div>
      <dl className="facts">
        {one.label !== null && (
          <>
            <dt>{t("imports.one.label")}</dt>
            <dd>
              <bdi>{one.label.words}</bdi>
            </dd>
          </>
        )}
        {one.profile !== null && (
          <>
            <dt>{t("imports.one.profile")}</dt>
            <dd>
              <bdi>{one.profile}</bdi>
              {one.sheet !== null && (
                <>
                  {" · "}
                  <bdi>{t("imports.one.sheet", { name: one.sheet })}</bdi>
                </>
              )}
            </dd>
          </>
        )}
        <dt>{t("imports.one.size")}</dt>
        <dd className="figure">{bytes(one.fileBytes)}</dd>
        <dt>{t("imports.one.hash")}</dt>
        <dd className="wrap">
          <code dir="ltr">{one.sha256}</code>
        </dd>
      </dl>
      {one.notes.length > 0 && (
        <div className="notes">
          <h3>{t("imports.notes")}</h3>
          <ul className="bullets">
            {one.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
