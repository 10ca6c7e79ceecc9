import { z } from "zod";
import type { Missing } from "../../rules/decision/decision.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { AnyCommand, CommandSpec } from "../commands.js";
import type { Process } from "../define-process.js";
import type { Role } from "../roles.js";
import { commandSpec, consult, type Envelope } from "./consult.js";
import { type ProcessSnapshot, restore } from "./process-snapshot.js";
import { possibleCommands, type Refusal, type RefusalCode, refuse } from "./refusal.js";
import { step } from "./step.js";

/** Whether one command can be sent now. */
export type Possibility =
  /** It would be taken as it is. */
  | { readonly command: string; readonly status: "possible" }
  /** It needs fields, or facts for the rule that it consults. */
  | {
      readonly command: string;
      readonly status: "needs";
      /** JSON Schema of its fields; those under `metrics` are facts, and say whether the rule can do without them. */
      readonly fields: object;
      /** The rule that it consults. */
      readonly rule?: string;
      /** The facts that the rule missed, where the fields tried were enough to ask it. */
      readonly missing: readonly Missing[];
    }
  /** It would be refused. */
  | { readonly command: string; readonly status: "refused"; readonly refusal: Refusal };

/** Who asks, when, and with which fields. */
export interface CanOptions extends Envelope {
  /** Commands to try, with their fields; those not named are tried without fields. */
  readonly commands?: readonly AnyCommand[];
}

/**
 * What can be done with an instance now: for each command of the process whether it is possible, refused and why, or
 * which fields and facts it needs. Pure; nothing is sent.
 */
export function can(
  process: Process,
  rulebook: Rulebook,
  snapshot: ProcessSnapshot,
  options: CanOptions,
): Possibility[] {
  const tried = new Map(options.commands?.map((command) => [command.type, command]));
  return Object.keys(process.commands).map((type) =>
    possibility(process, rulebook, snapshot, tried.get(type) ?? { type }, options),
  );
}

function possibility(
  process: Process,
  rulebook: Rulebook,
  snapshot: ProcessSnapshot,
  command: AnyCommand,
  options: CanOptions,
): Possibility {
  const spec = commandSpec(process, command.type);
  const live = restore(process, snapshot);
  const early = earlyCode(
    possibleCommands(process, live),
    spec.roles,
    live.status,
    command.type,
    options.by?.role,
  );
  if (early !== undefined)
    return { command: command.type, status: "refused", refusal: refuse(process, live, command, early) };
  const { type: _type, ...fields } = command;
  if (!spec.payload.safeParse(fields).success) return needs(command.type, spec, []);
  const taken = step(process, snapshot, consult(process, rulebook, snapshot, command, options));
  if (taken.accepted) return { command: command.type, status: "possible" };
  const { refusal } = taken;
  const missing = refusal.missing.filter(({ kind }) => kind === "fact");
  return refusal.code === "undecided" && missing.length > 0
    ? needs(command.type, spec, missing)
    : { command: command.type, status: "refused", refusal };
}

function needs(
  command: string,
  { payload, consults }: CommandSpec,
  missing: readonly Missing[],
): Possibility {
  const fields = z.toJSONSchema(payload, { io: "input" });
  return { command, status: "needs", fields, ...(consults && { rule: consults.rule.id }), missing };
}

function earlyCode(
  possible: readonly string[],
  roles: readonly Role[],
  status: string,
  type: string,
  role: Role | undefined,
): RefusalCode | undefined {
  if (status !== "active") return "finished";
  if (role !== undefined && !roles.includes(role)) return "wrong-role";
  return possible.includes(type) ? undefined : "wrong-state";
}
