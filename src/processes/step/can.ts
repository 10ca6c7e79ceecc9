import { z } from "zod";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { AnyCommand } from "../commands.js";
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
  /** It needs fields first; some of them may be the facts of the rule that it consults. */
  | { readonly command: string; readonly status: "needs"; readonly fields: object; readonly rule?: string }
  /** It would be refused. */
  | { readonly command: string; readonly status: "refused"; readonly refusal: Refusal };

/** Who asks, when, and with which fields. */
export interface CanOptions extends Envelope {
  /** Commands to try, with their fields; those not named are tried without fields. */
  readonly commands?: readonly AnyCommand[];
}

/**
 * What can be done with an instance now: for each command of the process whether it is possible, refused and why, or
 * which fields it needs, as JSON Schema. Pure; nothing is sent.
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
  if (!spec.payload.safeParse(fields).success) {
    const rule = spec.consults?.rule.id;
    return {
      command: command.type,
      status: "needs",
      fields: z.toJSONSchema(spec.payload, { io: "input" }),
      ...(rule !== undefined && { rule }),
    };
  }
  const taken = step(process, snapshot, consult(process, rulebook, snapshot, command, options));
  return taken.accepted
    ? { command: command.type, status: "possible" }
    : { command: command.type, status: "refused", refusal: taken.refusal };
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
