import type { ReactNode } from "react";
import { Mark } from "./Mark";

/// What belongs to one source, under its sign and name.
export function OfSource(props: {
  name: string;
  mark: number;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={props.className}>
      <h3 className="who-line">
        <Mark mark={props.mark} />
        <bdi>{props.name}</bdi>
      </h3>
      {props.children}
    </div>
  );
}
