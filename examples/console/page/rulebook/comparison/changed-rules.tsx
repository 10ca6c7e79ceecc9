import type { RuleEffect } from "opscycle/replay";
import type { ParamChange } from "opscycle/rules";
import { useTranslation } from "react-i18next";
import { useFormat } from "../../i18n/format.js";
import { useLanguage } from "../../i18n/i18n.js";
import { RuleName } from "../../parts/rule-name.js";
import { inlineJson } from "../json-text.js";
import { layerTitle, paramTitle } from "../param-words.js";

/** Each rule that differs; first those of which nothing is known, since the history never asked them. */
export function ChangedRules({ effects }: { readonly effects: readonly RuleEffect[] }) {
  const { t } = useTranslation("rulebook");
  const format = useFormat();
  const neverAsked = effects.filter(({ asked }) => asked.base + asked.other === 0);
  const asked = effects.filter((effect) => !neverAsked.includes(effect));
  return (
    <>
      {neverAsked.length > 0 && (
        <div className="note warning stack never-asked">
          <h3>{t("nothingCanBeSaid")}</h3>
          <p>{t("nothingCanBeSaidMeans")}</p>
          <ul className="stack">
            {neverAsked.map(({ rule, params }) => (
              <li key={rule}>
                <RuleName rule={rule} />
                <Changes params={params} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {asked.length > 0 && (
        <div className="card stack changed-rules">
          <h3>{t("changedRules")}</h3>
          <ul className="stack">
            {asked.map(({ rule, params, asked: { base, other }, flips }) => (
              <li key={rule}>
                <RuleName rule={rule} />{" "}
                <span className="quiet small">
                  {t("askedTimes", {
                    asked: format.number(Math.max(base, other)),
                    flips: format.number(flips),
                  })}
                </span>
                <Changes params={params} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function Changes({ params }: { readonly params: readonly ParamChange[] }) {
  const { t } = useTranslation("rulebook");
  const [language] = useLanguage();
  const scopeWord = (key: string) =>
    key === "platform" || key === "category" || key === "sku" ? t(key) : key;
  const shown = (side: ParamChange["before"]) =>
    side === undefined
      ? t("notSet")
      : `${shortened(inlineJson(side.value))} (${layerTitle(side.layer, language)})`;
  return (
    <ul className="small">
      {params.map((change) => (
        <li key={`${change.param} ${JSON.stringify(change.scope)}`}>
          {paramTitle(change.param, language)} <span className="mono">{change.param}</span>
          {Object.entries(change.scope).map(([key, value]) => ` · ${scopeWord(key)} ${value}`)}
          {": "}
          {shown(change.before)} → {shown(change.after)}
        </li>
      ))}
    </ul>
  );
}

const longest = 120;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
