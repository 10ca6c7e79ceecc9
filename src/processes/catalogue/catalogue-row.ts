import type { Title } from "../../rules/define-rule.js";
import type { Deliverable } from "../deliverables.js";
import type { Role } from "../roles.js";

/** What carries an entry of the catalogue: a process, a rule, typed reference data, or a place on the canonical spine. */
export type ProcessCarrier =
  | {
      /** Id of the process. */
      readonly process: string;
    }
  | {
      /** Id of the rule. */
      readonly rule: string;
    }
  | {
      /** Name of the reference. */
      readonly reference: string;
    }
  | {
      /** Name of the frame. */
      readonly frame: string;
    };

/** What the catalogue says of an entry, as far as the process that carries it does not say it itself. */
export interface CatalogueRow {
  /** Its number in the catalogue: `P041`. */
  readonly number: string;
  /** Its name in the catalogue. Where that differs from ours, ours wins and this is an alias. */
  readonly name: string;
  /** In English and Chinese. */
  readonly title: Title;
  /** What it is: one life, a periodic loop, a decision, a structure, or a view of the whole. */
  readonly kind: "lifecycle" | "loop" | "gate" | "reference" | "frame";
  /** Sections of the source documents, by the catalogue's own keys. */
  readonly source: readonly string[];
  /** What carries it. */
  readonly carriedBy: readonly [ProcessCarrier, ...ProcessCarrier[]];
  /** Who owns it, where no process says so; a shop may name another (E-50). */
  readonly owner?: Role;
  /** Who takes part by the catalogue; those whom the process's commands name are added. */
  readonly roles?: readonly Role[];
  /** What goes into it. */
  readonly inputs?: readonly Title[];
  /** What it produces (Appendix 2). */
  readonly deliverables?: readonly Deliverable[];
  /** Names of the entries to which it hands over. */
  readonly handsOverTo: readonly string[];
}
