import type { LayerChange, ParamChange, RulebookDiff } from "./diff-rulebooks.js";
import { layerLevels, type Scope } from "./layer.js";
import type { ParamValue } from "./resolve-params.js";

/**
 * Says in words what differs between two rulebooks, a line each: rules, layers, then parameters.
 *
 * @returns no line when nothing differs
 */
export function formatRulebookDiff({ rules, layers, params }: RulebookDiff): string[] {
  return [
    ...rules.map(({ rule, kind, fields }) => `rule ${rule}: ${[kind, fields.join(", ")].join(" ").trim()}`),
    ...layers.map(layerLine),
    ...params.map(paramLine),
  ];
}

function layerLine({ layer, kind, fields, before, after }: LayerChange): string {
  const texts = fields.map((field) => {
    if (field === "params" || field === "notes" || field === "place") return field;
    return `${field} ${JSON.stringify(before?.[field] ?? null)} → ${JSON.stringify(after?.[field] ?? null)}`;
  });
  return `layer ${layer}: ${[kind, texts.join(", ")].join(" ").trim()}`;
}

function paramLine({ rule, param, scope, before, after }: ParamChange): string {
  return `${rule} ${param}${scopeText(scope)}: ${valueText(before)} → ${valueText(after)}`;
}

/** ` for category fresh at 2024-11-01T00:00:00Z`; nothing for the scope that names nothing. */
function scopeText(scope: Scope): string {
  const keys = layerLevels.filter((key) => scope[key] !== undefined);
  const where = keys.length === 0 ? "" : ` for ${keys.map((key) => `${key} ${scope[key]}`).join(", ")}`;
  return scope.at === undefined ? where : `${where} at ${scope.at}`;
}

/** `2 (default, R001, questionable)`. */
export function valueText(value: ParamValue | undefined): string {
  if (value === undefined) return "not set";
  const { source, questionable } = value.note ?? {};
  const marks = [value.layer, source, value.assumed && "assumed", questionable && "questionable"];
  return `${JSON.stringify(value.value)} (${marks.filter(Boolean).join(", ")})`;
}
