import { z } from "zod";
import { InvalidDefinitionError } from "../../errors/index.js";
import type { Title } from "../../rules/define-rule.js";
import { type CamelCase, camelCase } from "../camel-case.js";
import type { DeadlineTable } from "../deadlines.js";
import { defineProcess, type Process } from "../define-process.js";
import { type Deliverable, deliverableTitles } from "../deliverables.js";
import type { FollowUpTarget } from "../follow-up.js";
import { laidOver } from "../laid-over.js";
import type { Role } from "../roles.js";
import { subjectOf, subjectSchema } from "../subject.js";
import type { Stage } from "./stage.js";
import { type StageCommands, stageCommands } from "./stage-commands.js";
import { stageFaults } from "./stage-faults.js";
import type { StagesMachine, StagesStart } from "./stages-context.js";
import { approvalWindow, stagesMachine, stageWindow } from "./stages-machine.js";

/** What {@link defineStages} takes. */
export interface StagesSpec<Id extends string, Stages extends readonly Stage[]> {
  /** In kebab-case. */
  readonly id: Id;
  /** In English and Chinese. */
  readonly title: Title;
  /** The numbers of the catalogue that it covers. */
  readonly covers: readonly string[];
  /** Who owns the whole; may complete any stage, send back and cancel. */
  readonly owner: Role;
  /** Raised by hand when code inside changes. */
  readonly version: number;
  /** The stages in their order. */
  readonly stages: Stages;
  /** Ids of the KPIs that it reports. */
  readonly kpis: readonly string[];
  /** The processes that may take over from it. */
  readonly handsOverTo: readonly FollowUpTarget[];
}

/** The table of a staged process. */
export interface StageTable<Stages extends readonly Stage[] = readonly Stage[]> {
  /** Tells it from the table of a review cycle. */
  readonly shape: "staged";
  /** In their order. */
  readonly stages: Stages;
  /** The processes that may take over from it. */
  readonly handsOverTo: readonly FollowUpTarget[];
}

/** A process whose chart is made of a table of stages. */
export type StagedProcess<Id extends string, Stages extends readonly Stage[]> = Process<
  Id,
  StagesMachine<CamelCase<Id>>,
  StageCommands<CamelCase<Id>, Stages>,
  StagesStart
> &
  StageTable<Stages>;

/** Any staged process. */
export type AnyStagedProcess = Process & StageTable;

const start = z.strictObject({
  ...subjectSchema.shape,
  deliverables: z.exactOptional(
    z.strictObject(
      Object.fromEntries(
        Object.keys(deliverableTitles).map((name) => [name, z.exactOptional(z.string().min(1))]),
      ),
    ),
  ),
}) satisfies z.core.$ZodType<StagesStart>;

/**
 * Defines a staged process: an ordered table of stages, each with who does it, what it hands in and what it needs.
 * Approval, rejection, sending back, cancelling and a clock for each stage are built in; the clocks' lengths are
 * parameters of the rule `schedule.stage`, by process and stage.
 *
 * @throws InvalidDefinitionError when a stage is there twice, names a deliverable that is not known, sends back to a
 * stage that does not come before it, or goes on from an outcome that its rule cannot have.
 *
 * @example
 * ```ts
 * import { defineStages } from "opscycle/processes";
 *
 * const unboxing = defineStages({
 *   id: "unboxing-video",
 *   title: { en: "Unboxing video", zh: "开箱视频" },
 *   covers: [],
 *   owner: "content-operator",
 *   version: 1,
 *   stages: [
 *     { id: "script", title: { en: "Write the script", zh: "撰写脚本" }, owner: "copywriter", approver: "marketing-group" },
 *     { id: "shooting", title: { en: "Shoot and edit", zh: "拍摄剪辑" }, owner: "photographer", sendsBackTo: ["script"] },
 *   ],
 *   kpis: [],
 *   handsOverTo: [],
 * });
 * Object.keys(unboxing.commands).length; // => 6
 * unboxing.commands["unboxingVideo.approveScript"].roles; // => ["marketing-group"]
 * ```
 */
export function defineStages<
  const Id extends string,
  const Names extends string,
  const Stages extends readonly Stage<Names>[],
>(spec: StagesSpec<Id, Stages>): StagedProcess<Id, Stages> {
  const { id, stages, handsOverTo, owner, ...rest } = spec;
  const prefix = camelCase(id);
  const [fault] = stageFaults(stages);
  if (fault !== undefined) throw new InvalidDefinitionError(`process ${id} ${fault}`, { process: id });
  const process = defineProcess({
    ...rest,
    id,
    owner,
    machine: stagesMachine(prefix, stages),
    commands: stageCommands(
      prefix,
      stages,
      [owner],
      handsOverTo.map(({ to }) => to),
    ),
    start,
    deadlines: deadlinesOf(id, stages),
    restingStates: stages.map((stage) => `${stage.id}.working`),
    deliverables: [...new Set(stages.flatMap((stage): readonly Deliverable[] => stage.deliverables ?? []))],
    toInput: (given, windows) => ({ ...subjectOf(given), deliverables: given.deliverables ?? {}, windows }),
  });
  return laidOver(process, { shape: "staged", stages, handsOverTo }) as unknown as StagedProcess<Id, Stages>;
}

function deadlinesOf(id: string, stages: readonly Stage[]): DeadlineTable {
  const approval = stages.some(({ approver }) => approver !== undefined) && {
    [approvalWindow]: {
      title: { en: "Approval", zh: "批准时限" },
      from: { rule: "schedule.stage", param: "approvalWorkingDays" },
      unit: "workingDays",
    } as const,
  };
  const own = stages.map((stage) => [
    stageWindow(stage),
    {
      title: stage.title,
      from: {
        rule: "schedule.stage",
        param: "workingDays",
        by: { param: "workingDaysByStage", key: `${id}.${stage.id}` },
      },
      unit: "workingDays",
    } as const,
  ]);
  return { ...Object.fromEntries(own), ...approval };
}
