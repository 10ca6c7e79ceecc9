import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Outlet, useLocation, useNavigation } from "react-router";
import { TopBar } from "./shell/top-bar.js";

/** The frame, with the view of the present path in it. */
export function App() {
  const { t } = useTranslation("shell");
  const { pathname } = useLocation();
  const isLoading = useNavigation().state === "loading";
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(pathname, main);
  return (
    <>
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <TopBar />
      <main id="content" className="page-body" tabIndex={-1} aria-busy={isLoading} ref={main}>
        <Outlet />
      </main>
    </>
  );
}

/** Whoever follows a link by keyboard goes on from the start of the new view. */
function useFocusOnNavigation(pathname: string, main: { readonly current: HTMLElement | null }): void {
  const shown = useRef(pathname);
  useEffect(() => {
    if (shown.current === pathname) return;
    shown.current = pathname;
    main.current?.focus();
    window.scrollTo(0, 0);
  }, [pathname, main]);
}
