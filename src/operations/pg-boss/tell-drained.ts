import type { EventEmitter } from "eventemitter3";
import type { OperationsEvents } from "../answers.js";
import { guarded } from "../host/tell.js";
import type { DrainTold } from "./drain-instance.js";
import type { EngineEvents } from "./engine-types.js";
import { setAsideLetter } from "./set-aside.js";

/** Tells the listeners of an event; what is committed stands, whatever they do. */
export function tellEngine<Name extends keyof EngineEvents>(
  events: EventEmitter<EngineEvents>,
  name: Name,
  ...told: EventEmitter.EventArgs<EngineEvents, Name>
): void {
  // Both tell of listeners that throw in the same way.
  guarded(
    events as unknown as EventEmitter<OperationsEvents>,
    () => events.emit(name, ...told),
    name === "listenerFailed",
  );
}

/** Tells what was done with instances. */
export function tellDrained(events: EventEmitter<EngineEvents>, told: readonly DrainTold[]): void {
  for (const one of told) {
    switch (one.type) {
      case "step":
        tellEngine(events, "step", one.entry);
        for (const event of one.entry.events) tellEngine(events, "event", event, one.entry);
        break;
      case "refused":
        tellEngine(events, "refused", one.refusal, one.key);
        break;
      case "handOverFailed":
        tellEngine(events, "handOverFailed", one.entry, one.reason);
        break;
      case "deadlineFailed":
        tellEngine(events, "deadlineFailed", { ...one.key, deadline: one.deadline }, one.reason);
        break;
      case "setAside":
        tellEngine(
          events,
          "setAside",
          setAsideLetter({ ...one.letter, reason: one.reason.message, at: one.at }),
        );
        break;
    }
  }
}
