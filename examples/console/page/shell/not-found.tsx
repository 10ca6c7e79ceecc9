import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import { PageHeading } from "../parts/page-heading.js";

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
