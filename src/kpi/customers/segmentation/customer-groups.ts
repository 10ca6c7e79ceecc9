import type { CustomerTier } from "./customer-tier.js";
import type { CustomerValueStep } from "./customer-value-step.js";
import type { MemberStatus } from "./member-status.js";
import type { RfmSegment } from "./rfm-segment.js";

/** The stages of the member lifecycle (获客、激活、留存、唤醒). */
export type MemberStage = "acquisition" | "activation" | "retention" | "wakeUp";

/** One group of one grouping, and where it stands in the member lifecycle. */
export interface CustomerGroup<Group extends string = string> {
  /** The function's result that it is. */
  readonly group: Group;
  /** What it is called. */
  readonly titles: {
    /** In English. */
    readonly en: string;
    /** In Chinese. */
    readonly zh: string;
  };
  /** The stage of the member lifecycle that its customers are in. */
  readonly memberStage: MemberStage;
}

function group<Group extends string>(
  name: Group,
  en: string,
  zh: string,
  memberStage: MemberStage,
): CustomerGroup<Group> {
  return { group: name, titles: { en, zh }, memberStage };
}

/**
 * How the groupings of customers map onto each other: every group with its stage of the member lifecycle (E-26).
 *
 * Acquisition has no group: those people have not bought yet, and {@link memberStatus} and
 * {@link customerValueStep} are `null` for them. The catalogue names groups and stages but not how they match; the
 * table is this library's reading.
 *
 * @example
 * ```ts
 * import { customerGroups } from "opscycle/kpi";
 *
 * customerGroups.rfmSegment.map(({ group, memberStage }) => `${group}: ${memberStage}`); // => ["highValue: retention", "potential: activation", "dormant: wakeUp"]
 * ```
 */
export const customerGroups: {
  /** The segments by recency, frequency and money. */
  readonly rfmSegment: readonly CustomerGroup<RfmSegment>[];
  /** The steps by value. */
  readonly customerValueStep: readonly CustomerGroup<CustomerValueStep>[];
  /** The tiers, those that are lost among them. */
  readonly customerTier: readonly CustomerGroup<CustomerTier>[];
  /** Where a member's life stands. */
  readonly memberStatus: readonly CustomerGroup<MemberStatus>[];
} = {
  rfmSegment: [
    group("highValue", "High value", "高价值", "retention"),
    group("potential", "Potential", "潜力", "activation"),
    group("dormant", "Dormant", "沉睡", "wakeUp"),
  ],
  customerValueStep: [
    group("new", "New customer", "新客户", "activation"),
    group("repeat", "Repeat customer", "复购客户", "retention"),
    group("loyal", "Loyal customer", "忠诚客户", "retention"),
  ],
  customerTier: [
    group("highValue", "High-value customer", "高价值客户", "retention"),
    group("growing", "Growing customer", "成长型客户", "retention"),
    group("potential", "Potential customer", "潜力客户", "activation"),
    group("ordinary", "Ordinary customer", "一般客户", "activation"),
    group("lost", "Lost customer", "流失客户", "wakeUp"),
  ],
  memberStatus: [
    group("new", "New member", "新客", "activation"),
    group("active", "Active member", "活跃客", "retention"),
    group("dormant", "Dormant member", "沉睡客", "wakeUp"),
    group("lost", "Lost member", "流失客", "wakeUp"),
  ],
};
