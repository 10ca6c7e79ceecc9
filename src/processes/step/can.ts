import type { AnyMachineSnapshot } from "xstate";
import { z } from "zod";
import type { Missing } from "../../rules/decision/decision.js";
import type { Title } from "../../rules/define-rule.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { AnyCommand, CommandSpec } from "../commands.js";
import type { Process } from "../define-process.js";
import type { Role } from "../roles.js";
import { commandSpec, consult, type Envelope } from "./consult.js";
import { type ProcessSnapshot, restore } from "./process-snapshot.js";
import { possibleCommands, type Refusal, type RefusalCode, refuse } from "./refusal.js";
import { step } from "./step.js";

/** What a command is, wherever an instance stands: enough to draw its button and its form. */
export interface Offered {
  /** Its name, `noun.verb`. */
  readonly command: string;
  /** What a button says, in English and Chinese. */
  readonly title: Title;
  /** Who may send it. */
  readonly roles: readonly Role[];
  /** JSON Schema of its fields; those under `metrics` are facts, and say whether the rule can do without them. */
  readonly fields: object;
  /** The rule that it consults. */
  readonly rule?: string;
}

/** Whether one command can be sent now. */
export type Possibility = Offered &
  (
    | {
        /** It would be taken as it was tried. */
        readonly status: "possible";
      }
    | {
        /** It needs fields, or facts for the rule that it consults. */
        readonly status: "needs";
        /** The facts that the rule missed, where the fields tried were enough to ask it. */
        readonly missing: readonly Missing[];
      }
    | {
        /** It would be refused. */
        readonly status: "refused";
        /** What it would be refused with. */
        readonly refusal: Refusal;
      }
  );

/** Who asks, when, and with which fields. */
export interface CanOptions extends Envelope {
  /** Commands to try, with their fields; those not named are tried without fields. */
  readonly commands?: readonly AnyCommand[];
  /** Answers for this role, whoever asks; for `by` when absent, and for every role where both are. */
  readonly role?: Role;
}

/**
 * What can be done with an instance now: for each command of the process whether it is possible, refused and why, or
 * which fields and facts it needs. Pure; nothing is sent.
 *
 * @example
 * ```ts
 * import { can, replenishmentProcess, start } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 *
 * const rulebook = parseRulebook({ layers: [] });
 * const at = "2026-03-01T00:00:00.000Z";
 * const input = replenishmentProcess.input({ sku: "A-1", units: 10 }, rulebook.at());
 * const { snapshot } = start(replenishmentProcess, input, at);
 * const offered = can(replenishmentProcess, rulebook, snapshot, { at, role: "warehouse" });
 * const receive = offered.find(({ command }) => command === "replenishment.receive");
 * receive?.status; // => "refused"
 * receive?.roles.includes("warehouse"); // => true
 * ```
 */
export function can(
  process: Process,
  rulebook: Rulebook,
  snapshot: ProcessSnapshot,
  options: CanOptions,
): Possibility[] {
  const tried = new Map(options.commands?.map((command) => [command.type, command]));
  const live = restore(process, snapshot);
  const standing = { process, rulebook, snapshot, live, possible: new Set(possibleCommands(process, live)) };
  return Object.keys(process.commands).map((type) =>
    possibility(standing, tried.get(type) ?? { type }, options),
  );
}

/** An instance that is asked about, worked out once for all commands. */
interface Asked {
  readonly process: Process;
  readonly rulebook: Rulebook;
  readonly snapshot: ProcessSnapshot;
  readonly live: AnyMachineSnapshot;
  readonly possible: ReadonlySet<string>;
}

function possibility(asked: Asked, command: AnyCommand, options: CanOptions): Possibility {
  const { process, rulebook, snapshot, live } = asked;
  const spec = commandSpec(process, command.type);
  const offered = offer(command.type, spec);
  const early = earlyCode(asked, spec.roles, command.type, options.role ?? options.by?.role);
  if (early !== undefined)
    return { ...offered, status: "refused", refusal: refuse(process, live, command, early) };
  const { type: _type, ...fields } = command;
  if (!spec.payload.safeParse(fields).success) return { ...offered, status: "needs", missing: [] };
  const { at, by, override } = options;
  const envelope = { at, ...(by && { by }), ...(override && spec.consults && { override }) };
  const event = consult(process, rulebook, snapshot, command, envelope);
  // For whom it is asked has been looked at.
  const { by: _by, ...anyone } = event;
  const taken = step(process, snapshot, options.role === undefined ? event : anyone);
  if (taken.accepted) return { ...offered, status: "possible" };
  const { refusal } = taken;
  const missing = refusal.missing.filter(({ kind }) => kind === "fact");
  return refusal.code === "undecided" && missing.length > 0
    ? { ...offered, status: "needs", missing }
    : { ...offered, status: "refused", refusal };
}

/** The offers of commands; to make a JSON Schema costs more than a step. */
const offers = new WeakMap<CommandSpec, Offered>();

function offer(command: string, spec: CommandSpec): Offered {
  const known = offers.get(spec);
  if (known?.command === command) return known;
  const { title, roles, payload, consults } = spec;
  const fields = z.toJSONSchema(payload, { io: "input", unrepresentable: "any" });
  const offered = { command, title, roles, fields, ...(consults && { rule: consults.rule.id }) };
  offers.set(spec, offered);
  return offered;
}

function earlyCode(
  { live, possible }: Asked,
  roles: readonly Role[],
  type: string,
  role: Role | undefined,
): RefusalCode | undefined {
  if (live.status !== "active") return "finished";
  if (role !== undefined && !roles.includes(role)) return "wrong-role";
  return possible.has(type) ? undefined : "wrong-state";
}
