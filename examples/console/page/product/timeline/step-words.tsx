import { useTranslation } from "react-i18next";
import type { Step } from "../../../shared/api.js";
import { useRoleNames } from "../../command/override-form.js";
import { useLanguage, useTitle } from "../../i18n/i18n.js";
import { changeOf, statesInWords } from "../standing.js";
import { useStateTitles } from "../use-titles.js";
import "../product-words.js";

const causes = ["start", "adopt", "command", "deadline", "migrate", "erase"] as const;

/** What brought a step about, in words. */
export function useCause(): (step: Step) => string {
  const { t } = useTranslation("product");
  const title = useTitle();
  return ({ cause }) => {
    const kind = causes.find((each) => each === cause.type);
    const named = cause.title ? title(cause.title) : cause.name;
    if (kind === "command" && named !== undefined) return named;
    const word = kind === undefined ? cause.type : t(`cause.${kind}`);
    return named === undefined ? word : `${word}: ${named}`;
  };
}

/** Who sent it; that nobody did. */
export function By({ by }: Pick<Step, "by">) {
  const { t } = useTranslation("product");
  const role = useRoleNames(by ? [by.role] : []);
  if (by === undefined) return t("byItself");
  if (by.actor === by.role || by.actor === role) return role;
  return (
    <>
      <bdi>{by.actor}</bdi> ({role})
    </>
  );
}

/** From which states to which. */
export function Change({ step }: { readonly step: Step }) {
  const { t } = useTranslation("product");
  const [language] = useLanguage();
  const titles = useStateTitles(step.process);
  const { left, entered } = changeOf(step.from, step.to);
  const words = (paths: readonly string[]) => statesInWords(titles, paths, language);
  if (left.length === 0 && entered.length === 0) return <span className="quiet">{t("stays")}</span>;
  return (
    <span>
      {left.length > 0 && (
        <>
          <span className="heard">{t("from")} </span>
          {words(left)} <span aria-hidden="true">→ </span>
        </>
      )}
      <span className="heard">{t("to")} </span>
      <strong>{words(entered)}</strong>
    </span>
  );
}
