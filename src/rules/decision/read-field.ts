import { z } from "zod";
import type { JsonValue } from "../../errors/index.js";
import { prototypeKeys, withoutNegativeZero } from "../plain-json.js";

/** Gives a fact's value back, or undefined where the fact cannot have it. */
export type ReadField = (value: unknown) => JsonValue | undefined;

/**
 * What a field's schema says, as a plain comparison where it is a number, a boolean, a text or one of some texts. Zod
 * itself reads every other field.
 */
export function readerOf(field: z.core.$ZodType): ReadField {
  const { def } = (field as z.core.$ZodTypes)._zod;
  if (def.type === "number") return numberReader(field, def);
  // A field with a check of its own, wherever that stands, and a text of a certain format are Zod's to read.
  if ("check" in def || def.checks?.length) return byZod(field);
  switch (def.type) {
    case "optional":
    case "nullable":
    case "readonly":
      return readerOf(def.innerType);
    case "boolean":
      return (value) => (typeof value === "boolean" ? value : undefined);
    case "string":
      return (value) => (typeof value === "string" ? value : undefined);
    case "enum": {
      const entries = new Set<unknown>(Object.values(def.entries));
      return (value) => (entries.has(value) ? (value as string) : undefined);
    }
    default:
      return byZod(field);
  }
}

function byZod(field: z.core.$ZodType): ReadField {
  return (value) => {
    const parsed = z.safeParse(field, value);
    if (!parsed.success || prototypeKeys(value).length > 0) return undefined;
    return withoutNegativeZero(parsed.data as JsonValue);
  };
}

function numberReader(field: z.core.$ZodType, def: z.core.$ZodNumberDef): ReadField {
  const checks = [...("check" in def ? [def] : []), ...(def.checks ?? []).map((check) => check._zod.def)];
  let least = Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  let aboveLeast = false;
  let belowMost = false;
  let whole = false;
  for (const check of checks as z.core.$ZodChecks["_zod"]["def"][]) {
    if (check.check === "greater_than" && typeof check.value === "number") {
      if (check.value < least) continue;
      aboveLeast = check.value > least ? !check.inclusive : aboveLeast || !check.inclusive;
      least = check.value;
    } else if (check.check === "less_than" && typeof check.value === "number") {
      if (check.value > most) continue;
      belowMost = check.value < most ? !check.inclusive : belowMost || !check.inclusive;
      most = check.value;
    } else if (check.check === "number_format" && check.format === "safeint") whole = true;
    else return byZod(field);
  }
  return (value) =>
    typeof value === "number" &&
    Number.isFinite(value) &&
    (aboveLeast ? value > least : value >= least) &&
    (belowMost ? value < most : value <= most) &&
    (!whole || Number.isSafeInteger(value))
      ? value + 0
      : undefined;
}
