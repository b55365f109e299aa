/// A source's own sign: shape beside colour, so that nothing depends on colour alone. It follows the
/// order in which the server names the sources and stays the same whichever of them are shown.
export const MARKS = 4;
export const markClass = (mark: number): string => `mark-${mark % MARKS}`;

/// The outline of a source's sign round a point.
export function markPath(mark: number, x: number, y: number, r: number): string {
  switch (mark % MARKS) {
    case 0:
      return `M${x - r},${y}a${r},${r} 0 1,0 ${2 * r},0a${r},${r} 0 1,0 ${-2 * r},0`;
    case 1:
      return `M${x - r},${y - r}h${2 * r}v${2 * r}h${-2 * r}Z`;
    case 2:
      return `M${x},${y - r * 1.25}l${r * 1.2},${r * 2.1}h${-r * 2.4}Z`;
    default:
      return `M${x},${y - r * 1.35}l${r * 1.35},${r * 1.35}l${-r * 1.35},${r * 1.35}l${-r * 1.35},${-r * 1.35}Z`;
  }
}

export function Mark({ mark }: { mark: number }) {
  return (
    <svg
      className={`sign ${markClass(mark)}`}
      width="22"
      height="12"
      viewBox="0 0 22 12"
      aria-hidden
    >
      <path className="line" d="M0,6H22" />
      <path className="dot" d={markPath(mark, 11, 6, 4)} />
    </svg>
  );
}
