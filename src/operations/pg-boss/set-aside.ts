import type { Letter } from "../engine.js";
import type { OutboxEntry } from "../outbox-entry.js";
import type { SetAside } from "./engine-types.js";

/** A letter that was set aside, as it is shown. */
export function setAsideLetter({
  id,
  request,
  handOver,
  at,
  reason,
}: Letter & { readonly at: string; readonly reason: string }): SetAside {
  const { process, id: instance, asked } = request;
  const what = asked.type === "command" ? asked.command.type : asked.type;
  return { id, type: handOver === undefined ? "command" : "hand-over", process, instance, what, at, reason };
}

/** An entry of the outbox that was set aside, as it is shown. */
export function setAsideEntry({ id, from, message, at, deadAt = at, reason = "" }: OutboxEntry): SetAside {
  if (message.type === "effect")
    return {
      id,
      type: "effect",
      process: from.process,
      instance: from.id,
      what: message.effect.type,
      at: deadAt,
      reason,
    };
  const { to, does: what } = message;
  return { id, type: "hand-over", process: to.process, instance: to.id, what, at: deadAt, reason };
}
