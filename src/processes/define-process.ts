import type { AnyStateMachine, InputFrom } from "xstate";
import type { z } from "zod";
import { InvalidDefinitionError, InvalidInputError, schemaIssues } from "../errors/index.js";
import type { Title } from "../rules/define-rule.js";
import { fingerprint } from "../rules/fingerprint.js";
import type { RulesAt } from "../rules/rules-at.js";
import type { CommandTable } from "./commands.js";
import type { Role } from "./roles.js";

/** How long a named delay of the chart is, and where the length comes from. */
export interface DeadlineSpec {
  readonly title: Title;
  /** A parameter of a rule, or a field of the start input. */
  readonly from: { readonly rule: string; readonly param: string } | { readonly input: string };
  readonly unit: "hours" | "days" | "workingDays";
}

/** The deadlines of a process by the name of the delay in its chart. */
export type DeadlineTable = { readonly [delay: string]: DeadlineSpec };

/** The length of each delay in milliseconds, as the machine's context keeps it. */
export type Windows<Deadlines extends DeadlineTable> = { readonly [Delay in keyof Deadlines]: number };

/** The numbers behind the windows, before they are milliseconds. */
const unitMs = { hours: 3_600_000, days: 86_400_000, workingDays: 86_400_000 } as const;

/** What {@link defineProcess} takes. */
export interface ProcessSpec<
  Id extends string,
  Machine extends AnyStateMachine,
  Commands extends CommandTable,
  Start extends z.ZodObject,
  Deadlines extends DeadlineTable,
> {
  readonly id: Id;
  readonly title: Title;
  /** The numbers of the catalogue that it covers. */
  readonly covers: readonly string[];
  /** Who owns it; a shop may name another (E-50). */
  readonly owner: Role;
  /** Raised by hand when code inside guards or actions changes: that cannot be hashed. */
  readonly version: number;
  readonly machine: Machine;
  readonly commands: Commands;
  /** What must be known to start one. */
  readonly start: Start;
  readonly deadlines: Deadlines;
  /** The states in which an instance may be adopted: dotted paths. */
  readonly restingStates: readonly string[];
  /** What it produces (Appendix 2). */
  readonly deliverables: readonly string[];
  /** Ids of the KPIs that it reports. */
  readonly kpis: readonly string[];
  /** Makes the machine's input of the parsed start input and the windows. */
  toInput(start: z.infer<Start>, windows: Windows<Deadlines>): InputFrom<Machine>;
}

/** A machine with everything that XState has no place for. */
export interface Process<
  Id extends string = string,
  Machine extends AnyStateMachine = AnyStateMachine,
  Commands extends CommandTable = CommandTable,
  Start extends object = object,
> {
  readonly id: Id;
  readonly title: Title;
  readonly covers: readonly string[];
  readonly owner: Role;
  readonly version: number;
  readonly machine: Machine;
  readonly commands: Commands;
  readonly start: z.ZodObject;
  readonly deadlines: DeadlineTable;
  readonly restingStates: readonly string[];
  readonly deliverables: readonly string[];
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

/** Defines a process. @throws InvalidDefinitionError when the chart, the commands and the deadlines do not fit together. */
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
  refuseFaults(spec.id, spec.machine, spec.commands, spec.deadlines);
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
        resolveWindows(spec.id, spec.deadlines, parsed.data, rules),
      );
    },
  });
}

function resolveWindows<Deadlines extends DeadlineTable>(
  id: string,
  deadlines: Deadlines,
  start: object,
  rules: RulesAt,
): Windows<Deadlines> {
  const issues: { path: string; expected: string; received: string }[] = [];
  const windows = Object.entries(deadlines).map(([delay, { from, unit }]) => {
    const value: unknown =
      "rule" in from ? rules.paramValues(from.rule).get(from.param)?.value : Reflect.get(start, from.input);
    if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
      const where =
        "rule" in from
          ? `params["${from.rule}"].${from.param} in a layer of the rulebook`
          : `${from.input} of the start input`;
      issues.push({
        path: delay,
        expected: `a number of ${unit} of 0 or more, set as ${where}`,
        received: value === undefined ? "nothing" : String(value),
      });
    }
    return [delay, Number(value) * unitMs[unit]];
  });
  if (issues.length > 0) throw new InvalidInputError(`process ${id}`, issues);
  return Object.fromEntries(windows) as Windows<Deadlines>;
}

function refuseFaults(
  id: string,
  machine: AnyStateMachine,
  commands: CommandTable,
  deadlines: DeadlineTable,
): void {
  const refuse = (message: string) => {
    throw new InvalidDefinitionError(`process ${id} ${message}`, { process: id });
  };
  const prefix = id.replace(/-(.)/g, (_dash, letter: string) => letter.toUpperCase());
  const accepted = new Set(machine.events.filter((type) => !type.startsWith("xstate.")));
  if (accepted.has("*")) refuse("has a wildcard transition, with which every command would be possible");
  for (const type of Object.keys(commands)) {
    if (!type.startsWith(`${prefix}.`)) refuse(`has the command ${type}; its commands start with ${prefix}.`);
    if (!accepted.has(type)) refuse(`has the command ${type}, which no state takes`);
  }
  for (const type of accepted)
    if (!(type in commands)) refuse(`has no command for ${type}, which its chart takes`);
  for (const delay of delayNames(machine))
    if (!(delay in deadlines)) refuse(`has no deadline for the delay ${delay} of its chart`);
}

/** The names of the delays in a chart; XState's ids of delayed events hold them. */
function delayNames(machine: AnyStateMachine): string[] {
  const nodes = [machine.root];
  for (const node of nodes) nodes.push(...Object.values(node.states));
  return [...new Set(nodes.flatMap((node) => node.after.map(({ delay }) => String(delay))))];
}
