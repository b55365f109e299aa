import { type FormEvent, useState } from "react";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import { useLoad } from "../api/useLoad";
import * as api from "../api/waysIn";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { Failed, Message, Reading } from "../kit/states";
import { instant } from "../messages/format";
import { t, tCode } from "../messages/t";
import { NewCode } from "./NewCode";
import { isPossible, make } from "./passkey";
import { StepUp } from "./StepUp";

/// By what I come in: passkeys, a password, one-time codes; and what happened to them.
export function WaysIn() {
  const load = useLoad("ways-in", (signal) => api.waysIn({ signal }));
  const [changed, setChanged] = useState<api.WaysIn | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [wanted, setWanted] = useState<(() => void) | null>(null);
  const [code, setCode] = useState<{ secret: string; link: string } | null>(null);
  const ways = changed ?? load.data;

  const run = <T,>(act: () => Promise<T | null>, done: (result: T) => void) => {
    setFailure(null);
    act().then(
      (result) => result !== null && done(result),
      (thrown: unknown) => {
        if (thrown instanceof ApiProblem && thrown.code === "PRESENCE_NOT_PROVED") {
          setWanted(() => () => run(act, done));
        } else {
          setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
        }
      },
    );
  };
  const add = (name: string) =>
    run(
      () =>
        api
          .newPasskeyChallenge()
          .then((asked) => make(asked, name))
          .then((made) => (made === null ? null : api.addPasskey(made))),
      setChanged,
    );

  return (
    <section className="card stack-tight" aria-labelledby="ways">
      <h2 id="ways">{t("account.ways")}</h2>
      <p className="quiet">{t("account.ways.words")}</p>
      {load.failure !== null && <Failed failure={load.failure} onAgain={load.reload} />}
      {failure !== null && <Failed failure={failure} />}
      {ways === null && load.busy && <Reading />}
      {wanted !== null && (
        <StepUp
          onLeave={() => setWanted(null)}
          onProved={() => {
            setWanted(null);
            wanted();
          }}
        />
      )}
      {ways !== null && (
        <>
          <Passkeys
            ways={ways}
            onRemove={(id) => run(() => api.removePasskey(id), setChanged)}
            onAdd={add}
          />
          <h3>{t("account.codes")}</h3>
          <p>{t(ways.code ? "account.codes.on" : "account.codes.off")}</p>
          {code === null ? (
            <div className="row">
              <Button onPress={() => run(api.beginCode, setCode)}>
                {t(ways.code ? "account.codes.again" : "account.codes.add")}
              </Button>
              {ways.code && (
                <Button kind="plain" onPress={() => run(api.removeCode, setChanged)}>
                  {t("account.codes.remove")}
                </Button>
              )}
            </div>
          ) : (
            <NewCode
              secret={code.secret}
              link={code.link}
              onCode={(typed) =>
                run(
                  () => api.confirmCode(typed),
                  (now) => {
                    setChanged(now);
                    setCode(null);
                  },
                )
              }
            />
          )}
          {ways.events.length > 0 && (
            <>
              <h3>{t("account.events")}</h3>
              <ul>
                {ways.events.map((e) => (
                  <li key={e.at + e.what}>
                    <bdi>{instant(e.at)}</bdi>: {tCode("account.event", e.what)}
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      )}
    </section>
  );
}

type PasskeysProps = {
  ways: api.WaysIn;
  onRemove: (id: string) => void;
  onAdd: (name: string) => void;
};

function Passkeys({ ways, onRemove, onAdd }: PasskeysProps) {
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim();
    onAdd(name === "" ? t("account.passkeys.unnamed") : name);
    event.currentTarget.reset();
  };
  return (
    <>
      <h3>{t("account.passkeys")}</h3>
      {ways.passkeys.length === 0 && <p>{t("account.passkeys.none")}</p>}
      {ways.passkeys.map((k) => (
        <div className="row" key={k.id}>
          <span className="grow">
            <bdi>{k.name}</bdi>{" "}
            <span className="quiet">{t("account.passkeys.since", { at: instant(k.madeAt) })}</span>
          </span>
          <Button
            onPress={() => onRemove(k.id)}
            aria-label={t("account.passkeys.removeThis", { name: k.name })}
          >
            {t("account.passkeys.remove")}
          </Button>
        </div>
      ))}
      {isPossible() ? (
        <form className="stack-tight change" onSubmit={submit}>
          <Field
            label={t("account.passkeys.name")}
            hint={t("account.passkeys.name.hint")}
            name="name"
            maxLength={60}
          />
          <div>
            <Button type="submit">{t("account.passkeys.add")}</Button>
          </div>
        </form>
      ) : (
        <Message title={t("account.passkeys.impossible")} />
      )}
    </>
  );
}
