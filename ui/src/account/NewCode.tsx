import type { FormEvent } from "react";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { t } from "../messages/t";

/// The secret for a generator of codes, as text and as a link that opens one, and the first code of it.
export function NewCode(props: { secret: string; link: string; onCode: (code: string) => void }) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    props.onCode(String(new FormData(event.currentTarget).get("code") ?? "").trim());
  };
  return (
    <form className="stack-tight change" onSubmit={submit} noValidate>
      <NewSecret secret={props.secret} link={props.link} />
      <Field
        label={t("account.codes.first")}
        name="code"
        inputMode="numeric"
        autoComplete="one-time-code"
        dir="ltr"
      />
      <div>
        <Button kind="primary" type="submit">
          {t("account.codes.confirm")}
        </Button>
      </div>
    </form>
  );
}

export function NewSecret({ secret, link }: { secret: string; link: string }) {
  return (
    <>
      <p>{t("account.codes.words")}</p>
      <p>
        <code dir="ltr">{secret.replace(/(.{4})(?=.)/g, "$1 ")}</code>
      </p>
      <p>
        <a href={link}>{t("account.codes.link")}</a>
      </p>
    </>
  );
}
