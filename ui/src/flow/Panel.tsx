import type { Definition, Source } from "../api/types";
import { Sheet } from "../kit/Sheet";
import { SharedWithYou } from "../kit/states";
import { day as dayWords, mean, signed } from "../messages/format";
import { t, tCode } from "../messages/t";
import { addressOf, Link } from "../shell/router";
import { addDays, daysOf } from "./days";
import { Mark } from "../kit/Mark";
import { Changes } from "./Changes";
import { ClaimIt } from "./ClaimIt";
import { ListLine } from "./Records";
import { RowsBehind } from "./RowsBehind";
import { averageOn, gapOn, type Series, valueOn } from "./series";
import type { Opened, Span } from "./state";
import type { FlowGround } from "./useFlow";
import { dayOf, quantity } from "./words";

type Props = { ground: FlowGround; all: Series[]; opened: Opened; onClose: () => void };

/// Where a number comes from: the definition's words, how the source is read, who counts what,
/// the list, and the rows.
export function Panel(props: Props) {
  const { opened } = props;
  if (opened.what === "gap") return <GapPanel {...props} day={opened.day} />;
  return <OfSource {...props} opened={opened} />;
}

type OfSourceProps = Props & { opened: Exclude<Opened, { what: "gap" }> };

function OfSource({ ground, all, opened, onClose }: OfSourceProps) {
  const source = ground.sources.find((s) => s.id === opened.source);
  const definition = ground.definitions.find((d) => d.id === opened.definition);
  if (source === undefined || definition === undefined) return null;
  const series = all.find((s) => s.source.id === source.id && s.definition === definition.id);
  const held = series ?? all.find((s) => s.source.id === source.id);
  const span = rowsSpan(opened, ground.span);
  return (
    <Sheet title={<bdi>{titleOf(opened, source, ground.span)}</bdi>} onClose={onClose}>
      <div className="stack">
        {series !== undefined && <TheNumber series={series} opened={opened} />}
        <ClaimIt {...{ ground, source, definition, series, held, opened, span }} />
        <DefinitionWords definition={definition} source={source} />
        {source.words !== null && (
          <section>
            <h3>{t("flow.panel.source")}</h3>
            <p>{source.words}</p>
          </section>
        )}
        <Changes sources={[source]} span={null} />
        <section className="stack-tight small">
          <h3>{t("flow.panel.list")}</h3>
          {source.lists
            .filter((l) => (ground.state.lists[source.id] ?? series?.list ?? l.id) === l.id)
            .map((l) => (
              <div key={l.id}>
                <ListLine list={l} />
              </div>
            ))}
        </section>
        {opened.what === "day" && <Others all={all} day={opened.day} source={source.id} />}
        <RowsBehind
          ground={ground}
          source={source}
          definition={definition}
          span={span}
          part={opened.what === "part" ? { [opened.by]: opened.key } : {}}
        />
        <SharedWithYou />
      </div>
    </Sheet>
  );
}

function titleOf(opened: OfSourceProps["opened"], source: Source, span: Span): string {
  const name = source.name;
  if (opened.what === "day")
    return t("flow.panel.day", { source: name, day: dayWords(opened.day) });
  if (opened.what === "average") {
    return t("flow.panel.average", { source: name, n: opened.window, day: dayWords(opened.day) });
  }
  if (opened.what === "part") {
    return t("flow.panel.part", {
      source: name,
      by: t(`flow.parts.by.${opened.by}`),
      part: opened.key,
    });
  }
  return t("flow.panel.period", { source: name, from: dayWords(span.from), to: dayWords(span.to) });
}

function rowsSpan(opened: OfSourceProps["opened"], span: Span): Span {
  if (opened.what === "day") return { from: opened.day, to: opened.day };
  if (opened.what === "period" || opened.what === "part") return span;
  return { from: addDays(opened.day, 1 - Number(opened.window)), to: opened.day };
}

function TheNumber({ series, opened }: { series: Series; opened: OfSourceProps["opened"] }) {
  if (opened.what === "period" || opened.what === "part") return null;
  const average = opened.what === "average" ? averageOn(series, opened.day, opened.window) : null;
  const found = series.byDay.get(opened.day);
  return (
    <section>
      <p className="panel-n who-line">
        <Mark mark={series.mark} />
        <span>
          {opened.what === "day"
            ? dayOf(series, opened.day)
            : average !== null && `${mean(average.mean)} ${t(`flow.figure.unit.${series.unit}`)}`}
        </span>
      </p>
      {opened.what === "day" &&
        found?.restsOn != null &&
        found.trucks !== null &&
        found.restsOn !== found.trucks && (
          <p className="quiet">
            {t("flow.panel.rests", { rests: found.restsOn, rows: found.trucks })}
          </p>
        )}
      {opened.what === "average" && average !== null && (
        <>
          <p className="quiet">
            {t("flow.panel.method", { days: average.days, n: opened.window })}
          </p>
          <DaysBehind
            series={series}
            from={addDays(opened.day, 1 - Number(opened.window))}
            to={opened.day}
          />
        </>
      )}
    </section>
  );
}

