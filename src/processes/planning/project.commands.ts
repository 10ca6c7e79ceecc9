import { z } from "zod";
import { commandsFor } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import { type Actor, type Role, roleTitles } from "../roles.js";

/** The windows of a project. */
export const projectDeadlines = {
  meetingCycle: {
    title: { en: "Weekly meeting", zh: "每周数据复盘会" },
    from: { rule: "data-review.cycle", param: "cycleDays" },
    unit: "days",
  },
  milestoneWindow: {
    title: { en: "Next milestone", zh: "里程碑期限" },
    from: { input: "milestoneDays" },
    unit: "days",
  },
} as const satisfies DeadlineTable;

/** Goods that a project runs short of. */
export interface Shortage {
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** How many are lacking. */
  readonly units: number;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
}

/** What keeps a project from its goal. */
export interface Blocker {
  /** Id of the blocker: it counts once. */
  readonly blockerId: string;
  /** What is in the way, in words. */
  readonly summary: string;
  /** Where it is a stock-out: what to order. */
  readonly shortage?: Shortage;
  /** How it was resolved; absent while it is open. */
  readonly resolution?: string;
}

/** What a project's machine remembers. */
export interface ProjectContext {
  /** Id of the project, by which hand-overs find it. */
  readonly projectId: string;
  /** What the project is called, in the shop's own words. */
  readonly title: string;
  /** The big promotion that it serves, where it is one. */
  readonly promotionId?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof projectDeadlines>;
  /** Those of the group; the first one leads. */
  readonly members: readonly Actor[];
  /** What it is to reach, in words; empty before the group has agreed on it. */
  readonly goals: readonly string[];
  /** Each once, those that were resolved included. */
  readonly blockers: readonly Blocker[];
  /** Ids of the milestones that were reached. */
  readonly milestones: readonly string[];
}

const { plain } = commandsFor<ProjectContext>();
const leaders = ["operations-department", "operations-director", "store-manager", "system"] as const;
const departments = ["marketing-department", "supply-chain", "technology", "marketing-group"] as const;
const group = [...leaders, ...departments, "design-department", "data-analyst", "finance"] as const;
const nothing = z.strictObject({});
const text = z.string().min(1);
const reason = z.strictObject({ reason: text });

const allRoles = Object.keys(roleTitles) as Role[];
const member = z.strictObject({ actor: text, role: z.enum(allRoles) }) satisfies z.core.$ZodType<Actor>;
const lead = z.strictObject({ actor: text, role: z.enum(leaders) });
/** Operations leads; each person is in it once. */
const groupOf = z.strictObject({ lead, members: z.array(member) }).refine(({ lead: { actor }, members }) => {
  const actors = [actor, ...members.map((one) => one.actor)];
  return new Set(actors).size === actors.length;
}, "each person once");

/** The commands of a project, in the order in which they usually come. */
export const projectCommands = {
  "project.formGroup": plain({
    title: { en: "Form the group", zh: "组建跨部门项目组" },
    payload: groupOf,
    roles: leaders,
  }),
  "project.changeGroup": plain({
    title: { en: "Change the group", zh: "调整项目组成员" },
    payload: groupOf,
    roles: leaders,
  }),
  "project.alignGoals": plain({
    title: { en: "Align the goals", zh: "对齐目标" },
    payload: z.strictObject({ goals: z.array(text).min(1) }),
    roles: leaders,
  }),
  "project.start": plain({ title: { en: "Start", zh: "启动项目" }, payload: nothing, roles: leaders }),
  "project.holdMeeting": plain({
    title: { en: "Hold the weekly meeting", zh: "召开周会" },
    payload: z.strictObject({ findings: z.array(text) }),
    roles: group,
  }),
  "project.raiseBlocker": plain({
    title: { en: "Raise a blocker", zh: "提出卡点" },
    payload: z.strictObject({
      blockerId: text,
      summary: text,
      shortage: z.exactOptional(
        z.strictObject({
          sku: text,
          units: z.number().positive(),
          category: z.exactOptional(text),
          platform: z.exactOptional(text),
        }),
      ),
    }),
    roles: group,
  }),
  "project.resolveBlocker": plain({
    title: { en: "Resolve a blocker", zh: "解决卡点" },
    payload: z.strictObject({ blockerId: text, resolution: text }),
    roles: group,
  }),
  "project.reachMilestone": plain({
    title: { en: "Reach a milestone", zh: "达成里程碑" },
    payload: z.strictObject({ milestoneId: text }),
    roles: group,
  }),
  "project.pause": plain({ title: { en: "Pause", zh: "暂停" }, payload: reason, roles: leaders }),
  "project.resume": plain({ title: { en: "Resume", zh: "恢复" }, payload: nothing, roles: leaders }),
  "project.finish": plain({
    title: { en: "Finish the work", zh: "进入结项复盘" },
    payload: nothing,
    roles: leaders,
  }),
  "project.close": plain({
    title: { en: "Close with a review", zh: "结项" },
    payload: z.strictObject({ findings: z.array(text).min(1) }),
    roles: leaders,
  }),
  "project.reopen": plain({
    title: { en: "Go on after all", zh: "继续推进" },
    payload: reason,
    roles: leaders,
  }),
  "project.cancel": plain({ title: { en: "Cancel", zh: "取消" }, payload: reason, roles: leaders }),
};
