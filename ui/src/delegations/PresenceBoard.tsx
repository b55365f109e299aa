import { useState } from "react";
import * as api from "../api/calls";
import type { Post } from "../api/types";
import { Button } from "../kit/Button";
import { Segments } from "../kit/Segments";
import { Sheet } from "../kit/Sheet";
import { Failed } from "../kit/states";
import { day } from "../messages/format";
import { t, tCode } from "../messages/t";
import { useDoing } from "./useDoing";

const STATES = [
  "PRESENT",
  "ON_LEAVE",
  "DUTY_TRAVEL",
  "REMOTE",
  "RETURN_DUE",
  "RETURN_OVERDUE",
  "UNKNOWN",
];
const SHIFTS = ["DAY", "NIGHT"] as const;
type Shift = (typeof SHIFTS)[number];

/// Where everybody is: a tap on the post, one on the shift where it is not the day's, one on the state.
export function PresenceBoard({ posts, reload }: { posts: Post[]; reload: () => void }) {
  const [chosen, choose] = useState<Post | null>(null);
  const [shift, setShift] = useState<Shift>("DAY");
  const { failure, run } = useDoing(reload);
  return (
    <section className="card stack-tight" aria-labelledby="presence">
      <h2 id="presence">{t("delegations.presence")}</h2>
      <p className="quiet">{t("delegations.presence.sub")}</p>
      {posts.length === 0 && <p className="quiet">{t("delegations.presence.none")}</p>}
      <ul className="seats">
        {posts.map((post) => (
          <li key={post.id}>
            <Button onPress={() => choose(post)}>
              <bdi className="strong">{post.title}</bdi>
              <span className="quiet">
                <bdi>{holder(post) ?? t("delegations.vacant")}</bdi>
              </span>
              <span>
                {post.presence === null
                  ? t("delegations.presence.unknown")
                  : `${tCode("delegations.presence", post.presence.state)} · ${tCode("delegations.shift", post.presence.shift)} · ${day(post.presence.day)}`}
              </span>
            </Button>
          </li>
        ))}
      </ul>
      {failure !== null && <Failed failure={failure} />}
      {chosen !== null && (
        <Sheet
          title={<bdi>{t("delegations.presence.set", { title: chosen.title })}</bdi>}
          onClose={() => choose(null)}
        >
          <div className="stack-tight">
            <Segments<Shift>
              label={t("delegations.presence.shift")}
              chosen={shift}
              choices={SHIFTS.map((id) => ({ id, words: t(`delegations.shift.${id}`) }))}
              onChoose={setShift}
            />
            {STATES.map((state) => (
              <Button
                key={state}
                onPress={() => {
                  run(api.enterPresence({ post: chosen.id, state, shift }));
                  choose(null);
                }}
              >
                {tCode("delegations.presence", state)}
              </Button>
            ))}
          </div>
        </Sheet>
      )}
    </section>
  );
}

const holder = (post: Post): string | undefined =>
  post.secondments.find((one) => one.state === "DEPLOYED" || one.state === "EXTENDED")?.displayName;
