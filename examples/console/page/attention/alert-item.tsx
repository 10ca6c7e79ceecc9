import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { RaisedAlert } from "../../shared/api.js";
import { useFormat } from "../i18n/format.js";
import { useTitle } from "../i18n/i18n.js";
import { useStateWords } from "../i18n/state-words.js";
import { instancePath } from "../paths.js";
import { OutcomeBadge } from "../product/timeline/decision-view.js";
import { SubjectLink } from "./subject-link.js";
import { WhyDecision } from "./why-decision.js";

/** An alert: what is wrong with what, since when, and why it was raised. */
export function AlertItem({ alert }: { readonly alert: RaisedAlert }) {
  const { t } = useTranslation("attention");
  const title = useTitle();
  const format = useFormat();
  const words = useStateWords();
  return (
    <li className="item">
      <p>
        <strong>{title(alert.title)}</strong>{" "}
        {alert.decision && alert.decision.outcome !== "raise" && (
          <OutcomeBadge outcome={alert.decision.outcome} />
        )}{" "}
        <SubjectLink subject={alert.subject} /> {alert.name !== alert.subject && alert.name}
      </p>
      <p className="quiet small">
        {words("alert", alert.states)} · {t("since", { day: format.day(alert.since) })} ·{" "}
        <Link to={instancePath("alert", alert.id)}>{t("openAlert")}</Link>
      </p>
      {alert.decision && <WhyDecision decision={alert.decision} />}
    </li>
  );
}
