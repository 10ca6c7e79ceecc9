import type { CheckRecord, ThresholdOrigin } from "opscycle/rules";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/i18n.js";
import { fieldTitle } from "../product/form/field-words.js";
import { layerTitle } from "../rulebook/param-words.js";
import { useFactValue } from "./fact-value.js";
import "./command-words.js";
import "./refusal.css";
import { ScrollRegion } from "../parts/scroll-region.js";

/** What a rule compared: each value, what was required of it, and which layer of the rulebook says so. */
export function Checks({ checks }: { readonly checks: readonly CheckRecord[] }) {
  const { t } = useTranslation("command");
  const [language] = useLanguage();
  const write = useFactValue();
  return (
    <ScrollRegion className="checks" aria-label={t("checks")}>
      <table>
        <thead>
          <tr>
            <th scope="col">
              <span className="heard">{t("result")}</span>
            </th>
            <th scope="col">{t("check")}</th>
            <th scope="col">{t("observed")}</th>
            <th scope="col">{t("required")}</th>
            <th scope="col">{t("setBy")}</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check) => (
            <tr key={`${check.name} ${check.operator} ${JSON.stringify(check.threshold)}`}>
              <td>
                <span className={`badge ${check.passed ? "good" : "bad"}`}>
                  <span aria-hidden="true">{check.passed ? "✓" : "✗"}</span>
                  <span className="heard">{t(check.passed ? "met" : "notMet")}</span>
                </span>
              </td>
              <th scope="row" title={check.name}>
                {fieldTitle(check.name, language)}
              </th>
              <td>{write(check.observed)}</td>
              <td>
                {t(`operator.${check.operator}`)} {write(check.threshold)}
              </td>
              <td>
                <Origin origin={check.origin} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

/** Where a threshold comes from, in words. */
export function Origin({ origin }: { readonly origin: ThresholdOrigin }) {
  const { t } = useTranslation("command");
  const [language] = useLanguage();
  if (origin.kind === "fixed") return t("theRule");
  if (origin.kind === "fact") return t("fact", { name: fieldTitle(origin.fact, language) });
  const params = origin.kind === "param" ? [origin] : origin.params;
  return params.map((param) => (
    <span key={param.param} className="origin" title={param.param}>
      {layerTitle(param.layer, language)}
      {param.assumed === true && ` (${t("assumed")})`}
    </span>
  ));
}
