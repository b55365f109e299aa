import "./voices.css";
import * as api from "../api/calls";
import type { Comment, PublishedComment } from "../api/types";
import { type Pages, usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Segments } from "../kit/Segments";
import { Empty, Failed, Reading } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { navigate, usePlace, withParams } from "../shell/router";
import { Channel } from "./Channel";
import { CommentCard, PublishedCard } from "./Comments";
import { HandIn } from "./HandIn";

const TABS = ["incoming", "aside", "published", "channel", "handin"] as const;
type Tab = (typeof TABS)[number];

/// What came in from outside, what was published, and the own channel.
export default function CommentsPage() {
  useTitle("voices.comments.title");
  const place = usePlace();
  const tab = TABS.find((one) => one === place.search.get("tab")) ?? "incoming";
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("voices.comments.title")}</h1>
          <p>{t("voices.comments.sub")}</p>
        </div>
      </div>
      <Segments<Tab>
        label={t("voices.comments.tab")}
        chosen={tab}
        choices={TABS.map((id) => ({ id, words: t(`voices.comments.tab.${id}`) }))}
        onChoose={(id) =>
          navigate(withParams(place, { tab: id === "incoming" ? null : id }), { replace: true })
        }
      />
      {(tab === "incoming" || tab === "aside") && <Incoming key={tab} tab={tab} />}
      {tab === "published" && <Published />}
      {tab === "channel" && <Channel />}
      {tab === "handin" && <HandIn />}
    </div>
  );
}

function Incoming({ tab }: { tab: "incoming" | "aside" }) {
  const pages = usePages<Comment>(`comments ${tab}`, (after, signal) =>
    api.comments({ aside: tab === "aside" ? "true" : undefined, after }, { signal }),
  );
  return (
    <Listed pages={pages} tab={tab}>
      {(comment) => <CommentCard key={comment.id} comment={comment} onChanged={pages.reload} />}
    </Listed>
  );
}

function Published() {
  const pages = usePages<PublishedComment>("published-comments", (after, signal) =>
    api.publishedComments({ after }, { signal }),
  );
  return (
    <Listed pages={pages} tab="published">
      {(comment) => <PublishedCard key={comment.id} comment={comment} onChanged={pages.reload} />}
    </Listed>
  );
}

function Listed<T>(props: {
  pages: Pages<T>;
  tab: "incoming" | "aside" | "published";
  children: (item: T) => React.ReactNode;
}) {
  const { pages, tab } = props;
  if (pages.failure !== null) return <Failed failure={pages.failure} onAgain={pages.reload} />;
  if (pages.items === null) return <Reading />;
  if (pages.items.length === 0) {
    return (
      <Empty title={t(`voices.comments.${tab}.none`)}>
        <p>{t(`voices.comments.${tab}.none.words`)}</p>
      </Empty>
    );
  }
  return (
    <>
      {pages.items.map(props.children)}
      {pages.hasMore && (
        <div>
          <Button onPress={pages.more} isDisabled={pages.busy}>
            {t("shell.more")}
          </Button>
        </div>
      )}
    </>
  );
}
