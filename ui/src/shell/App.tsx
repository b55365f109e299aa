import { useCallback, useEffect, useState } from "react";
import { I18nProvider, RouterProvider } from "react-aria-components";
import EnrolPage from "../account/EnrolPage";
import { SignInForm } from "../account/SignIn";
import * as api from "../api/calls";
import { onSignedOut } from "../api/client";
import type { Me, Theatre } from "../api/types";
import { signedInAgain, useLoad } from "../api/useLoad";
import { Announcements } from "../kit/announce";
import { Box } from "../kit/Sheet";
import { Failed, Message, Reading } from "../kit/states";
import { setZone } from "../messages/format";
import { locale, t } from "../messages/t";
import { Frame } from "./Frame";
import { navigate } from "./router";
import { SessionProvider } from "./session";
import { TrialMark } from "./TrialMark";

/// Reads the theatre and who I am, asks to sign in where nobody is, and then shows the pages.
export function App() {
  const theatre = useLoad("theatre", (signal) => api.theatre({ signal }));
  const first = useLoad("me", (signal) => api.me({ signal }));
  const [me, setMe] = useState<Me | null>(null);
  const [isSignedOut, setSignedOut] = useState(false);
  useEffect(() => onSignedOut(() => setSignedOut(true)), []);
  const known = me ?? first.data;

  const signedIn = useCallback(
    (now: Me) => {
      if (known !== null && known.account !== now.account) location.reload();
      setMe(now);
      setSignedOut(false);
      signedInAgain();
    },
    [known],
  );
  const signOut = useCallback(() => {
    void api.signOut().finally(() => location.assign("/"));
  }, []);

  if (theatre.failure !== null) {
    return (
      <main className="alone">
        <Failed failure={theatre.failure} onAgain={theatre.reload} />
      </main>
    );
  }
  if (theatre.data === null || (first.busy && known === null)) {
    return (
      <main className="alone">
        <Reading />
      </main>
    );
  }
  setZone(theatre.data.timeZone);
  if (location.pathname === "/enrol") return <EnrolPage />;
  if (known === null) {
    const failed = first.failure !== null && !isSignedOut ? first : null;
    return <Alone theatre={theatre.data} onDone={signedIn} failed={failed} />;
  }
  return (
    <I18nProvider locale={document.documentElement.dir === "rtl" ? "ar-EG-u-nu-latn" : locale}>
      <RouterProvider navigate={navigate}>
        <SessionProvider value={{ theatre: theatre.data, me: known, signOut }}>
          <Frame />
          <Announcements />
          {isSignedOut && (
            <Box title={t("shell.signedOut")}>
              <p className="quiet">{t("shell.signedOut.words")}</p>
              <SignInForm account={known.account} onDone={signedIn} />
            </Box>
          )}
        </SessionProvider>
      </RouterProvider>
    </I18nProvider>
  );
}

type AloneProps = {
  theatre: Theatre;
  onDone: (me: Me) => void;
  failed: ReturnType<typeof useLoad<Me>> | null;
};

function Alone({ theatre, onDone, failed }: AloneProps) {
  useEffect(() => {
    document.title = t("shell.title", { page: t("account.signIn") });
  }, []);
  return (
    <main className="alone">
      <div>
        <h1>{t("account.signIn")}</h1>
        <p className="quiet">{t("account.signIn.words")}</p>
        <p className="quiet">
          <bdi>{t("shell.theatre", { name: theatre.name })}</bdi>
        </p>
      </div>
      {theatre.trial && (
        <Message title={t("shell.trial.words")}>
          <TrialMark theatre={theatre} />
        </Message>
      )}
      {failed?.failure != null && <Failed failure={failed.failure} onAgain={failed.reload} />}
      <SignInForm onDone={onDone} />
    </main>
  );
}
