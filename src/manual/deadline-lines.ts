import type { DeadlineSpec, Process } from "../processes/index.js";
import { type Block, code, type Line, table } from "./block.js";
import { layerName, type ManualContext, valuesOf } from "./manual-context.js";

/** The deadlines of a process, how long they are here, and where that is set. */
export function deadlinesTable(context: ManualContext, { deadlines }: Process): Block[] {
  const { words, language } = context;
  return table(
    [words.deadline, words.length, words.setWhere],
    Object.values(deadlines).map((spec) => [
      [spec.title[language]],
      lengthLine(context, spec),
      whereLine(context, spec),
    ]),
  );
}

/** How long a deadline is. */
export function lengthLine(context: ManualContext, spec: DeadlineSpec): Line {
  const { words } = context;
  if ("input" in spec.from) return [`${words.perInstance} (${words.units[spec.unit]})`];
  const value = setValue(context, spec)?.value;
  return value === undefined ? [words.unset] : [`${String(value)} ${words.units[spec.unit]}`];
}

function whereLine(context: ManualContext, { from }: DeadlineSpec): Line {
  const { words } = context;
  if ("input" in from) return [`${words.startInput}${words.colon}`, code(from.input)];
  const own = from.by && setValue(context, { from });
  const param = own?.isOwn ? `${from.by?.param}["${from.by?.key}"]` : from.param;
  const set = setValue(context, { from });
  const place = code(`params["${from.rule}"].${param}`);
  if (set === undefined) return [`${words.setIt} `, place];
  const layer = set.assumed ? `${set.layer}${words.separator}${words.assumed}` : set.layer;
  return [place, ` (${layer})`];
}

interface SetValue {
  readonly value: unknown;
  readonly layer: string;
  readonly assumed: boolean;
  /** Whether it is set for this deadline, and not for all of its kind. */
  readonly isOwn: boolean;
}

function setValue(context: ManualContext, { from }: Pick<DeadlineSpec, "from">): SetValue | undefined {
  if ("input" in from) return undefined;
  const values = valuesOf(context, from.rule);
  const byKey = from.by && values?.get(from.by.param);
  const own: unknown = from.by && Reflect.get(Object(byKey?.value), from.by.key);
  const isOwn = own !== undefined && own !== null;
  const found = isOwn ? byKey : values?.get(from.param);
  if (found === undefined) return undefined;
  return {
    value: isOwn ? own : found.value,
    layer: layerName(context, found),
    assumed: found.assumed === true,
    isOwn,
  };
}
