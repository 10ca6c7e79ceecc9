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
export type { Effect, EffectHandler, EffectPolicy } from "./effects.js";
export type { JournalEntry, JournalSeal, StepCause } from "./journal/journal-entry.js";
export { memoryStore } from "./memory-store.js";
export { type CanAsked, type JournalAsked, Operations } from "./operations.js";
export type { OutboxEntry, OutboxMessage, OutboxOutcome, OutboxQuery } from "./outbox-entry.js";
export type { StoredDeadline } from "./pass-due.js";
export type {
  Commit,
  InstanceKey,
  InstanceQuery,
  InstanceWrite,
  JournalPage,
  JournalQuery,
  RememberedAnswer,
  StepStore,
  Store,
  StoredInstance,
  StoreReading,
} from "./store.js";
export type { Observation, Watched } from "./watch.js";
