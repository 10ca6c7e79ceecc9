import type { Title } from "../define-rule.js";

/** What carries an entry of the catalogue: a rule, one parameter of it, a reference value, or a calendar entry. */
export type RuleCarrier =
  | {
      /** Id of the rule. */
      readonly rule: string;
      /** Name of the parameter, where the entry is one figure of the rule. */
      readonly param?: string;
    }
  | {
      /** Name of the reference value. */
      readonly reference: string;
    }
  | {
      /** Id of the calendar entry. */
      readonly calendar: string;
    };

/** Where an entry of the catalogue stands here. */
export interface RuleCatalogueEntry {
  /** Its number in the catalogue: `R001`. */
  readonly number: string;
  /** Its name in the catalogue. Where that differs from ours, ours wins and this is an alias. */
  readonly name: string;
  /** What it is called. */
  readonly title: Title;
  /**
   * What it is: one figure of a rule (`threshold`), a length of time that a process waits (`deadline`), a rule
   * (`gate`, `alert`, `policy`) or one that is kept as rows (`table`), a date, or a figure that nothing decides by.
   */
  readonly kind: "threshold" | "deadline" | "gate" | "alert" | "policy" | "table" | "calendar" | "reference";
  /** What carries it. Where it is one figure, the parameter that holds it. */
  readonly carriedBy: readonly [RuleCarrier, ...RuleCarrier[]];
  /** Why its figure should be looked at before it is relied on. */
  readonly questionable?: string;
}
