import { Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Link, Route, Routes, useLocation } from "react-router";
import { Loading } from "./parts/answered.js";
import { PageHeading } from "./parts/page-heading.js";
import { routes } from "./routes.js";
import { PageBoundary } from "./shell/page-boundary.js";
import { TopBar } from "./shell/top-bar.js";

/** The frame and the view in it. */
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
          <Suspense fallback={<Loading />}>
            <Routes>
              {routes.map(({ path, View }) => (
                <Route key={path} path={path} element={<View />} />
              ))}
              <Route path="*" element={<NotFound />} />
            </Routes>
          </Suspense>
        </PageBoundary>
      </main>
    </>
  );
}

function NotFound() {
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
