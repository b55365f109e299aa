import { useState } from "react";
import { Checkbox } from "react-aria-components";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { BrokeredShare } from "../api/types";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Area } from "../kit/Area";
import { Button } from "../kit/Button";
import { Field } from "../kit/Field";
import { problemAt } from "../kit/problems";
import { Failed, Message } from "../kit/states";
import { t } from "../messages/t";
import { useSession } from "../shell/session";
import { namesIn } from "./names";
import { Receivers } from "./Receivers";

type Props = { share: BrokeredShare; onDone: () => void };

/// The copy as the receivers will read it, checked for the originator's names while it is written.
export function CopyForm({ share, onDone }: Props) {
  const { me } = useSession();
  const known = useLoad("delegations", (signal) => api.delegations({ signal }));
  const may = share.limited
    ? share.receivers
    : (known.data?.items ?? []).filter(
        (d) => d.id !== me.delegation.id && d.id !== share.originator.id,
      );
  const [title, setTitle] = useState(share.title);
  const [text, setText] = useState(share.text);
  const [to, setTo] = useState<string[]>([]);
  const [confirmed, setConfirmed] = useState(false);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const problems = failure instanceof ApiProblem ? failure.fields : [];
  const named = namesIn(`${title}\n${text}`, share.namesToAvoid);
  const saysSo = problems.some((p) => p.code === "NAMES_THE_ORIGINATOR");
  const isRefused = (named.length > 0 || saysSo) && !confirmed;
  const send = () => {
    setAsked(true);
    if (to.length === 0 || busy || (named.length > 0 && !confirmed)) return;
    setFailure(null);
    setBusy(true);
    api.passOn(share.id, { to, title, text, confirmed: confirmed || undefined }).then(
      () => {
        announce(t("brokering.copy.done"));
        onDone();
      },
      (thrown: unknown) => {
        setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
        setBusy(false);
      },
    );
  };
  return (
    <section className="card stack" aria-label={t("brokering.copy")}>
      <h2>{t("brokering.copy")}</h2>
      <p className="quiet">{t("brokering.copy.words")}</p>
      <Field
        label={t("brokering.copy.title")}
        value={title}
        maxLength={300}
        dir="auto"
        problem={problemAt(problems, "title")}
        onChange={(e) => setTitle(e.target.value)}
      />
      <Area
        label={t("brokering.copy.text")}
        value={text}
        maxLength={10_000}
        problem={problemAt(problems, "text")}
        onChange={setText}
      />
      {share.side === "BROKER" &&
        (named.length > 0 || saysSo ? (
          <Message tone={asked && isRefused ? "bad" : "warn"} title={t("brokering.copy.names")}>
            {named.length > 0 && (
              <p>
                <bdi>{t("brokering.copy.names.words", { names: named.join(", ") })}</bdi>
              </p>
            )}
            <Checkbox className="check" isSelected={confirmed} onChange={setConfirmed}>
              <span className="check-box" aria-hidden />
              {t("brokering.copy.names.confirm")}
            </Checkbox>
          </Message>
        ) : (
          <p className="note">{t("brokering.copy.names.none")}</p>
        ))}
      <Receivers
        label={t("brokering.copy.to")}
        all={may}
        ticked={to}
        onChange={setTo}
        problem={asked && to.length === 0 ? t("brokering.copy.to.none") : problemAt(problems, "to")}
      />
      {failure !== null && problems.length === 0 && <Failed failure={failure} />}
      <div>
        <Button kind="primary" onPress={send} isDisabled={busy}>
          {t("brokering.copy.do")}
        </Button>
      </div>
    </section>
  );
}
