import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, Outlet, useLocation } from "react-router";
import { PageHeading } from "./parts/page-heading.js";
import { PageBoundary } from "./shell/page-boundary.js";
import { TopBar } from "./shell/top-bar.js";

/** The frame, with the view of the present path in it. */
export function App() {
  const { t } = useTranslation("shell");
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  useFocusOnNavigation(pathname, main);
  return (
    <>
      <a className="skip-link" href="#content">
        {t("skip")}
      </a>
      <TopBar />
      <main id="content" className="page-body" tabIndex={-1} ref={main}>
        <PageBoundary key={pathname}>
          <Outlet />
        </PageBoundary>
      </main>
    </>
  );
}

/** Shown for a path that no view has. */
export function NotFound() {
  const { t } = useTranslation("shell");
  return (
    <div className="stack">
      <PageHeading>{t("notFound")}</PageHeading>
      <Link to="/">{t("toBoard")}</Link>
    </div>
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
