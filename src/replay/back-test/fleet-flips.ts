import type { Decision } from "../../rules/index.js";
import { lifecycleCodes } from "../fleet.js";
import type { FleetReplay } from "../fleet-replay.js";
import type { PreparedHistory } from "../prepare-history.js";
import type { LifecycleState } from "../replay-result.js";
import type { DecisionFlip, DivergenceCause, Sides } from "./comparison.js";
import { type Answer, type DayLog, factsOf, outcomeOf } from "./day-log.js";
import { Divergence } from "./divergence.js";
import type { FlipLedger, OpenFlip } from "./flip-ledger.js";

/** A fleet, and what is said of it today. */
export interface LoggedFleet {
  readonly replay: FleetReplay;
  readonly log: DayLog;
}

/** Why a product's life is another; a decision by the flip itself. */
export type Cause =
  | { readonly kind: "decision"; readonly flip: DecisionFlip }
  | Exclude<DivergenceCause, { readonly kind: "decision" }>;

/** Compares the fleets of two rulebooks day by day. */
export class FleetFlips {
  readonly divergence: Divergence;
  /** By SKU number, for the products whose life is another. */
  readonly causes = new Map<number, Cause>();
  /** Today's direct flips; the first of each product. */
  private readonly today = new Map<number, OpenFlip>();

  constructor(
    private readonly history: PreparedHistory,
    private readonly base: LoggedFleet,
    private readonly other: LoggedFleet,
    private readonly ledger: FlipLedger,
  ) {
    this.divergence = new Divergence(base.replay.fleet, other.replay.fleet);
  }

  /** Compares the fleets before the rules are asked. */
  compareMorning(day: number): void {
    for (const sku of this.divergence.update(day)) this.causes.set(sku, this.morningCause(sku));
  }

  /** Compares what the rules have said, and what it led to. @param baseAnswers - the answers of the first fleet's log */
  compareEvening(day: number, baseAnswers: ReturnType<DayLog["answers"]>): void {
    this.today.clear();
    for (const asked of this.other.log.asked) {
      const known = baseAnswers.get(asked.rule);
      asked.skus.forEach((sku, row) => {
        const base = known?.get(sku);
        if (base !== undefined) this.compareAnswers(day, sku, { base, other: { asked, row } });
      });
    }
    for (const sku of this.divergence.update(day)) this.causes.set(sku, this.eveningCause(sku));
    for (const [sku, flip] of this.today) flip.statesAfter ??= this.statesOf(sku);
  }

  private compareAnswers(day: number, sku: number, answers: Sides<Answer>): void {
    const { rule } = answers.base.asked;
    const { sku: subject = "", name } = this.history.facts.skus[sku] ?? {};
    const outcomes = { base: outcomeOf(answers.base), other: outcomeOf(answers.other) };
    const isFirst = this.divergence.isSame(sku) && !this.today.has(sku);
    const proposals = outcomes.base === outcomes.other && isFirst ? this.proposals(subject, rule) : undefined;
    if (outcomes.base === outcomes.other && proposals === undefined) {
      this.ledger.agree(rule, subject);
      return;
    }
    const both = {
      kind: "product" as const,
      subject,
      ...(name !== undefined && { name }),
      rule,
      date: this.history.facts.dates[day] ?? "",
      outcomes,
      decisions: () =>
        proposals ?? {
          base: this.decide(this.base, day, sku, answers.base),
          other: this.decide(this.other, day, sku, answers.other),
        },
    };
    if (isFirst || sameFacts(answers)) {
      const flip = this.ledger.addDirect(both);
      if (!this.today.has(sku)) this.today.set(sku, flip);
    } else this.ledger.addConsequence(both);
  }

  /** The decisions of a policy that said the same and proposed something else. */
  private proposals(subject: string, rule: string): Sides<Decision> | undefined {
    const base = this.base.log.decision(subject, rule);
    const other = base?.proposal === undefined ? undefined : this.other.log.decision(subject, rule);
    if (base === undefined || other === undefined) return undefined;
    return JSON.stringify(base.proposal) === JSON.stringify(other.proposal) ? undefined : { base, other };
  }

  /** The answer again with every check, in the product's own scope. */
  private decide({ replay }: LoggedFleet, day: number, sku: number, answer: Answer): Decision {
    const { facts, instants } = this.history;
    const { sku: code = "", category } = facts.skus[sku] ?? {};
    const at = instants[day]?.evening ?? "";
    const scope = { sku: code, at, ...(category !== undefined && { category }) };
    return replay.rulebook.at(scope).decide(answer.asked.rule, factsOf(answer));
  }

  /** Without a flip it can only be that a rule was asked under one rulebook alone: its window says how often. */
  private eveningCause(sku: number): Cause {
    const flip = this.today.get(sku);
    if (flip !== undefined) return { kind: "decision", flip };
    const code = this.history.facts.skus[sku]?.sku ?? "";
    const decided = { base: this.base.log.decidedRules(code), other: this.other.log.decidedRules(code) };
    const rule = decided.base.find((one) => !decided.other.includes(one));
    if (rule !== undefined) return { kind: "question", rule, side: "base" };
    const late = decided.other.find((one) => !decided.base.includes(one));
    return { kind: "question", rule: late ?? "", side: "other" };
  }

  private morningCause(sku: number): Cause {
    const code = this.history.facts.skus[sku]?.sku ?? "";
    const passed = { base: this.base.log.deadlines(code), other: this.other.log.deadlines(code) };
    const early = passed.base.find((delay) => !passed.other.includes(delay));
    if (early !== undefined) return { kind: "deadline", delay: early, side: "base" };
    const late = passed.other.find((delay) => !passed.base.includes(delay));
    return late === undefined ? { kind: "delivery" } : { kind: "deadline", delay: late, side: "other" };
  }

  private statesOf(sku: number): Sides<LifecycleState> {
    return { base: stateOf(this.base, sku), other: stateOf(this.other, sku) };
  }
}

function stateOf({ replay }: LoggedFleet, sku: number): LifecycleState {
  const state = lifecycleCodes[replay.fleet.state[sku] ?? 0];
  return state === undefined || state === "unborn" ? "trial" : state;
}

function sameFacts({ base, other }: Sides<Answer>): boolean {
  return JSON.stringify(factsOf(base)) === JSON.stringify(factsOf(other));
}
