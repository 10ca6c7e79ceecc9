import {
  describeValue,
  didYouMean,
  InvalidInputError,
  type JsonValue,
  NotFoundError,
} from "../../errors/index.js";
import { defineRulebook, type LayerCondition, type Rulebook } from "../../rules/index.js";
import { levelOf } from "../../rules/rulebook/layer.js";

/** No layer of a file can be called so by chance. */
const SWEEP_LAYER = "sweep";

/** A parameter, and the values to try for it. */
export interface SweptParam {
  /** Id of the rule. */
  readonly rule: string;
  /** Name of the parameter. */
  readonly param: string;
  /** In the order in which they are to be tried; each must be one that the rule takes. */
  readonly values: readonly JsonValue[];
  /** The part of the shop that gets them; all of it when absent. */
  readonly scope?: LayerCondition;
}

/** A rulebook to try, and the value that it has for each parameter. */
export interface SweptRulebook {
  readonly values: readonly JsonValue[];
  readonly rulebook: Rulebook;
}

/**
 * The rulebook with every value of the parameter, or of two with every value of each other.
 *
 * @throws NotFoundError when the rulebook has no such rule, or the rule no such parameter.
 * @throws InvalidInputError without values, or for a value that the parameter cannot have.
 */
export function sweptRulebooks(rulebook: Rulebook, params: readonly SweptParam[]): readonly SweptRulebook[] {
  for (const each of params) checkParam(rulebook, each);
  const combinations = params.reduce<readonly (readonly JsonValue[])[]>(
    (some, { values }) => some.flatMap((before) => values.map((value) => [...before, value])),
    [[]],
  );
  return combinations.map((values) => ({ values, rulebook: rulebookWith(rulebook, params, values) }));
}

function checkParam(rulebook: Rulebook, { rule, param, values }: SweptParam): void {
  const known = Object.keys(rulebook.at().rule(rule).params.shape);
  if (!known.includes(param)) {
    const near = didYouMean(param, known);
    throw new NotFoundError(`rule ${rule} has no parameter ${param}${near}; it has ${known.join(", ")}`, {
      rule,
      param,
    });
  }
  if (values.length > 0) return;
  const issue = { path: "values", expected: "one value or more", received: describeValue(values) };
  throw new InvalidInputError("sweep", [issue]);
}

/** @throws InvalidInputError that names the values in place of the layers that hold them. */
function rulebookWith(
  rulebook: Rulebook,
  params: readonly SweptParam[],
  values: readonly JsonValue[],
): Rulebook {
  const own = params.map(({ rule, param, scope }, index) => ({
    id: index === 0 ? SWEEP_LAYER : `${SWEEP_LAYER} ${index + 1}`,
    ...(scope && { when: scope }),
    params: { [rule]: { [param]: values[index] } },
  }));
  try {
    return defineRulebook({ rules: rulebook.rules, layers: [...rulebook.layers, ...own] });
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    const tried = params.map(
      ({ rule, param }, index) => `${rule}.${param} = ${JSON.stringify(values[index])}`,
    );
    throw new InvalidInputError(
      `sweep with ${tried.join(", ")}`,
      error.issues.map((issue) => ({ ...issue, path: issue.path.replace(/^layers\.\d+\.params\./, "") })),
    );
  }
}

/** Layers for a part of the shop that set a swept parameter themselves: they go before a layer for all of it. */
export function untouchedLayers({ layers }: Rulebook, params: readonly SweptParam[]): readonly string[] {
  return layers
    .filter((layer) =>
      params.some(
        ({ rule, param, scope }) =>
          Object.hasOwn(layer.params[rule] ?? {}, param) &&
          levelOf(layer) > levelOf({ ...layer, when: scope ?? {} }),
      ),
    )
    .map(({ id }) => id);
}
