import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../i18n/i18n.js";
import { inlineJson } from "./json-text.js";
import { ParamInput } from "./param-input.js";
import { layerTitle, paramTitle } from "./param-words.js";
import type { ParamInForce } from "./rules-in-force.js";

/** A parameter: what it is, its value here, the layer that sets it, and how to set it. */
export function ParamRow({
  param,
  description,
  isOwn,
  onSet,
  onReset,
  onEditInFile,
}: {
  readonly param: ParamInForce;
  /** What it is, in English; may be empty. */
  readonly description: string;
  /** Whether the file sets it for exactly the scope that is looked at. */
  readonly isOwn: boolean;
  readonly onSet: (value: unknown) => void;
  readonly onReset: () => void;
  readonly onEditInFile: () => void;
}) {
  const { t } = useTranslation("rulebook");
  const [language] = useLanguage();
  const [labelId, aboutId] = [useId(), useId()];
  const isJson = param.field.kind === "json";
  return (
    <li className={isOwn ? "param-row is-own" : "param-row"}>
      <div className="param-about">
        <span id={labelId} className="param-name">
          {paramTitle(param.name, language)} <span className="mono">{param.name}</span>
        </span>
        <p id={aboutId} className="quiet small" lang="en">
          {description}
        </p>
        <p className="small">
          <Origin param={param} />
        </p>
        {param.questionable && <p className="small warning-text">{param.questionable}</p>}
      </div>
      <div className="param-value">
        {isJson ? (
          <button type="button" onClick={onEditInFile} aria-describedby={labelId}>
            {t("editInFile")}
          </button>
        ) : (
          <ParamInput
            key={JSON.stringify(param.value)}
            field={param.field}
            value={param.value}
            labelledBy={labelId}
            describedBy={aboutId}
            onSet={onSet}
          />
        )}
        {isOwn && (
          <button type="button" className="plain small" onClick={onReset} aria-describedby={labelId}>
            {t("reset")}
          </button>
        )}
      </div>
      {isJson && param.value !== undefined && (
        <code className="small param-json">{shortened(inlineJson(param.value))}</code>
      )}
    </li>
  );
}

function Origin({ param }: { readonly param: ParamInForce }) {
  const { t } = useTranslation("rulebook");
  const [language] = useLanguage();
  if (param.layer === undefined)
    return param.isMissing ? (
      <span className="badge warning">{t("missing")}</span>
    ) : (
      <span className="badge">{t("notSet")}</span>
    );
  return (
    <>
      {t("setBy")} <span className="badge">{layerTitle(param.layer, language)}</span>
      {param.isAssumed && ` ${t("assumed")}`}
      {param.source !== undefined && <span className="quiet"> {param.source}</span>}
    </>
  );
}

const longest = 200;

function shortened(text: string): string {
  return text.length > longest ? `${text.slice(0, longest)} …` : text;
}
