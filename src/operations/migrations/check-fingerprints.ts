import { z } from "zod";
import { InvalidInputError, schemaIssues } from "../../errors/index.js";
import type { Process } from "../../processes/index.js";
import type { Migration } from "./define-migration.js";
import { MigrationChains } from "./migration-chains.js";

/** A definition that stored instances may have. */
export interface RecordedDefinition {
  /** As `defineProcess` was given it; for people, while the fingerprint is what counts. */
  readonly version: number;
  /** SHA-256 of the definition, as the process says it itself. */
  readonly fingerprint: string;
}

/** The definitions of each process that stored instances may have, by its id: the latest last. */
export interface RecordedFingerprints {
  readonly [process: string]: readonly RecordedDefinition[];
}

/** What keeps stored instances from going on. */
export interface FingerprintFault {
  /** What kind of fault it is; to branch on. */
  readonly code:
    | "definition-not-recorded"
    /** No migration leads from a recorded definition to the present one. */
    | "definition-without-migration"
    /** A recorded process is not there any more. */
    | "process-gone";
  /** Id of the process that it is about. */
  readonly process: string;
  /** The fingerprint that it is about. */
  readonly where: string;
  /** What is wrong, in one sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly howToMend: string;
}

/** What {@link checkFingerprints} takes. */
export interface FingerprintCheck {
  /** The present definitions. */
  readonly processes: readonly Process[];
  /** Variants too: instances of theirs go on as they are. */
  readonly variants?: readonly Process[];
  /** Those that stored instances may have, as {@link recordFingerprints} wrote them. */
  readonly recorded: RecordedFingerprints;
  /** The ways that lead from old definitions on; none by default. */
  readonly migrations?: readonly Migration[];
}

const recordedSchema = z.record(
  z.string(),
  z.array(z.strictObject({ version: z.number(), fingerprint: z.string().min(1) })),
) satisfies z.ZodType<RecordedFingerprints>;

/** Reads what was recorded. @throws InvalidInputError when it is something else. */
export function parseFingerprints(value: unknown): RecordedFingerprints {
  const parsed = recordedSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new InvalidInputError("fingerprints", schemaIssues(parsed.error, value));
}

/**
 * Finds changed definitions that stored instances could not go on by: for a check that fails in CI when somebody changes a
 * chart and gives no migration.
 *
 * @returns what is wrong; empty when every recorded definition is there, or a way leads from it to one that is
 * @throws InvalidDefinitionError when migrations lead two ways, in a circle, or to no definition that there is.
 *
 * @example
 * ```ts
 * import { checkFingerprints, recordFingerprints } from "opscycle/operations";
 * import { adCampaignProcess } from "opscycle/processes";
 *
 * const processes = [adCampaignProcess];
 * const old = { "ad-campaign": [{ version: 1, fingerprint: "4c1f0e" }] };
 * const recorded = recordFingerprints({ processes, recorded: old });
 * checkFingerprints({ processes, recorded }).map(({ code, where }) => [code, where]);
 * // => [["definition-without-migration", "4c1f0e"]]
 * ```
 */
export function checkFingerprints(check: FingerprintCheck): readonly FingerprintFault[] {
  const { processes, recorded, migrations = [] } = check;
  const all = [...processes, ...(check.variants ?? [])];
  const chains = new MigrationChains(migrations);
  chains.refuseDeadEnds(all);
  const gone = Object.keys(recorded).filter((id) => !all.some((process) => process.id === id));
  return [
    ...all.flatMap((process) => notRecorded(process, recorded)),
    ...all.flatMap(withoutWay),
    ...gone.map(processGone),
  ];

  function withoutWay({ id }: Process, index: number): FingerprintFault[] {
    if (all.findIndex((process) => process.id === id) !== index) return [];
    const known = all.filter((process) => process.id === id).map(({ fingerprint }) => fingerprint);
    return definitionsOf(recorded, id)
      .filter(({ fingerprint }) => chains.from(id, fingerprint, (at) => known.includes(at)) === undefined)
      .map(({ fingerprint, version }) => ({
        code: "definition-without-migration",
        process: id,
        where: fingerprint,
        message: `instances of version ${version}, ${fingerprint}, cannot go on by ${known.join(" or ")}`,
        howToMend: "give a migration from it, or take it out of the record when nothing is stored under it",
      }));
  }
}

function notRecorded({ id, fingerprint }: Process, recorded: RecordedFingerprints): FingerprintFault[] {
  if (definitionsOf(recorded, id).some((one) => one.fingerprint === fingerprint)) return [];
  return [
    {
      code: "definition-not-recorded",
      process: id,
      where: fingerprint,
      message: "its definition is new, and is not recorded",
      howToMend: "record it: opscycle check --fingerprints <file> --write",
    },
  ];
}

function processGone(process: string): FingerprintFault {
  return {
    code: "process-gone",
    process,
    where: process,
    message: "it is recorded, and is not there any more",
    howToMend: "keep it, or take it out of the record when nothing is stored under it",
  };
}

/** What is recorded once the present definitions are: those that stored instances may have had before stay. */
export function recordFingerprints({
  processes,
  variants = [],
  recorded,
}: Omit<FingerprintCheck, "migrations">): RecordedFingerprints {
  const record = new Map(Object.entries(recorded));
  for (const { id, version, fingerprint } of [...processes, ...variants]) {
    const others = (record.get(id) ?? []).filter((one) => one.fingerprint !== fingerprint);
    record.set(id, [...others, { version, fingerprint }]);
  }
  return Object.fromEntries([...record].sort(([left], [right]) => (left < right ? -1 : 1)));
}

const definitionsOf = (recorded: RecordedFingerprints, process: string): readonly RecordedDefinition[] =>
  Object.hasOwn(recorded, process) ? (recorded[process] ?? []) : [];