function DaysBehind({ series, from, to }: { series: Series; from: string; to: string }) {
  const days = daysOf(from, to).filter((day) => series.byDay.has(day));
  return (
    <details>
      <summary>{t("flow.panel.days")}</summary>
      <ul className="day-list small">
        {days.map((day) => (
          <li key={day}>
            <bdi className="quiet">{dayWords(day)}</bdi>{" "}
            <span className={valueOn(series, day) === null ? "note" : "figure"}>
              {dayOf(series, day)}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

export function DefinitionWords({
  definition,
  source,
}: {
  definition: Definition;
  source: Source;
}) {
  const reading = definition.readings.find((r) => r.source === source.id);
  const not = definition.notRecordedBy.find((r) => r.source === source.id);
  return (
    <section className="stack-tight">
      <h3>{t("flow.panel.definition")}</h3>
      <p>
        <span className="strong">{definition.name}.</span> {definition.words}
      </p>
      <dl className="facts small">
        <dt>{t("flow.panel.reading", { source: source.name })}</dt>
        <dd>
          {not !== undefined
            ? t("flow.notRecorded.why", { why: not.why })
            : (reading?.words ?? t("flow.panel.noReading"))}
        </dd>
        {definition.dayRule !== null && (
          <>
            <dt>{t("flow.panel.dayRule")}</dt>
            <dd>{definition.dayRule}</dd>
          </>
        )}
        {definition.milestone !== null && (
          <>
            <dt>{t("flow.panel.milestone")}</dt>
            <dd>{tCode("flow.milestone", definition.milestone)}</dd>
          </>
        )}
        <dt>{t("flow.panel.unit")}</dt>
        <dd>{t(`flow.unitName.${definition.unit}`)}</dd>
      </dl>
    </section>
  );
}

function Others({ all, day, source }: { all: Series[]; day: string; source: string }) {
  const others = all.filter((s) => s.source.id !== source);
  if (others.length === 0) return null;
  return (
    <section>
      <h3>{t("flow.panel.others")}</h3>
      <ul>
        {others.map((s) => (
          <li key={s.source.id} className="who-line">
            <Mark mark={s.mark} />
            <bdi>{s.source.name}</bdi> <span className="figure">{dayOf(s, day)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/// The page that says what the difference of a day consists of, with the same choices.
function comparedAt({ state, definition }: FlowGround, left: Series, right: Series, day: string) {
  const search = new URLSearchParams({ left: left.source.id, right: right.source.id });
  const more = {
    definition: definition.id,
    leftList: state.lists[left.source.id],
    rightList: state.lists[right.source.id],
    knownAt: state.knownAt,
    day,
  };
  for (const [name, value] of Object.entries(more)) if (value) search.set(name, value);
  return addressOf("/reconciliation", search);
}

function GapPanel({ ground, all, day, onClose }: Props & { day: string }) {
  const gap = gapOn(all, day, ground.state.average);
  if (gap === null) return null;
  const { left, right } = gap;
  return (
    <Sheet title={<bdi>{t("flow.panel.gap", { day: dayWords(day) })}</bdi>} onClose={onClose}>
      <div className="stack">
        <section>
          <p className="panel-n">
            <bdi>{t("flow.gap", { left: left.source.name, right: right.source.name })}</bdi>
            {": "}
            {gap.counts === null ? t("flow.gap.none", { day: dayWords(day) }) : signed(gap.counts)}
          </p>
          <p className="quiet">{t("flow.panel.gap.words")}</p>
          {(left.unit === "rows" || left.unit === "trucks") && (
            <p>
              <Link className="button" href={comparedAt(ground, left, right, day)}>
                {t("flow.panel.gap.open")}
              </Link>
            </p>
          )}
        </section>
        {[left, right].map((s) => {
          const value = valueOn(s, day);
          return (
            <section key={s.source.id} className="stack-tight">
              <h3 className="who-line">
                <Mark mark={s.mark} />
                <bdi>{s.source.name}</bdi>
                <span className="figure">
                  {value === null ? dayOf(s, day) : quantity(value, s.unit)}
                </span>
              </h3>
              <DefinitionWords definition={ground.definition} source={s.source} />
              <RowsBehind
                ground={ground}
                source={s.source}
                definition={ground.definition}
                span={{ from: day, to: day }}
                isClosed
              />
            </section>
          );
        })}
        <SharedWithYou />
      </div>
    </Sheet>
  );
}
