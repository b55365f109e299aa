import "./brokering.css";
import { useState } from "react";
import * as api from "../api/calls";
import type { BrokeredMessage, BrokeredShare } from "../api/types";
import { type Pages, usePages } from "../api/useLoad";
import { Button } from "../kit/Button";
import { Segments } from "../kit/Segments";
import { Empty, Failed, Reading, SharedWithYou } from "../kit/states";
import { t } from "../messages/t";
import { useTitle } from "../shell/pages";
import { Link, navigate, usePlace, withParams } from "../shell/router";
import { useHasRole } from "../shell/session";
import { HandOverSheet } from "./HandOverSheet";
import { MessageCard } from "./Message";
import { sides, Standing, Times } from "./Standing";

const TABS = ["received", "broker", "originator"] as const;
type Tab = (typeof TABS)[number];

/// Three sides of what is passed on: told to us, ours to pass on, handed over by us.
export default function BrokeringPage() {
  useTitle("brokering.title");
  const place = usePlace();
  const tab = TABS.find((one) => one === place.search.get("tab")) ?? "received";
  const mayBroker = useHasRole("LOGISTICIAN", "REGISTRAR", "DIPLOMAT");
  const [isHanding, setHanding] = useState(false);
  return (
    <div className="stack">
      <div className="page-head">
        <div className="grow">
          <h1>{t("brokering.title")}</h1>
          <p>{t("brokering.sub")}</p>
        </div>
        {mayBroker && (
          <Button kind="primary" onPress={() => setHanding(true)}>
            {t("brokering.hand")}
          </Button>
        )}
      </div>
      <Segments<Tab>
        label={t("brokering.tab")}
        chosen={tab}
        choices={TABS.map((id) => ({ id, words: t(`brokering.tab.${id}`) }))}
        onChoose={(id) =>
          navigate(withParams(place, { tab: id === "received" ? null : id }), { replace: true })
        }
      />
      <p className="quiet">{t(`brokering.${tab}.words`)}</p>
      {tab === "received" ? <Received /> : <Shares key={tab} side={tab} />}
      <SharedWithYou />
      {isHanding && (
        <HandOverSheet
          record={null}
          onClose={() => setHanding(false)}
          onDone={(share) => navigate(`/brokering/${share.id}`)}
        />
      )}
    </div>
  );
}

function Received() {
  const pages = usePages<BrokeredMessage>("brokered-messages", (after, signal) =>
    api.brokeredMessages({ after }, { signal }),
  );
  return (
    <Listed pages={pages} tab="received">
      {(message) => <MessageCard key={message.id} message={message} />}
    </Listed>
  );
}

function Shares({ side }: { side: "broker" | "originator" }) {
  const pages = usePages<BrokeredShare>(`brokered-shares ${side}`, (after, signal) =>
    api.brokeredShares({ side, after }, { signal }),
  );
  return (
    <Listed pages={pages} tab={side}>
      {(share) => (
        <article className="card stack-tight" key={share.id}>
          <div className="row">
            <h2 className="grow wrap">
              <Link href={`/brokering/${share.id}`}>
                <bdi>{share.title}</bdi>
              </Link>
            </h2>
            <Standing share={share} />
          </div>
          <p className="quiet">
            <bdi>{sides(share)}</bdi>
          </p>
          <Times share={share} />
        </article>
      )}
    </Listed>
  );
}

function Listed<T>(props: { pages: Pages<T>; tab: Tab; children: (item: T) => React.ReactNode }) {
  const { pages, tab } = props;
  if (pages.failure !== null) return <Failed failure={pages.failure} onAgain={pages.reload} />;
  if (pages.items === null) return <Reading />;
  if (pages.items.length === 0) {
    return (
      <Empty title={t(`brokering.${tab}.none`)}>
        <p>{t(`brokering.${tab}.none.words`)}</p>
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
