import { Suspense, useEffect, useRef, useState } from "react";
import { Button as Tab } from "react-aria-components";
import { Button } from "../kit/Button";
import { Choice } from "../kit/Field";
import { Reading } from "../kit/states";
import { clock } from "../messages/format";
import { type Key, t, tCode } from "../messages/t";
import { KeysBox, useKeys } from "./keys";
import { NAVIGATION, placeOf } from "./navigation";
import { PageAt, paperAt } from "./pages";
import { Link, usePlace } from "./router";
import { useSession } from "./session";
import { type Theme, applyTheme, storedTheme } from "./theme";
import { TrialMark } from "./TrialMark";

/// What stands round every page: where I am, who I am, what this is.
export function Frame() {
  const { path } = usePlace();
  const [keysShown, setKeysShown] = useState(false);
  const showKeys = useRef(() => setKeysShown(true)).current;
  const main = useRef<HTMLElement>(null);
  useKeys(showKeys);
  const Paper = paperAt(path);
  if (Paper !== undefined) {
    return (
      <Suspense fallback={<Reading />}>
        <Paper />
      </Suspense>
    );
  }
  return (
    <div className="shell">
      <a className="skip" href="#page" onClick={() => main.current?.focus()}>
        {t("shell.skip")}
      </a>
      <Side path={path} showKeys={showKeys} />
      <div>
        <Top />
        <main id="page" className="page" tabIndex={-1} ref={main}>
          <Suspense fallback={<Reading />}>
            <PageAt path={path} />
          </Suspense>
        </main>
      </div>
      {keysShown && <KeysBox onClose={() => setKeysShown(false)} />}
    </div>
  );
}

function Side({ path, showKeys }: { path: string; showKeys: () => void }) {
  const { theatre } = useSession();
  return (
    <nav className="side" aria-label={t("shell.nav")}>
      <div className="brand">
        {t("shell.product")}
        <small>
          <bdi>{t("shell.theatre", { name: theatre.name })}</bdi>
        </small>
      </div>
      <Groups path={path} />
      <div className="foot">
        <ThemeChoice />
        <Button kind="plain" onPress={showKeys}>
          <kbd>?</kbd> {t("shell.keys")}
        </Button>
      </div>
    </nav>
  );
}

/// All groups at once beside the page; on a phone one of them, chosen in the bar below it.
function Groups({ path }: { path: string }) {
  const here = placeOf(path);
  const [chosen, choose] = useState<Key | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    choose(null);
    // The bar of a phone is wider than its screen: the page that is open must stand in the part that is seen.
    list.current
      ?.querySelector("[aria-current]")
      ?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [path]);
  const groups = NAVIGATION.filter((group) => group.entries.length > 0);
  const open = chosen ?? here?.group.name ?? groups[0]?.name;
  return (
    <div className="groups" ref={list}>
      {groups.map(({ name, entries }) => (
        <div key={name} className="group" data-open={name === open || undefined}>
          <h2 id={name} className="wide-only">
            {t(name)}
          </h2>
          <Tab
            className="button plain tab phone-only"
            aria-expanded={name === open}
            onPress={() => choose(name)}
          >
            {t(name)}
          </Tab>
          <ul aria-label={t(name)}>
            {entries.map((entry) => (
              <li key={entry[0]}>
                <Link href={entry[0]} aria-current={entry === here?.entry ? "page" : undefined}>
                  {t(entry[1])}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  );
}

export function ThemeChoice() {
  const [theme, setTheme] = useState<Theme>(storedTheme);
  useEffect(() => {
    applyTheme(theme);
    const system = matchMedia("(prefers-color-scheme: dark)");
    const follow = () => applyTheme(theme);
    system.addEventListener("change", follow);
    return () => system.removeEventListener("change", follow);
  }, [theme]);
  const choices: Theme[] = ["auto", "light", "dark"];
  return (
    <Choice
      label={t("shell.theme")}
      value={theme}
      options={choices.map((id) => ({ id, words: t(`shell.theme.${id}`) }))}
      onChoose={(id) => setTheme(id as Theme)}
    />
  );
}

function Top() {
  const { theatre, me, signOut } = useSession();
  const roles = me.roles.map((role) => tCode("shell.role", role)).join(", ");
  return (
    <header className="top">
      <span className="phone-only strong">{t("shell.product")}</span>
      <TrialMark theatre={theatre} />
      <span className="grow" />
      <span className="chip wide-only">
        <Clock />
      </span>
      <span className="who">
        <bdi>{me.displayName}</bdi>
        <small>
          <bdi>{me.delegation.name}</bdi>
          <span className="wide-only">
            {t("shell.who", { roles: roles === "" ? t("shell.noRole") : roles })}
          </span>
        </small>
      </span>
      <Button kind="plain" onPress={signOut}>
        {t("shell.signOut")}
      </Button>
    </header>
  );
}

const MINUTE_MS = 60_000;

/// The theatre's time by the server's clock, not by this machine's.
function Clock() {
  const { me } = useSession();
  const [ahead] = useState(() => Date.parse(me.now) - Date.now());
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), MINUTE_MS / 4);
    return () => clearInterval(timer);
  }, []);
  return <span className="figure">{t("shell.time", { time: clock(new Date(now + ahead)) })}</span>;
}
