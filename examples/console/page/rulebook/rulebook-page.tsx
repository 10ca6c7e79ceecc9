import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useRulebook } from "../client.js";
import { addWords } from "../i18n/i18n.js";
import { Answered, Loading } from "../parts/answered.js";
import { PageHeading } from "../parts/page-heading.js";
import { rulebookWords } from "./rulebook-words.js";
import "./rulebook.css";

addWords("rulebook", rulebookWords);

/** The editor and the rules themselves are much code: the heading need not wait for it. */
const RulebookDesk = lazy(async () => ({ default: (await import("./rulebook-desk.js")).RulebookDesk }));

/** The rules of the shop: to read, change, try on its history, and save. */
export function RulebookPage() {
  const { t } = useTranslation("rulebook");
  const query = useRulebook();
  return (
    <div className="rulebook stack">
      <PageHeading>{t("heading")}</PageHeading>
      <p className="quiet lead">{t("lead")}</p>
      <Answered query={query}>
        {(view) => (
          <Suspense fallback={<Loading />}>
            <RulebookDesk view={view} />
          </Suspense>
        )}
      </Answered>
    </div>
  );
}
