import { useTranslation } from "react-i18next";
import { Link, NavLink } from "react-router";
import { useShop } from "../client.js";
import { useIsConnected } from "../live.js";
import { ActingAs } from "./acting-as.js";
import { LanguageSwitch } from "./language-switch.js";
import { ShopClock } from "./shop-clock.js";
import "./top-bar.css";

const sections = [
  { to: "/", word: "board" },
  { to: "/rulebook", word: "rulebook" },
  { to: "/journal", word: "journal" },
] as const;

/** The bar above every view: where to go, who is acting, and what time it is in the shop. */
export function TopBar() {
  const { t } = useTranslation("shell");
  const shop = useShop().data;
  return (
    <header className="top-bar">
      <Link className="brand" to="/">
        {shop?.name ?? "opscycle"}
      </Link>
      <nav aria-label={t("sections")} className="sections">
        {sections.map(({ to, word }) => (
          <NavLink key={to} to={to} end={to === "/"}>
            {t(word)}
          </NavLink>
        ))}
      </nav>
      <div className="top-bar-tools">
        <Connection />
        <ShopClock />
        <ActingAs />
        <LanguageSwitch />
      </div>
    </header>
  );
}

function Connection() {
  const { t } = useTranslation("shell");
  const isConnected = useIsConnected();
  return (
    <span role="status" className="connection">
      {!isConnected && <span className="badge warning">{t("connectionLost")}</span>}
    </span>
  );
}
