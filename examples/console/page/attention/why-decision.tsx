import type { Decision } from "opscycle/rules";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { DecisionView } from "../product/timeline/decision-view.js";

/** Why: the decision with what it compared, drawn once somebody asks. */
export function WhyDecision({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation("attention");
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="small" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t("why")}</summary>
      {isOpen && <DecisionView decision={decision} />}
    </details>
  );
}
