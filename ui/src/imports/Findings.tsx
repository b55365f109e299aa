import type { Import } from "../api/types";
import { About } from "./About";
import { DayBars } from "./DayBars";
import { Problems } from "./Problems";
import { RowsOf } from "./RowsOf";
import { UnsettledNames } from "./UnsettledNames";

/// What reading the file found, before the commit and after it.
export function Findings({ one }: { one: Import }) {
  return (
    <div className="two">
      <div className="stack">
        <Problems one={one} />
        <RowsOf id={one.id} />
      </div>
      <div className="stack">
        <DayBars days={one.days} />
        <UnsettledNames names={one.unsettled} />
        <About one={one} />
      </div>
    </div>
  );
}
