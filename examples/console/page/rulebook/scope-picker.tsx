import type { Layer } from "opscycle/rules";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useBoard } from "../client.js";
import type { ParamScope } from "./set-param.js";

const levels = ["all", "platform", "category", "sku"] as const satisfies readonly ParamScope["level"][];

/** So many names are offered; of 10,000 SKUs one writes the beginning first. */
const mostOffered = 50;

/** For what a value is to hold: all of the shop, a platform, a category, a product. */
export function ScopePicker({
  layers,
  scope,
  onChange,
}: {
  readonly layers: readonly Layer[];
  readonly scope: ParamScope;
  readonly onChange: (scope: ParamScope) => void;
}) {
  const { t } = useTranslation("rulebook");
  const [levelId, nameId, offerId] = [useId(), useId(), useId()];
  const offered = useNames(layers, scope);
  return (
    <div className="scope-picker">
      <label htmlFor={levelId}>{t("holdsFor")}</label>
      <select
        id={levelId}
        value={scope.level}
        onChange={(event) => {
          const level = levels.find((one) => one === event.target.value) ?? "all";
          onChange({ level, name: "" });
        }}
      >
        {levels.map((level) => (
          <option key={level} value={level}>
            {t(level)}
          </option>
        ))}
      </select>
      {scope.level !== "all" && (
        <>
          <label htmlFor={nameId} className="heard">
            {t("nameOf", { what: t(scope.level) })}
          </label>
          <input
            id={nameId}
            list={offerId}
            value={scope.name}
            placeholder={t("nameOf", { what: t(scope.level) })}
            autoComplete="off"
            onChange={(event) => onChange({ ...scope, name: event.target.value })}
          />
          <datalist id={offerId}>
            {offered.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </>
      )}
    </div>
  );
}

function useNames(layers: readonly Layer[], { level, name }: ParamScope): readonly string[] {
  const products = useBoard().data?.products ?? [];
  if (level === "all") return [];
  const ofLayers = layers.flatMap(({ when }) => when?.[level] ?? []);
  const ofProducts = level === "platform" ? [] : products.map((product) => product[level]);
  const wanted = name.toLowerCase();
  return [...new Set([...ofLayers, ...ofProducts])]
    .filter((one) => one.toLowerCase().includes(wanted))
    .sort()
    .slice(0, mostOffered);
}
