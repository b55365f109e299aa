import type { ReactNode } from "react";
import { ApiProblem, type Failure } from "../api/client";
import { t } from "../messages/t";
import { Button } from "./Button";

export function Reading({ words }: { words?: string }) {
  return (
    <p className="calm" role="status">
      {words ?? t("shell.loading")}
    </p>
  );
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

type Tone = "plain" | "bad" | "warn" | "good";

export function Message(props: { title: string; tone?: Tone; children?: ReactNode }) {
  return (
    <div
      className={`message ${props.tone ?? "plain"}`}
      role={props.tone === "bad" ? "alert" : undefined}
    >
      <p className="strong">{props.title}</p>
      {props.children}
    </div>
  );
}

/// What one may not see and what does not exist read the same, to the letter.
export function NothingHere() {
  return (
    <div className="empty">
      <h1>{t("shell.nothingHere")}</h1>
      <p>{t("shell.nothingHere.words")}</p>
    </div>
  );
}

/// What happened, that nothing was lost, and what to do next. Signed out says nothing here: the
/// shell asks the person to sign in again over the page.
export function Failed({ failure, onAgain }: { failure: Failure; onAgain?: () => void }) {
  if (failure instanceof ApiProblem) {
    if (failure.isSignedOut) return <Reading />;
    if (failure.isNothingHere) return <NothingHere />;
    if (failure.status === 403) {
      return (
        <Message tone="warn" title={failure.title || t("shell.failed.role")}>
          <p className="quiet">{failure.message || t("shell.failed.role.words")}</p>
        </Message>
      );
    }
    if (failure.status < 500) {
      return (
        <Message tone="bad" title={failure.title || t("shell.failed.server")}>
          <p className="quiet">{failure.message}</p>
          <ul>
            {failure.fields.map((f) => (
              <li key={f.field + f.code}>{f.message}</li>
            ))}
          </ul>
        </Message>
      );
    }
  }
  const words = failure instanceof ApiProblem ? failure.message : "";
  const key = failure instanceof ApiProblem ? "shell.failed.server" : "shell.failed.unreachable";
  return (
    <Message tone="bad" title={t(key)}>
      <p className="quiet">{words || t(`${key}.words`)}</p>
      {onAgain !== undefined && <Button onPress={onAgain}>{t("shell.tryAgain")}</Button>}
    </Message>
  );
}

/// Stands on every page of computed figures, for everyone, always.
export function SharedWithYou() {
  return <p className="note">{t("shell.sharedWithYou")}</p>;
}
