import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Step } from "../../shared/api.js";
import { useShop } from "../client.js";
import { useFormat } from "../i18n/format.js";
import { useTitle } from "../i18n/i18n.js";
import { useStateWords } from "../i18n/state-words.js";
import { RuleName } from "../parts/rule-name.js";
import { instancePath } from "../paths.js";
import { DecisionView, OutcomeBadge } from "../product/timeline/decision-view.js";
import { By, useCause } from "../product/timeline/step-words.js";

/** A step: when, of what, who or what brought it about, from where to where, and why. */
export function StepRow({ step }: { readonly step: Step }) {
  const { t } = useTranslation("journal");
  const format = useFormat();
  const title = useTitle();
  const words = useStateWords();
  const cause = useCause();
  const named = useShop().data?.processes.find(({ id }) => id === step.process)?.title;
  const { process, id, at, by, from, to, decision } = step;
  const isMoved = from.join() !== to.join();
  return (
    <li className="step-row">
      <time dateTime={at} className="quiet small number">
        {format.time(at)}
      </time>
      <div className="step-about">
        <p>
          <Link to={instancePath(process, id)}>
            {named === undefined ? process : title(named)} <span className="mono">{id}</span>
          </Link>
        </p>
        <p>
          {cause(step)}
          <span className="quiet small">
            {" · "}
            <By {...(by && { by })} />
          </span>
        </p>
        <p className="small">
          {isMoved ? (
            <>
              {from.length > 0 && <span className="quiet">{words(process, from)} → </span>}
              <strong>{words(process, to)}</strong>
            </>
          ) : (
            <span className="quiet">{t("stays", { state: words(process, to) })}</span>
          )}
        </p>
        <Reasons step={step} />
      </div>
      {decision && <Outcome decision={decision} />}
    </li>
  );
}

function Outcome({ decision }: { readonly decision: NonNullable<Step["decision"]> }) {
  const { t } = useTranslation("journal");
  const { rule, outcome, override } = decision;
  return (
    <p className="step-outcome small">
      <RuleName rule={rule} /> <OutcomeBadge outcome={override?.outcome ?? outcome} />
      {override && <span className="badge warning">{t("overruled")}</span>}
    </p>
  );
}

/** The reasons, drawn when one opens them: a journal is long. */
function Reasons({ step: { decision, why, events } }: { readonly step: Step }) {
  const { t } = useTranslation("journal");
  if (why.length + events.length === 0) return null;
  return (
    <Opened summary={t("reasons")}>
      {decision ? (
        <DecisionView decision={decision} />
      ) : (
        why.length > 0 && <p className="small">{why.join(" ")}</p>
      )}
      {events.length > 0 && (
        <p className="small">
          {t("told")} <span className="mono">{events.map(({ type }) => type).join(", ")}</span>
        </p>
      )}
    </Opened>
  );
}

function Opened({ summary, children }: { readonly summary: string; readonly children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">{summary}</summary>
      {isOpen && children}
    </details>
  );
}
