import { type FormEvent, useEffect, useState } from "react";
import * as api from "../api/waysIn";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { useLoad } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Choice, Field } from "../kit/Field";
import { Failed, Message, Reading } from "../kit/states";
import { t, tCode } from "../messages/t";
import { NewSecret } from "./NewCode";
import { isPossible, make } from "./passkey";

const KINDS = ["NATION", "UN_AGENCY", "NGO", "MISSION", "FORCE", "SECRETARIAT"];
const ROLES = ["HOST", "LEAD", "GUARANTOR", "MEDIATOR", "PARTNER", "OBSERVER"];
const SHOWN = ["OPEN", "UNNAMED", "HIDDEN"];

/// Where an enrolment link leads: who I am invited as, and the choice of my ways in.
export default function EnrolPage() {
  const secret = location.hash.slice(1);
  const load = useLoad(`enrol ${secret}`, () => api.openLink(secret));
  useEffect(() => {
    document.title = t("shell.title", { page: t("enrol.title") });
  }, []);
  return (
    <main className="alone">
      <h1>{t("enrol.title")}</h1>
      {load.busy && load.data === null && <Reading />}
      {load.failure !== null &&
        (load.failure instanceof ApiProblem && load.failure.isNothingHere ? (
          <Message tone="bad" title={t("enrol.nothing")}>
            <p className="quiet">{t("enrol.nothing.words")}</p>
          </Message>
        ) : (
          <Failed failure={load.failure} onAgain={load.reload} />
        ))}
      {load.data !== null && <Chosen secret={secret} invitation={load.data} />}
    </main>
  );
}

function Chosen({ secret, invitation }: { secret: string; invitation: api.Invitation }) {
  const [failure, setFailure] = useState<Failure | null>(null);
  const [withPassword, setWithPassword] = useState(!isPossible());
  const [delegation, setDelegation] = useState({ kind: "NATION", role: "OBSERVER", shown: "OPEN" });
  const isNew = invitation.purpose === "DELEGATION";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setFailure(null);
    const form = new FormData(event.currentTarget);
    const get = (name: string) => String(form.get(name) ?? "").trim();
    const chosen: api.Acceptance = { secret, displayName: get("displayName") };
    if (isNew) {
      chosen.delegation = {
        name: get("delegation"),
        kind: delegation.kind,
        role: delegation.role,
        attribution: delegation.shown,
      };
    }
    const ready: Promise<api.Acceptance | null> = withPassword
      ? Promise.resolve({
          ...chosen,
          password: String(form.get("password") ?? ""),
          ...((invitation.codeNeeded || get("code") !== "") && {
            codeSecret: invitation.codeSecret,
            code: get("code"),
          }),
        })
      : make(invitation.passkey, get("passkey") || t("account.passkeys.unnamed")).then((passkey) =>
          passkey === null ? null : { ...chosen, passkey },
        );
    ready
      .then((whole) => (whole === null ? null : api.acceptLink(whole)))
      .then(
        (me) => me !== null && location.assign("/"),
        (thrown: unknown) => setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable()),
      );
  };
  const choice = (name: "kind" | "role" | "shown", ids: string[]) => (
    <Choice
      label={t(`enrol.${name}`)}
      value={delegation[name]}
      options={ids.map((id) => ({ id, words: tCode(`enrol.${name}`, id) }))}
      onChoose={(id) => setDelegation({ ...delegation, [name]: id })}
    />
  );
  return (
    <form className="stack-tight" onSubmit={submit} noValidate>
      <p>
        {t(`enrol.as.${invitation.purpose}`)} <code dir="ltr">{invitation.account}</code>
      </p>
      {failure !== null && <Failed failure={failure} />}
      {invitation.purpose !== "RECOVERY" && (
        <Field
          label={t("enrol.displayName")}
          hint={t("enrol.displayName.hint")}
          name="displayName"
          defaultValue={invitation.displayName}
        />
      )}
      {isNew && (
        <>
          <Field label={t("enrol.delegation")} name="delegation" />
          {choice("kind", KINDS)}
          {choice("role", ROLES)}
          {choice("shown", SHOWN)}
        </>
      )}
      {withPassword ? (
        <>
          <Field
            label={t("enrol.password")}
            hint={t("enrol.password.hint")}
            name="password"
            type="password"
            autoComplete="new-password"
            dir="ltr"
          />
          <NewSecret secret={invitation.codeSecret} link={invitation.codeLink} />
          <Field
            label={t("account.codes.first")}
            hint={invitation.codeNeeded ? undefined : t("enrol.code.hint")}
            name="code"
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
          />
        </>
      ) : (
        <Field
          label={t("account.passkeys.name")}
          hint={t("account.passkeys.name.hint")}
          name="passkey"
          maxLength={60}
        />
      )}
      <Button kind="primary" type="submit">
        {t(withPassword ? "enrol.do" : "enrol.doPasskey")}
      </Button>
      {isPossible() && (
        <Button kind="plain" onPress={() => setWithPassword(!withPassword)}>
          {t(withPassword ? "enrol.rather.passkey" : "enrol.rather.password")}
        </Button>
      )}
    </form>
  );
}
