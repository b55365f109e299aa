import { type FormEvent, useState } from "react";
import * as api from "../api/calls";
import * as ways from "../api/waysIn";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Me } from "../api/types";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { Failed, Message } from "../kit/states";
import { t } from "../messages/t";
import { isPossible, sign } from "./passkey";

/// A passkey first; or account, password and code. A wrong account and a wrong password get the same answer.
export function SignInForm({ account, onDone }: { account?: string; onDone: (me: Me) => void }) {
  const [busy, setBusy] = useState(false);
  const [isEmpty, setEmpty] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const name = String(form.get("account") ?? "").trim();
    const password = String(form.get("password") ?? "");
    setEmpty(name === "" || password === "");
    setFailure(null);
    if (name === "" || password === "" || busy) return;
    setBusy(true);
    api
      .signIn(name, password, String(form.get("code") ?? "").trim() || null)
      .then(onDone, (thrown: unknown) =>
        setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      )
      .finally(() => setBusy(false));
  };

  const byPasskey = () => {
    setEmpty(false);
    setFailure(null);
    setBusy(true);
    ways
      .signInChallenge()
      .then((asked) => sign(asked))
      .then((signed) => (signed === null ? null : ways.signInByPasskey(signed)))
      .then(
        (me) => me !== null && onDone(me),
        (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      )
      .finally(() => setBusy(false));
  };

  return (
    <form className="stack-tight" onSubmit={submit} noValidate>
      {isPossible() && (
        <>
          <Button kind="primary" onPress={byPasskey} isDisabled={busy}>
            {t("account.signIn.passkey")}
          </Button>
          <p className="quiet">{t("account.signIn.or")}</p>
        </>
      )}
      {isEmpty && <Message tone="bad" title={t("account.signIn.empty")} />}
      {failure !== null && <SignInFailed failure={failure} />}
      <Field
        label={t("account.account")}
        name="account"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        defaultValue={account}
        dir="ltr"
      />
      <Field
        label={t("account.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        dir="ltr"
        autoFocus={account !== undefined}
      />
      <Field
        label={t("account.code")}
        hint={t("account.code.hint")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
      />
      <Button kind={isPossible() ? "normal" : "primary"} type="submit" isDisabled={busy}>
        {t(busy ? "account.signIn.busy" : "account.signIn")}
      </Button>
    </form>
  );
}

function SignInFailed({ failure }: { failure: Failure }) {
  if (failure instanceof ApiProblem && failure.status === 401) {
    return (
      <Message tone="bad" title={t("account.signIn.wrong")}>
        <p className="quiet">{t("account.signIn.wrong.words")}</p>
      </Message>
    );
  }
  return <Failed failure={failure} />;
}
