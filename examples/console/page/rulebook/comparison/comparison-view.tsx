import type { Comparison } from "opscycle/replay";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.js";
import { ChangedRules } from "./changed-rules.js";
import { DayCharts } from "./day-charts.js";
import { FlippedDecisions } from "./flipped-decisions.js";
import { MeasureTable } from "./measure-table.js";
import { OtherwiseProducts } from "./otherwise-products.js";

/** What the changed rulebook does differently from the one in force. */
export function ComparisonView({ comparison }: { readonly comparison: Comparison }) {
  const { t } = useTranslation("rulebook");
  const format = useFormat();
  const [difference] = comparison.differences;
  const [base, other] = comparison.runs;
  if (difference === undefined || base === undefined || other === undefined) return null;
  const [firstDate = ""] = comparison.dates;
  const lastDate = comparison.dates.at(-1) ?? "";
  const { flips, products } = difference;
  return (
    <div className="comparison stack">
      <p role="status" className="outcome">
        {flips.length === 0 && products.length === 0
          ? t("noDifference")
          : t("difference", {
              flips: format.number(flips.length),
              products: format.number(products.length),
            })}{" "}
        <span className="quiet">
          {t("onDays", { from: format.day(firstDate), until: format.day(lastDate) })}
        </span>
      </p>
      <ChangedRules effects={difference.effects} />
      <MeasureTable base={base.measures} other={other.measures} currency={comparison.currency} />
      <DayCharts
        dates={comparison.dates}
        base={base.days}
        other={other.days}
        currency={comparison.currency}
      />
      <FlippedDecisions difference={difference} />
      <OtherwiseProducts difference={difference} currency={comparison.currency} />
      {comparison.assumptions.length > 0 && (
        <details className="card assumptions">
          <summary>{t("assumptions", { count: comparison.assumptions.length })}</summary>
          <ul lang="en" className="small">
            {comparison.assumptions.map((assumption) => (
              <li key={assumption}>{assumption}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
