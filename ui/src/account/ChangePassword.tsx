import { type FormEvent, useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { Failed, Message } from "../kit/states";
import { t } from "../messages/t";
import { type Wrong, wrongWith } from "./password";

export function ChangePassword() {
  const [wrong, setWrong] = useState<Wrong>({});
  const [length, setLength] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isDone, setDone] = useState(false);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const get = (name: string) => String(data.get(name) ?? "");
    const found = wrongWith(get("current"), get("replacement"), get("repeat"));
    setWrong(found);
    setLength([...get("replacement")].length);
    setFailure(null);
    setDone(false);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    api
      .changePassword(get("current"), get("replacement"))
      .then(
        () => {
          form.reset();
          setDone(true);
        },
        (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      )
      .finally(() => setBusy(false));
  };
  const ofServer = (field: string) =>
    failure instanceof ApiProblem
      ? (failure.fields.find((f) => f.field === field)?.message ?? null)
      : null;
  return (
    <section className="card" aria-labelledby="change">
      <form className="stack-tight change" onSubmit={submit} noValidate>
        <h2 id="change">{t("account.change")}</h2>
        <p className="quiet">{t("account.change.words")}</p>
        {isDone && (
          <div role="status">
            <Message tone="good" title={t("account.change.done")} />
          </div>
        )}
        {failure !== null && !hasFields(failure) && <Failed failure={failure} />}
        <Field
          label={t("account.change.current")}
          name="current"
          type="password"
          autoComplete="current-password"
          dir="ltr"
          problem={wrong.current ? t("account.change.needCurrent") : ofServer("current")}
        />
        <Field
          label={t("account.change.replacement")}
          name="replacement"
          type="password"
          autoComplete="new-password"
          dir="ltr"
          problem={
            wrong.replacement
              ? t(`account.change.${wrong.replacement}`, { n: length })
              : ofServer("replacement")
          }
        />
        <Field
          label={t("account.change.repeat")}
          name="repeat"
          type="password"
          autoComplete="new-password"
          dir="ltr"
          problem={wrong.repeat ? t("account.change.unequal") : null}
        />
        <div>
          <Button kind="primary" type="submit" isDisabled={busy}>
            {t("account.change.do")}
          </Button>
        </div>
      </form>
    </section>
  );
}

function hasFields(failure: Failure): boolean {
  return failure instanceof ApiProblem && failure.fields.length > 0;
}
