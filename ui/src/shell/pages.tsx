import { type ComponentType, lazy, useEffect } from "react";
import { NothingHere } from "../kit/states";
import { type Key, t } from "../messages/t";
import { navigate } from "./router";

const FlowPage = lazy(() => import("../flow/FlowPage"));
const ReconciliationPage = lazy(() => import("../reconciliation/ReconciliationPage"));
const EvidencePage = lazy(() => import("../evidence/EvidencePage"));
const MapPage = lazy(() => import("../map/MapPage"));
const SnapshotsPage = lazy(() => import("../snapshots/SnapshotsPage"));
const ImportsPage = lazy(() => import("../imports/ImportsPage"));
const NewImportPage = lazy(() => import("../imports/NewImportPage"));
const ImportPage = lazy(() => import("../imports/ImportPage"));
const ClaimsPage = lazy(() => import("../claims/ClaimsPage"));
const NewClaimPage = lazy(() => import("../claims/NewClaimPage"));
const ImportClaimsPage = lazy(() => import("../claims/ImportClaimsPage"));
const ClaimPage = lazy(() => import("../claims/ClaimPage"));
const RefPage = lazy(() => import("../claims/ClaimPage").then((m) => ({ default: m.RefPage })));
const QuestionsPage = lazy(() => import("../claims/QuestionsPage"));
const QuestionPage = lazy(() => import("../claims/QuestionPage"));
const DelegationsPage = lazy(() => import("../delegations/DelegationsPage"));
const OwnPage = lazy(() => import("../delegations/OwnPage"));
const WeekPage = lazy(() => import("../delegations/WeekPage"));
const RegisterPage = lazy(() => import("../register/RegisterPage"));
const GapsPage = lazy(() => import("../voices/GapsPage"));
const CommentsPage = lazy(() => import("../voices/CommentsPage"));
const FloorsPage = lazy(() => import("../floors/FloorsPage"));
const BrokeringPage = lazy(() => import("../brokering/BrokeringPage"));
const SharePage = lazy(() => import("../brokering/SharePage"));
const AccountPage = lazy(() => import("../account/AccountPage"));

/// Pages that stand alone, without the shell round them, because they are paper.
const PAPER: Record<string, ComponentType> = {
  "/reconciliation/sheet": lazy(() => import("../reconciliation/SheetPage")),
};
export const paperAt = (path: string): ComponentType | undefined => PAPER[path];

export function useTitle(key: Key): void {
  useEffect(() => {
    document.title = t("shell.title", { page: t(key) });
  }, [key]);
}

export function PageAt({ path }: { path: string }) {
  useEffect(() => {
    if (path === "/") navigate("/flow", { replace: true });
  }, [path]);
  if (path === "/") return null;
  if (path === "/flow") return <FlowPage />;
  if (path === "/reconciliation") return <ReconciliationPage />;
  if (path === "/evidence") return <EvidencePage />;
  if (path === "/map") return <MapPage />;
  if (path === "/snapshots") return <SnapshotsPage />;
  if (path === "/imports") return <ImportsPage />;
  if (path === "/imports/new") return <NewImportPage />;
  if (path === "/claims") return <ClaimsPage />;
  if (path === "/claims/new") return <NewClaimPage />;
  if (path === "/claims/import") return <ImportClaimsPage />;
  if (path === "/questions") return <QuestionsPage />;
  if (path === "/delegations") return <DelegationsPage />;
  if (path === "/own") return <OwnPage />;
  if (path === "/own/week") return <WeekPage />;
  if (path === "/register") return <RegisterPage />;
  if (path === "/voices") return <GapsPage />;
  if (path === "/comments") return <CommentsPage />;
  if (path === "/floors") return <FloorsPage />;
  if (path === "/brokering") return <BrokeringPage />;
  if (path === "/account") return <AccountPage />;
  const one = /^\/(claims|questions|c)\/([^/]+)$/.exec(path);
  if (one?.[2] !== undefined) {
    const id = decodeURIComponent(one[2]);
    if (one[1] === "claims") return <ClaimPage id={id} />;
    return one[1] === "c" ? <RefPage reference={id} /> : <QuestionPage id={id} />;
  }
  const share = /^\/brokering\/([^/]+)$/.exec(path);
  if (share?.[1] !== undefined) return <SharePage id={decodeURIComponent(share[1])} />;
  const found = /^\/imports\/([^/]+)$/.exec(path);
  if (found?.[1] !== undefined) return <ImportPage id={decodeURIComponent(found[1])} />;
  return <NothingHere />;
}
