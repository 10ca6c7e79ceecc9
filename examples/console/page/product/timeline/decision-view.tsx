import type { Decision } from "opscycle/rules";
import { useTranslation } from "react-i18next";
import { Checks } from "../../command/checks.js";
import { useRoleNames } from "../../command/override-form.js";
import { useFormat } from "../../i18n/format.js";
import { useLanguage } from "../../i18n/i18n.js";
import { RuleName } from "../../parts/rule-name.js";
import { fieldTitle } from "../form/field-words.js";
import { outcomeTitle } from "../form/value-words.js";
import "../product-words.js";

/** A decision with its reasons: what was compared, with what, who set that, and the arithmetic. */
export function DecisionView({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation("product");
  const format = useFormat();
  const [language] = useLanguage();
  const { checks, workings, missing, parts = [] } = decision;
  return (
    <div className="stack decision">
      <Outcome decision={decision} />
      <Overruled decision={decision} />
      {checks.length > 0 && <Checks checks={checks} />}
      {missing.length > 0 && (
        <p className="small">
          {t("missing", { names: missing.map(({ name }) => fieldTitle(name, language)).join(", ") })}
        </p>
      )}
      {workings.length > 0 && (
        <details>
          <summary>{t("workings")}</summary>
          <ul className="small inset">
            {workings.map(({ name, formula, value }) => (
              <li key={name}>
                {fieldTitle(name, language)} = {formula} = <strong>{format.number(value, 4)}</strong>
              </li>
            ))}
          </ul>
        </details>
      )}
      {parts.map((part) => (
        <DecisionView key={part.rule} decision={part} />
      ))}
    </div>
  );
}

/** The rule and its outcome. */
export function Outcome({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation("product");
  return (
    <p className="row small">
      <span className="quiet">{t("rule")}</span> <RuleName rule={decision.rule} />
      <span className="quiet">{t("outcome")}</span> <OutcomeBadge outcome={decision.outcome} />
      {decision.redLine && <span className="badge bad">{t("redLine")}</span>}
    </p>
  );
}

/** An outcome in the language of the page. */
export function OutcomeBadge({ outcome }: { readonly outcome: string }) {
  const [language] = useLanguage();
  return (
    <span className="badge" title={outcome}>
      {outcomeTitle(outcome, language)}
    </span>
  );
}

function Overruled({ decision: { override, ruled } }: { readonly decision: Decision }) {
  const { t } = useTranslation("product");
  const role = useRoleNames(override ? [override.role] : []);
  const [language] = useLanguage();
  if (override === undefined) return null;
  const { actor, reason } = override;
  const said = outcomeTitle(ruled ?? "undecided", language);
  return <p className="note warning small">{t("overruled", { actor, role, reason, ruled: said })}</p>;
}
