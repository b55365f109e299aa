import { markClass } from "./Mark";

/// A share from 0 to 1 of one source, as a bar in the source's own colour.
export function Bar({ share, mark }: { share: number; mark: number }) {
  const width = `${Math.max(0, Math.min(100, share * 100))}%`;
  return (
    <svg className={`bar ${markClass(mark)}`} width="100%" height="8" aria-hidden>
      <rect className="bar-rest" width="100%" height="8" rx="2" />
      <rect className="bar-part" width={width} height="8" rx="2" />
    </svg>
  );
}
