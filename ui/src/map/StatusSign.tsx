import type { CrossingValue } from "../api/types";

/// The outline of a status round the origin: another shape for each, so that nothing depends on
/// colour. Open is round, people only a diamond, closed a square, differing accounts a triangle.
export function signPath(value: CrossingValue, r: number): string {
  const circle = `M${-r},0a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0Z`;
  switch (value) {
    case "OPEN":
      return circle;
    case "LIMITED":
      return `${circle}M${-r},0H${r}`;
    case "PEOPLE_ONLY":
      return `M0,${-r * 1.25}L${r * 1.25},0L0,${r * 1.25}L${-r * 1.25},0Z`;
    case "DISPUTED":
      return `M0,${-r * 1.2}L${r * 1.2},${r}H${-r * 1.2}Z`;
    case "CLOSED":
      return `M${-r},${-r}H${r}V${r}H${-r}ZM${-r},${-r}L${r},${r}M${-r},${r}L${r},${-r}`;
    case "UNKNOWN":
      return `${circle}M0,${-r * 0.4}V${r * 0.4}M${-r * 0.4},0H${r * 0.4}`;
  }
}

/// A status as a sign at a place of a drawing.
export function SignAt({ value, r }: { value: CrossingValue; r: number }) {
  return <path className={`status-sign status-${value.toLowerCase()}`} d={signPath(value, r)} />;
}

/// A status as a sign in a line of text.
export function StatusSign({ value }: { value: CrossingValue }) {
  return (
    <svg className="sign" width="18" height="18" viewBox="-9 -9 18 18" aria-hidden>
      <SignAt value={value} r={6} />
    </svg>
  );
}
