import { type FormEvent, useState } from "react";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import * as ways from "../api/waysIn";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { Failed } from "../kit/states";
import { t } from "../messages/t";
import { isPossible, sign } from "./passkey";

/// Asks for a proof that it is still the same person, and then does what was asked for.
export function StepUp({ onProved, onLeave }: { onProved: () => void; onLeave: () => void }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, setBusy] = useState(false);
  const run = (proof: Promise<unknown>) => {
    setFailure(null);
    setBusy(true);
    proof
      .then(
        (proved) => proved !== null && onProved(),
        (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      )
      .finally(() => setBusy(false));
  };
  const byPasskey = () =>
    run(
      ways
        .stepUpChallenge()
        .then((asked) => sign(asked, asked.keys))
        .then((passkey) => (passkey === null ? null : ways.stepUp({ passkey }))),
    );
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const code = String(form.get("code") ?? "").trim();
    run(ways.stepUp({ password: String(form.get("password") ?? ""), ...(code && { code }) }));
  };
  return (
    <form className="stack-tight change" onSubmit={submit} noValidate>
      <h3>{t("account.stepUp")}</h3>
      <p className="quiet">{t("account.stepUp.words")}</p>
      {failure !== null && <Failed failure={failure} />}
      {isPossible() && (
        <div>
          <Button onPress={byPasskey} isDisabled={busy}>
            {t("account.signIn.passkey")}
          </Button>
        </div>
      )}
      <Field
        label={t("account.password")}
        name="password"
        type="password"
        autoComplete="current-password"
        dir="ltr"
      />
      <Field
        label={t("account.code")}
        hint={t("account.code.hint")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
      />
      <div className="row">
        <Button kind="primary" type="submit" isDisabled={busy}>
          {t("account.stepUp.do")}
        </Button>
        <Button kind="plain" onPress={onLeave}>
          {t("account.stepUp.leave")}
        </Button>
      </div>
    </form>
  );
}
