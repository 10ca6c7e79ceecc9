import type { EventEmitter } from "eventemitter3";
import type { OperationsEvents } from "../answers.js";

/** Tells the listeners of an event; what is committed stands, whatever they do. */
export function tell<Name extends keyof OperationsEvents>(
  events: EventEmitter<OperationsEvents>,
  name: Name,
  ...told: EventEmitter.EventArgs<OperationsEvents, Name>
): void {
  guarded(events, () => events.emit(name, ...told), name === "listenerFailed");
}

/** Calls what a program gave. What it throws is told as `listenerFailed`, or goes to the program's handler of uncaught errors. */
export function guarded(events: EventEmitter<OperationsEvents>, call: () => void, isLast = false): void {
  try {
    call();
  } catch (error) {
    if (!isLast && events.listenerCount("listenerFailed") > 0) {
      tell(events, "listenerFailed", error);
      return;
    }
    queueMicrotask(() => {
      throw error;
    });
  }
}
