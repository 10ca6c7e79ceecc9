import type { Operations } from "opscycle/operations";
import type { ShopEvent } from "../shared/api.js";

type Listener = (event: ShopEvent) => void;

/** Tells every page that listens what to read again. */
export class EventHub {
  private readonly listeners = new Set<Listener>();

  constructor(operations: Operations) {
    operations.on("step", ({ process, id, revision }) => this.tell({ type: "step", process, id, revision }));
    operations.on("rulebookReplaced", ({ after }) => this.tell({ type: "rulebook", fingerprint: after }));
  }

  tell(event: ShopEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** @returns what ends it */
  listen(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }
}
