import type { AnyStateMachine, InputFrom } from "xstate";
import type { z } from "zod";
import { InvalidDefinitionError, InvalidInputError, schemaIssues } from "../errors/index.js";
import type { Title } from "../rules/define-rule.js";
import { fingerprint } from "../rules/fingerprint.js";
import type { RulesAt } from "../rules/rulebook/rules-at.js";
import type { CommandTable } from "./commands.js";
import { type DeadlineTable, resolveWindows, type Windows } from "./deadlines.js";
import { definitionFaults } from "./definition-faults.js";
import type { Deliverable } from "./deliverables.js";
import type { Role } from "./roles.js";

/** What {@link defineProcess} takes. */
export interface ProcessSpec<
  Id extends string,
  Machine extends AnyStateMachine,
  Commands extends CommandTable,
  Start extends z.ZodObject,
  Deadlines extends DeadlineTable,
> {
  /** In kebab-case; its commands start with the same in camelCase. */
  readonly id: Id;
  /** Its name for people. */
  readonly title: Title;
  /** The numbers of the catalogue that it covers. */
  readonly covers: readonly string[];
  /** Who owns it; a shop may name another (E-50). */
  readonly owner: Role;
  /** Raised by hand when code inside guards or actions changes: that cannot be hashed. */
  readonly version: number;
  /** The chart, as an XState machine. */
  readonly machine: Machine;
  /** The commands that it takes, by type. */
  readonly commands: Commands;
  /** What must be known to start one. */
  readonly start: Start;
  /** The named delays of the chart and where their lengths come from. */
  readonly deadlines: Deadlines;
  /** The states in which an instance may be adopted: dotted paths. */
  readonly restingStates: readonly string[];
  /** What it produces (Appendix 2). */
  readonly deliverables: readonly Deliverable[];
  /** Ids of the KPIs that it reports. */
  readonly kpis: readonly string[];
  /** Makes the machine's input of the parsed start input, the windows and the rules of its scope. */
  toInput(start: z.infer<Start>, windows: Windows<Deadlines>, rules: RulesAt): InputFrom<Machine>;
}

/** A machine with everything that XState has no place for. */
export interface Process<
  Id extends string = string,
  Machine extends AnyStateMachine = AnyStateMachine,
  Commands extends CommandTable = CommandTable,
  Start extends object = object,
> {
  /** In kebab-case: `ad-campaign`. */
  readonly id: Id;
  /** Its name for people. */
  readonly title: Title;
  /** The numbers of the catalogue that it covers. */
  readonly covers: readonly string[];
  /** Who owns it. */
  readonly owner: Role;
  /** Raised by hand when code inside guards or actions changes. */
  readonly version: number;
  /** The chart, as an XState machine. */
  readonly machine: Machine;
  /** The commands that it takes, by type. */
  readonly commands: Commands;
  /** What must be known to start one. */
  readonly start: z.ZodObject;
  /** The named delays of the chart and where their lengths come from. */
  readonly deadlines: DeadlineTable;
  /** The states in which an instance may be adopted: dotted paths. */
  readonly restingStates: readonly string[];
  /** What it produces. */
  readonly deliverables: readonly Deliverable[];
  /** Ids of the KPIs that it reports. */
  readonly kpis: readonly string[];
  /** SHA-256 over the structure of the chart and `version`. */
  readonly fingerprint: string;
  /**
   * The machine's input: parses what is known at the start and resolves the windows from the rules.
   *
   * @throws InvalidInputError when a field is wrong, or a window has no length: it names where to set it.
   */
  input(start: Start, rules: RulesAt): InputFrom<Machine>;
}

/**
 * Defines a process.
 *
 * A guard that XState calls `isOutcome`, with an outcome as its `params`, is checked against the rule that the command
 * consults.
 *
 * @throws InvalidDefinitionError when the chart, the commands, the deadlines and the resting states do not fit together,
 * a state has no description, or the chart has history states or invoked actors, which do not survive as plain JSON.
 */
export function defineProcess<
  const Id extends string,
  Machine extends AnyStateMachine,
  Commands extends CommandTable,
  Start extends z.ZodObject,
  Deadlines extends DeadlineTable,
>(
  spec: ProcessSpec<Id, Machine, Commands, Start, Deadlines>,
): Process<Id, Machine, Commands, z.input<Start>> {
  const { toInput, ...rest } = spec;
  const [fault] = definitionFaults(spec);
  if (fault !== undefined)
    throw new InvalidDefinitionError(`process ${spec.id} ${fault}`, { process: spec.id });
  return Object.freeze({
    ...rest,
    fingerprint: fingerprint({ chart: spec.machine.config, version: spec.version }),
    input: (start: z.input<Start>, rules: RulesAt) => {
      const parsed = spec.start.safeParse(start);
      if (!parsed.success)
        throw new InvalidInputError(
          `process ${spec.id}`,
          schemaIssues(parsed.error, start, [], Object.keys(spec.start.shape)),
        );
      return toInput(
        parsed.data as z.infer<Start>,
        resolveWindows(`process ${spec.id}`, spec.deadlines, parsed.data, rules),
        rules,
      );
    },
  });
}
