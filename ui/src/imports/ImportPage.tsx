import "./imports.css";
import { useCallback, useEffect, useState } from "react";
import * as api from "../api/calls";
import { ApiProblem, type Failure, Unreachable } from "../api/client";
import type { Import, ImportState } from "../api/types";
import { useLoad } from "../api/useLoad";
import { announce } from "../kit/announce";
import { Failed, Message, Reading } from "../kit/states";
import { day, instant } from "../messages/format";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { About } from "./About";
import { Done } from "./Done";
import { MappingForm } from "./MappingForm";
import { Preview } from "./Preview";
import { StatePill } from "./StatePill";

const POLL_MS = 800;
const WORKING: ImportState[] = ["RECEIVED", "READING", "COMMITTING"];

/// One import from its first byte to its end; what it waits for stands on top.
export default function ImportPage({ id }: { id: string }) {
  useTitle("imports.title");
  const load = useLoad(`import ${id}`, (signal) => api.importOf(id, { signal }));
  const [newer, setNewer] = useState<Import | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const one = newer !== null && newer.id === id ? newer : load.data;
  const state = one?.state ?? null;

  useEffect(() => {
    if (state === null || !WORKING.includes(state)) return;
    const abort = new AbortController();
    let timer: ReturnType<typeof setTimeout>;
    const ask = () => {
      api.importOf(id, { signal: abort.signal }).then(
        (found) => {
          setNewer(found);
          timer = setTimeout(ask, POLL_MS);
        },
        () => {
          if (!abort.signal.aborted) timer = setTimeout(ask, POLL_MS * 4);
        },
      );
    };
    timer = setTimeout(ask, POLL_MS);
    return () => {
      abort.abort();
      clearTimeout(timer);
    };
  }, [id, state]);
  useEffect(() => {
    if (state !== null) announce(t(`imports.state.${state}`));
  }, [state]);

  const run = useCallback(
    (act: () => Promise<Import>) => {
      setFailure(null);
      return act().then(setNewer, (thrown: unknown) => {
        setFailure(thrown instanceof ApiProblem ? thrown : new Unreachable());
        // What the centre asks it has just worked out anew: show those figures.
        return api.importOf(id).then(setNewer, () => undefined);
      });
    },
    [id],
  );

  if (load.failure !== null && one === null) {
    return <Failed failure={load.failure} onAgain={load.reload} />;
  }
  if (one === null) return <Reading />;
  return (
    <div className="stack">
      <Head one={one} />
      {failure !== null && <Failed failure={failure} />}
      <Body one={one} run={run} />
    </div>
  );
}

function Head({ one }: { one: Import }) {
  const parts = [
    one.sourceName,
    one.coverageFrom !== null && one.coverageTo !== null
      ? t("imports.one.covers", { from: day(one.coverageFrom), to: day(one.coverageTo) })
      : null,
    one.startedBy === null
      ? null
      : t("imports.one.by", { name: one.startedBy, at: instant(one.startedAt) }),
  ];
  return (
    <div className="page-head">
      <div className="grow">
        <h1 className="wrap">
          <bdi>{one.fileName}</bdi>
        </h1>
        <p>
          {parts
            .filter((part) => part !== null)
            .map((part, i) => (
              <span key={part}>
                {i > 0 && " · "}
                <bdi>{part}</bdi>
              </span>
            ))}
        </p>
      </div>
      <StatePill state={one.state} />
    </div>
  );
}

export type Run = (act: () => Promise<Import>) => Promise<void>;

function Body({ one, run }: { one: Import; run: Run }) {
  switch (one.state) {
    case "RECEIVED":
    case "READING":
    case "COMMITTING":
      return <Working one={one} />;
    case "PREVIEW":
      return one.mapping?.needed ? (
        <MappingForm one={one} mapping={one.mapping} run={run} />
      ) : (
        <Preview one={one} run={run} />
      );
    case "COMMITTED":
      return <Done one={one} />;
    case "DISCARDED":
      return (
        <>
          <Message title={t("imports.discarded")}>
            <p className="quiet">{t("imports.discarded.words")}</p>
          </Message>
          <About one={one} />
        </>
      );
    case "FAILED":
      return (
        <>
          <Message tone="bad" title={t("imports.failed")}>
            <p>{one.failure?.message ?? t("imports.failed.words")}</p>
          </Message>
          <About one={one} />
        </>
      );
  }
}

function Working({ one }: { one: Import }) {
  const { progress } = one;
  const title = t(one.state === "COMMITTING" ? "imports.committing" : "imports.reading");
  return (
    <section className="card stack-tight" aria-busy>
      <h2>{title}</h2>
      <progress
        aria-label={title}
        max={progress.of ?? undefined}
        value={progress.of === null ? undefined : progress.done}
      />
      <p className="quiet figure">
        {progress.words}
        {": "}
        {progress.of === null
          ? t("imports.progress.open", { done: progress.done })
          : t("imports.progress", { done: progress.done, of: progress.of })}
      </p>
      <p className="note">{t("imports.progress.leave")}</p>
    </section>
  );
}
