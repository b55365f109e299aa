import * as api from "../api/calls";
import type { Import } from "../api/types";
import { useLoad } from "../api/useLoad";
import { bytes } from "../messages/format";
import { t } from "../messages/t";

/// What the file was and who sees the list.
export function About({ one }: { one: Import }) {
  const profiles = useLoad("import-profiles", (signal) => api.importProfiles({ signal }));
  const profile = profiles.data?.items.find((p) => p.id === one.profile)?.name;
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
              <bdi>{profile ?? one.profile}</bdi>
              {one.sheet !== null && one.sheet !== "" && (
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
