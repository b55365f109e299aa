import "./account.css";
import { t, tCode } from "../messages/t";
import { ThemeChoice } from "../shell/Frame";
import { useTitle } from "../shell/pages";
import { useSession } from "../shell/session";
import { ChangePassword } from "./ChangePassword";
import { Sessions } from "./Sessions";
import { WaysIn } from "./WaysIn";

export default function AccountPage() {
  useTitle("account.title");
  const { me } = useSession();
  const roles = me.roles.map((role) => tCode("shell.role", role)).join(", ");
  const floors = me.compartments.map((c) => c.name);
  return (
    <div className="stack account">
      <div className="page-head">
        <div className="grow">
          <h1>{t("account.title")}</h1>
          <p>{t("account.sub")}</p>
        </div>
      </div>
      <section className="card" aria-labelledby="you">
        <div className="head">
          <h2 id="you">{t("account.you")}</h2>
        </div>
        <dl className="facts">
          <dt>{t("account.name")}</dt>
          <dd>
            <bdi>{me.displayName}</bdi>
          </dd>
          <dt>{t("account.account")}</dt>
          <dd>
            <code dir="ltr">{me.account}</code>
          </dd>
          <dt>{t("account.delegation")}</dt>
          <dd>
            <bdi>{me.delegation.name}</bdi>
          </dd>
          <dt>{t("account.delegationRole")}</dt>
          <dd>{tCode("account.inAgreement", me.delegation.role)}</dd>
          <dt>{t("account.roles")}</dt>
          <dd>{roles === "" ? t("account.roles.none") : roles}</dd>
          <dt>{t("account.floors")}</dt>
          <dd>
            {floors.length === 0
              ? t("account.floors.none")
              : floors.map((name, i) => (
                  <span key={name}>
                    {i > 0 && ", "}
                    <bdi>{name}</bdi>
                  </span>
                ))}
          </dd>
        </dl>
      </section>
      <WaysIn />
      <Sessions />
      <ChangePassword />
      <section className="card phone-only">
        <ThemeChoice />
      </section>
    </div>
  );
}
