import { useTranslation } from "react-i18next";
import type { Step } from "../../../shared/api.js";
import { useFormat } from "../../i18n/format.js";
import { RuleName } from "../../parts/rule-name.js";
import { DecisionView, OutcomeBadge } from "./decision-view.js";
import { By, Change, useCause } from "./step-words.js";
import "../product-words.js";

/** A step of the timeline. */
export function StepItem({ step, isOpen }: { readonly step: Step; readonly isOpen: boolean }) {
  const { t } = useTranslation("product");
  const format = useFormat();
  const cause = useCause();
  const { decision, events, why } = step;
  return (
    <li className="step">
      <article className="stack" aria-label={`${cause(step)}, ${format.instant(step.at)}`}>
        <p className="row">
          <strong>{cause(step)}</strong>
          {decision && <OutcomeBadge outcome={decision.outcome} />}
          <span className="quiet small">
            <time dateTime={step.at}>{format.instant(step.at)}</time> ·{" "}
            <By {...(step.by && { by: step.by })} /> · {t("step", { revision: step.revision })}
          </span>
        </p>
        <p className="small">
          <Change step={step} />
        </p>
        {!decision && why.map((line) => <p key={line}>{line}</p>)}
        {decision && (
          <details open={isOpen}>
            <summary>
              {t("why")}: <RuleName rule={decision.rule} />
            </summary>
            <DecisionView decision={decision} />
          </details>
        )}
        {events.length > 0 && (
          <p className="small quiet">
            {t("told")}: <span className="mono">{events.map(({ type }) => type).join(", ")}</span>
          </p>
        )}
      </article>
    </li>
  );
}
