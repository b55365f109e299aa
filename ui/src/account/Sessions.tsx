import { useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Session } from "../api/types";
import { usePages } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Button } from "../kit/Button";
import { Failed, Reading } from "../kit/states";
import { instant } from "../messages/format";
import { t } from "../messages/t";
import { useSession } from "../shell/session";

/// Where I am signed in; each can be ended, and ends within a second.
export function Sessions() {
  const pages = usePages("sessions", (_, signal) => api.sessions({ signal }));
  const { signOut } = useSession();
  const [failure, setFailure] = useState<Failure | null>(null);
  const end = (session: Session) => {
    if (session.current) {
      signOut();
      return;
    }
    setFailure(null);
    api.endSession(session.id).then(
      () => {
        announce(t("account.session.ended"));
        pages.reload();
      },
      (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
    );
  };
  const endOthers = () => {
    setFailure(null);
    api.endOtherSessions().then(
      () => {
        announce(t("account.session.ended"));
        pages.reload();
      },
      (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
    );
  };
  return (
    <section className="card stack-tight" aria-labelledby="sessions">
      <h2 id="sessions">{t("account.sessions")}</h2>
      {pages.failure !== null && <Failed failure={pages.failure} onAgain={pages.reload} />}
      {failure !== null && <Failed failure={failure} />}
      {pages.items === null && pages.busy && <Reading />}
      {pages.items !== null && (
        <div
          className="table-box short"
          tabIndex={0}
          role="group"
          aria-label={t("account.sessions")}
        >
          <table className="stacked">
            <thead>
              <tr>
                <th scope="col">{t("account.sessions.kind")}</th>
                <th scope="col">{t("account.sessions.started")}</th>
                <th scope="col">{t("account.sessions.used")}</th>
                <th scope="col">{t("account.sessions.expires")}</th>
                <th scope="col">
                  <span className="unseen">{t("account.sessions.act")}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {pages.items.map((one) => (
                <One key={one.id} session={one} onEnd={() => end(one)} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {pages.items !== null && pages.items.length > 1 && (
        <div>
          <Button onPress={endOthers}>{t("account.session.endOthers")}</Button>
        </div>
      )}
    </section>
  );
}

function One({ session, onEnd }: { session: Session; onEnd: () => void }) {
  return (
    <tr>
      <th scope="row">
        {t(`account.session.${session.kind}`)}{" "}
        {session.current && <span className="pill accent">{t("account.session.current")}</span>}
      </th>
      <td data-label={t("account.sessions.started")}>
        <bdi>{instant(session.startedAt)}</bdi>
      </td>
      <td data-label={t("account.sessions.used")}>
        {session.lastUsedAt !== null && <bdi>{instant(session.lastUsedAt)}</bdi>}
      </td>
      <td data-label={t("account.sessions.expires")}>
        <bdi>{instant(session.expiresAt)}</bdi>
      </td>
      <td>
        <Button onPress={onEnd}>
          {t(session.current ? "shell.signOut" : "account.session.end")}
        </Button>
      </td>
    </tr>
  );
}
