/**
 * The host: it keeps instances, asks rules, lets deadlines pass, writes the journal, carries out effects.
 *
 * @packageDocumentation
 */
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
export { effectOf } from "./effects/effect-of.js";
export type { Effect, EffectContext, EffectHandler, EffectPolicy } from "./effects/effects.js";
export type { Health } from "./host/health.js";
export type { StoredDeadline } from "./host/pass-due.js";
export type { RunOptions } from "./host/run.js";
export type { ArchiveOptions } from "./journal/archive.js";
export { type CustomerFields, customerFields } from "./journal/customer-fields.js";
export type { Erased, EraseOptions } from "./journal/erase.js";
export type { ExportEnd, ExportHeader, ExportLine } from "./journal/export-line.js";
export type { Imported } from "./journal/import-journal.js";
export type { CustomerSought, FoundBy, FoundInstance } from "./journal/instances-of.js";
export type { JournalEntry, JournalSeal, StepCause } from "./journal/journal-entry.js";
export type { JournalFault, JournalFaultKind, JournalVerdict } from "./journal/journal-fault.js";
export type { JournalAsked } from "./journal/read-journal.js";
export { type Redact, redactCustomer } from "./journal/redact.js";
export type { StateAt } from "./journal/state-at.js";
export { type JournalHead, type VerifyOptions, verifyJournal } from "./journal/verify-journal.js";
export type { VerifyQuery } from "./journal/verify-store.js";
export { memoryStore } from "./memory/memory-store.js";
export {
  checkFingerprints,
  type FingerprintCheck,
  type FingerprintFault,
  parseFingerprints,
  type RecordedDefinition,
  type RecordedFingerprints,
  recordFingerprints,
} from "./migrations/check-fingerprints.js";
export {
  defineMigration,
  type Migration,
  type MigrationSpec,
  type NewPlace,
  type NewState,
  type OldInstance,
  type Stranded,
} from "./migrations/define-migration.js";
export { exportedInstances } from "./migrations/exported-instances.js";
export type { MigrateOptions } from "./migrations/migrate-store.js";
export type {
  MigrationCount,
  MigrationReport,
  MigrationSample,
  StrandedInstance,
} from "./migrations/migration-report.js";
export { type Rehearsal, type RehearsalOptions, rehearseMigration } from "./migrations/rehearse-migration.js";
export { type CanAsked, Operations } from "./operations.js";
export type { OutboxEntry, OutboxMessage, OutboxOutcome, OutboxQuery } from "./outbox-entry.js";
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
export { longestDeferralMs, longestRetryMs } from "./store.js";
export type { Observation, Watched } from "./watch.js";
