import type { Title } from "../../rules/define-rule.js";
import type { Deliverable } from "../deliverables.js";
import type { Role } from "../roles.js";

/** One thing that a reference names. */
export interface ReferenceItem {
  /** Names it within its group. */
  readonly id: string;
  /** In English and Chinese. */
  readonly title: Title;
  /** What is said of it. */
  readonly detail?: Title;
  /** Who stands for it or does it. */
  readonly roles?: readonly Role[];
  /** What it is written down in. */
  readonly deliverables?: readonly Deliverable[];
  /** Ids of the rules that look at it. */
  readonly rules?: readonly string[];
  /** Ids of the KPIs that it is read from. */
  readonly kpis?: readonly string[];
  /** The catalogue's names of the entries that it leads to. */
  readonly leadsTo?: readonly string[];
}

/** Things of one kind. */
export interface ReferenceGroup {
  /** Names it within its reference. */
  readonly id: string;
  /** In English and Chinese. */
  readonly title: Title;
  /** In the order of the catalogue. */
  readonly items: readonly ReferenceItem[];
}

/** A structure of the catalogue as data: nothing goes through states here, it is looked up. */
export interface ProcessReference {
  /** Its number in the catalogue: `P056`. */
  readonly number: string;
  /** In English and Chinese. */
  readonly title: Title;
  /** In the order of the catalogue. */
  readonly groups: readonly ReferenceGroup[];
}
