import { didYouMean, NotFoundError } from "../errors/index.js";
import { combineOutcomes, combineRemedies } from "./combine-rules.js";
import { decideRule } from "./decide.js";
import { decideRows } from "./decide-many.js";
import type { Decision } from "./decision.js";
import type { Rule } from "./define-rule.js";
import type { Layer, Scope } from "./layer.js";
import { type ParamValue, type ResolvedParams, resolveParams } from "./resolve-params.js";
import type {
  DecisionOf,
  FactColumns,
  FactsInput,
  FactsOf,
  FleetDecision,
  OutcomeOf,
  ParamsOf,
  RuleById,
} from "./rule-types.js";

/** The rules of a rulebook as they stand for one scope. */
export class RulesAt<Rules extends Rule = Rule> {
  private readonly byId: ReadonlyMap<string, Rule>;

  /** @internal */
  constructor(
    rules: readonly Rule[],
    private readonly layers: readonly Layer[],
    /** What the rulebook was asked for. */
    readonly scope: Scope,
    /** Fingerprint of the rulebook. */
    readonly rulebook: string,
    private readonly resolved = new Map<string, ResolvedParams>(),
  ) {
    this.byId = new Map(rules.map((rule) => [rule.id, rule]));
  }

  /** The same layers for another scope; what was resolved is shared. @internal */
  forScope(scope: Scope): RulesAt<Rules> {
    const view: RulesAt<Rules> = Object.create(this, { scope: { value: scope, enumerable: true } });
    return view;
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
    const rule = this.rule(id);
    if (rule.parts === undefined)
      return decideRule(rule, this.resolve(rule), facts, { scope: this.scope, rulebook: this.rulebook });
    const parts = rule.parts.map((part) =>
      decideRule(part, this.resolve(part), factsOf(part, facts), {
        scope: this.scope,
        rulebook: this.rulebook,
      }),
    );
    const policy = rule.combine ?? "strictest";
    const outcome = combineOutcomes(
      rule.outcomes,
      parts.map((part) => part.outcome),
      policy,
    );
    return {
      rule: id,
      outcome,
      checks: parts.flatMap((part) => part.checks),
      workings: parts.flatMap((part) => part.workings),
      missing: parts.flatMap((part) => part.missing),
      toPass: outcome === rule.outcomes[0] ? [] : combineRemedies(parts, rule.outcomes[0], policy),
      facts: Object.assign({}, ...parts.map((part) => part.facts)),
      scope: this.scope,
      rulebook: this.rulebook,
      parts,
    };
  }

  /**
   * Decides a rule for every row of a fleet, without explanations.
   *
   * @throws NotFoundError when the rulebook has no such rule.
   * @throws InvalidInputError when a column is unknown, or the columns differ in length.
   */
  decideMany<Id extends Rules["id"]>(
    id: Id,
    columns: FactColumns<FactsOf<RuleById<Rules, Id>>>,
  ): FleetDecision<OutcomeOf<RuleById<Rules, Id>>>;
  decideMany(id: string, columns: { readonly [fact: string]: unknown }): FleetDecision {
    const rule = this.rule(id);
    if (rule.parts === undefined) {
      const { params, missing } = this.resolve(rule);
      return decideRows(rule, params, missing.length > 0, columns);
    }
    const parts = rule.parts.map((part) => ({ part, resolved: this.resolve(part) }));
    const params = Object.fromEntries(parts.map(({ part, resolved }) => [part.id, resolved.params]));
    return decideRows(
      rule,
      params,
      parts.some(({ resolved }) => resolved.missing.length > 0),
      columns,
    );
  }

  /** The parameters of a rule; those that nothing sets are absent. */
  params<Id extends Rules["id"]>(id: Id): Partial<ParamsOf<RuleById<Rules, Id>>>;
  params(id: string): object {
    return this.resolve(this.rule(id)).params;
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
    return this.resolve(this.rule(id)).values;
  }

  /** The required parameters of a rule that no layer sets: while there is one, the rule is undecided. */
  missingParams(id: string): readonly string[] {
    return this.resolve(this.rule(id)).missing;
  }

  /** The rule itself. @throws NotFoundError when the rulebook has no such rule. */
  rule(id: string): Rule {
    const rule = this.byId.get(id);
    if (rule !== undefined) return rule;
    throw new NotFoundError(`rulebook has no rule ${id}${didYouMean(id, this.byId.keys())}`, { rule: id });
  }

  private resolve(rule: Rule): ResolvedParams {
    let resolved = this.resolved.get(rule.id);
    if (resolved === undefined) {
      resolved = resolveParams(rule, this.layers);
      this.resolved.set(rule.id, resolved);
    }
    return resolved;
  }
}

function factsOf(part: Rule, facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([name]) => name in part.facts.shape));
}
