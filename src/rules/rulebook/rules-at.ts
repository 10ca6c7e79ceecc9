import { describeValue, didYouMean, NotFoundError } from "../../errors/index.js";
import { type DecisionPlace, decideRule } from "../decision/decide.js";
import { decideRows } from "../decision/decide-many.js";
import type { Decision } from "../decision/decision.js";
import type { Rule } from "../define-rule.js";
import type {
  DecisionOf,
  FactColumns,
  FactsInput,
  FactsOf,
  FleetDecision,
  OutcomeOf,
  ParamsOf,
  RuleById,
} from "../rule-types.js";
import type { Scope } from "./layer.js";
import type { LayerSet } from "./layer-set.js";
import type { ParamValue } from "./resolve-params.js";

/** The rules of a rulebook as they stand for one scope. */
export class RulesAt<Rules extends Rule = Rule> {
  private readonly place: DecisionPlace;

  /** @internal */
  constructor(
    private readonly layers: LayerSet,
    /** What the rulebook was asked for. */
    readonly scope: Scope,
    /** Fingerprint of the rulebook. */
    readonly rulebook: string,
  ) {
    this.place = { scope, rulebook, resolve: (rule) => layers.resolve(rule) };
  }

  /** Identifies the layers that apply: scopes with one layer set have the same parameters. */
  get layerSet(): object {
    return this.layers;
  }

  /**
   * Decides a rule and explains it.
   *
   * @throws NotFoundError when the rulebook has no such rule.
   * @throws InvalidInputError when a fact is of the wrong type or unknown, or the merged parameters are impossible.
   * @throws RuleFailedError when the rule's own code throws.
   */
  decide<Id extends Rules["id"]>(
    id: Id,
    facts: FactsInput<FactsOf<RuleById<Rules, Id>>>,
  ): DecisionOf<RuleById<Rules, Id>>;
  decide(id: string, facts: object): Decision {
    return decideRule(this.rule(id), facts, this.place);
  }

  /**
   * Decides a rule for every row of a fleet, without explanations. A column is an array or a typed array; a fact that is
   * the same for all may stand as one value.
   *
   * @throws NotFoundError when the rulebook has no such rule.
   * @throws InvalidInputError when a column is unknown, the columns differ in length, or there is none.
   * @throws RuleFailedError when the rule's own code throws.
   *
   * @example
   * ```ts
   * import { parseRulebook } from "opscycle/rules";
   *
   * const rules = parseRulebook({ layers: [] }).at();
   * const columns = { unitsSold: [1, 50, null], stockOnHand: [80, 80, 80], daysOnSale: 200, raised: false };
   * const { outcomes, codes } = rules.decideMany("inventory.slow-mover", columns);
   * Array.from(codes, (code) => outcomes[code]); // => ["raise", "clear", "undecided"]
   * ```
   */
  decideMany<Id extends Rules["id"]>(
    id: Id,
    columns: FactColumns<FactsOf<RuleById<Rules, Id>>>,
  ): FleetDecision<OutcomeOf<RuleById<Rules, Id>>>;
  decideMany(id: string, columns: { readonly [fact: string]: unknown }): FleetDecision {
    const rule = this.rule(id);
    const { params, missing } = this.layers.resolve(rule);
    return decideRows(rule, params, missing.length > 0, columns);
  }

  /** The parameters of a rule; those that nothing sets are absent. */
  params<Id extends Rules["id"]>(id: Id): Partial<ParamsOf<RuleById<Rules, Id>>>;
  params(id: string): object {
    return this.layers.resolve(this.rule(id)).params;
  }

  /** Each parameter of a rule with the layer that set it; undefined for one that nothing sets. */
  explain<Id extends Rules["id"]>(
    id: Id,
  ): { readonly [Param in keyof ParamsOf<RuleById<Rules, Id>>]: ParamValue | undefined };
  explain(id: string): { readonly [param: string]: ParamValue | undefined } {
    const values = this.paramValues(id);
    return Object.fromEntries(
      Object.keys(this.rule(id).params.shape).map((param) => [param, values.get(param)]),
    );
  }

  /** Each parameter of a rule that is set, for a rule known by name only. */
  paramValues(id: string): ReadonlyMap<string, ParamValue> {
    return this.layers.resolve(this.rule(id)).values;
  }

  /** The required parameters of a rule that no layer sets: while there is one, the rule is undecided. */
  missingParams(id: string): readonly string[] {
    return this.layers.resolve(this.rule(id)).missing;
  }

  /** The rule itself. @throws NotFoundError when the rulebook has no such rule. */
  rule(id: string): Rule {
    const rule = this.layers.rules.get(id);
    if (rule !== undefined) return rule;
    // Of a caller without types it may be anything.
    const name = typeof id === "string" ? id : describeValue(id);
    const message = `rulebook has no rule ${name}${didYouMean(name, this.layers.rules.keys())}`;
    throw new NotFoundError(message, { rule: name });
  }
}
