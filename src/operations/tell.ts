import type { EventEmitter } from "eventemitter3";
import type { OperationsEvents } from "./answers.js";

/** Tells the listeners of an event; what is committed stands, whatever they do. */
export function tell<Name extends keyof OperationsEvents>(
  events: EventEmitter<OperationsEvents>,
  name: Name,
  ...told: EventEmitter.EventArgs<OperationsEvents, Name>
): void {
  try {
    events.emit(name, ...told);
  } catch (error) {
    if (name !== "listenerFailed" && events.listenerCount("listenerFailed") > 0) {
      tell(events, "listenerFailed", error);
      return;
    }
    queueMicrotask(() => {
      throw error;
    });
  }
}
