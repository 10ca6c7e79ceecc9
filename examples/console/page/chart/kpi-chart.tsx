import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { KpiSeries } from "../../shared/api.js";
import { useFormat } from "../i18n/format.js";
import { useLanguage, useTitle } from "../i18n/i18n.js";
import { useRuleTitle } from "../i18n/rule-words.js";
import { layerTitle, paramTitle } from "../rulebook/param-words.js";
import { KpiDrawing } from "./kpi-drawing.js";
import { latestOf, type MarkedThreshold, markedThresholds } from "./kpi-lines.js";
import { useKpiValue } from "./use-kpi-value.js";
import "../product/product-words.js";
import { ScrollRegion } from "../parts/scroll-region.js";

/** One number over time: drawn, its lines named, and the values as a table for whoever wants them. */
export function KpiChart({ series }: { readonly series: KpiSeries }) {
  const { t } = useTranslation("product");
  const title = useTitle();
  const format = useFormat();
  const write = useKpiValue(series.unit);
  const name = title(series.title);
  const thresholds = markedThresholds(series.thresholds);
  const latest = latestOf(series.points);
  const [first, last] = [series.points.at(0), series.points.at(-1)];
  return (
    <figure className="kpi-chart stack">
      <figcaption className="row spread">
        <h3>{name}</h3>
        {latest && (
          <span className="small">
            <span className="quiet">{t("latest")}</span> <strong>{write.whole(latest.value)}</strong>
          </span>
        )}
      </figcaption>
      {first && last && (
        <div
          role="img"
          aria-label={t("kpiLabel", {
            title: name,
            from: format.day(first.date),
            to: format.day(last.date),
            latest: write.whole(latest?.value ?? null),
          })}
        >
          <KpiDrawing series={series} thresholds={thresholds} />
        </div>
      )}
      <Thresholds thresholds={thresholds} unit={series.unit} />
      <Values series={series} />
    </figure>
  );
}

interface ThresholdsProps {
  readonly thresholds: readonly MarkedThreshold[];
  readonly unit: string;
}

function Thresholds({ thresholds, unit }: ThresholdsProps) {
  const { t } = useTranslation("product");
  const title = useTitle();
  const [language] = useLanguage();
  const ruleTitle = useRuleTitle();
  const write = useKpiValue(unit);
  const lineTitle = ({ rule, param, title: named }: MarkedThreshold) => {
    const own = paramTitle(param, language);
    return own === undefined ? title(named) : `${ruleTitle(rule)}：${own}`;
  };
  if (thresholds.length === 0) return <p className="quiet small">{t("noThresholds")}</p>;
  return (
    <ul className="small" aria-label={t("thresholds")}>
      {thresholds.map((each) => (
        <li key={each.mark}>
          {t("thresholdLine", { mark: each.mark, title: lineTitle(each), value: write.whole(each.value) })}{" "}
          <span className="quiet">
            (
            {t("thresholdOrigin", {
              rule: each.rule,
              param: each.param,
              layer: layerTitle(each.from, language),
            })}
            )
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The values, drawn only once somebody asks for them. */
function Values({ series: { points, title: named, unit } }: { readonly series: KpiSeries }) {
  const { t } = useTranslation("product");
  const title = useTitle();
  const format = useFormat();
  const write = useKpiValue(unit);
  const [isOpen, setOpen] = useState(false);
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary className="small">{t("values")}</summary>
      {isOpen && (
        <ScrollRegion className="values" aria-label={`${title(named)}: ${t("values")}`}>
          <table className="small">
            <caption className="heard">{title(named)}</caption>
            <thead>
              <tr>
                <th scope="col">{t("date")}</th>
                <th scope="col" className="number">
                  {t("value")}
                </th>
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map(({ date, value }) => (
                <tr key={date}>
                  <th scope="row">{format.day(date)}</th>
                  <td className="number">{write.whole(value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      )}
    </details>
  );
}
