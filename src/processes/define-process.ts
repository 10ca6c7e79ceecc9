import type { AnyStateMachine, InputFrom } from "xstate";
import type { z } from "zod";
import { InvalidDefinitionError, InvalidInputError, schemaIssues } from "../errors/index.js";
import type { Title } from "../rules/define-rule.js";
import { fingerprint } from "../rules/fingerprint.js";
import type { RulesAt } from "../rules/rulebook/rules-at.js";
import { chartStructure } from "./chart-structure.js";
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

/** The three shapes of a process: all else is data. */
export type ProcessShape = "statechart" | "staged" | "review-cycle";

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
  /** A chart of its own, a table of stages, or a periodic review. */
  readonly shape: ProcessShape;
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
  /** SHA-256 over what the chart does and `version`; its descriptions, titles and roles are left out. */
  readonly fingerprint: string;
  /**
   * The machine's input: parses what is known at the start and resolves the windows from the rules.
   *
   * @throws InvalidInputError when a field is wrong, or a window has no length: it names where to set it.
   */
  input(start: Start, rules: RulesAt): InputFrom<Machine>;
  /** Makes the machine's input of a parsed start input, the windows and the rules; `input` calls it. */
  toInput(start: object, windows: { readonly [delay: string]: number }, rules: RulesAt): InputFrom<Machine>;
}

/**
 * Defines a process.
 *
 * A guard that XState calls `isOutcome`, with an outcome as its `params`, is checked against the rule that the command
 * consults.
 *
 * @throws InvalidDefinitionError when the chart, the commands, the deadlines and the resting states do not fit together,
 * a state has no description, nothing leads to a state or out of one, or the chart has history states or invoked actors,
 * which do not survive as plain JSON.
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
  const faults = definitionFaults(spec);
  if (faults.length > 0)
    throw new InvalidDefinitionError(faults.map((fault) => `process ${spec.id} ${fault}`).join("\n"), {
      process: spec.id,
      faults,
    });
  let hash: string | undefined;
  const { toInput, ...rest } = spec;
  return Object.freeze({
    ...rest,
    shape: "statechart",
    // Not before it is asked for: a program that loads a hundred processes runs a few.
    get fingerprint() {
      hash ??= fingerprint({ chart: chartStructure(spec.machine), version: spec.version });
      return hash;
    },
    input: (start: z.input<Start>, rules: RulesAt) => inputOf(spec, start, rules),
    // What was parsed and resolved is of these types; whoever holds any process does not know them.
    toInput: (start: object, windows: object, rules: RulesAt) =>
      toInput(start as z.infer<Start>, windows as Windows<Deadlines>, rules),
  });
}

function inputOf<Machine extends AnyStateMachine, Start extends z.ZodObject, Deadlines extends DeadlineTable>(
  spec: ProcessSpec<string, Machine, CommandTable, Start, Deadlines>,
  start: object,
  rules: RulesAt,
): InputFrom<Machine> {
  const parsed = spec.start.safeParse(start);
  if (!parsed.success)
    throw new InvalidInputError(
      `process ${spec.id}`,
      schemaIssues(parsed.error, start, [], Object.keys(spec.start.shape)),
    );
  const windows = resolveWindows(`process ${spec.id}`, spec.deadlines, parsed.data, rules);
  return spec.toInput(parsed.data as z.infer<Start>, windows, rules);
}
