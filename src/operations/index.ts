export type {
  Accepted,
  Adoption,
  Answer,
  NotAccepted,
  OperationsEvents,
  SendOptions,
} from "./answers.js";
export { type Clock, systemClock, type VirtualClock, virtualClock } from "./clock.js";
export { createOperations, type OperationsOptions } from "./create-operations.js";
export type { ProcessVariant } from "./definitions.js";
export { memoryStore } from "./memory-store.js";
export { type CanAsked, Operations } from "./operations.js";
export type {
  Commit,
  InstanceKey,
  InstanceQuery,
  JournalEntry,
  OutboxEntry,
  StepCause,
  Store,
  StoredDeadline,
  StoredInstance,
} from "./store.js";
export type { Observation, Watched } from "./watch.js";
