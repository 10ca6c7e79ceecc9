import { didYouMean, type InputIssue, InvalidInputError, NotFoundError } from "../errors/index.js";
import type { Process } from "../processes/index.js";
import { type LayerCondition, layerLevels } from "../rules/rulebook/layer.js";
import type { StoredInstance } from "./store.js";

/** Another definition of a process for a part of the shop. */
export interface ProcessVariant<P extends Process = Process> {
  /** The variant, with the id of the process that it stands for. */
  readonly process: P;
  /** Which start inputs it is for: all that is named here must be in them. */
  readonly when: LayerCondition;
}

/** Which definition runs which instance. */
export class Definitions {
  /** Every definition, variants included. */
  readonly all: readonly Process[];
  private readonly processes: ReadonlyMap<string, Process>;
  private readonly variants = new Map<string, ProcessVariant[]>();
  private readonly byFingerprint = new Map<string, Process>();

  /** @throws InvalidInputError when a variant is of no process, or is not to be told from another. */
  constructor(processes: readonly Process[], variants: readonly ProcessVariant[]) {
    const issues = [...repeatedIds(processes), ...variantFaults(processes, variants)];
    if (issues.length > 0) throw new InvalidInputError("createOperations", issues);
    this.all = [...processes, ...variants.map(({ process }) => process)];
    this.processes = new Map(processes.map((process) => [process.id, process]));
    for (const variant of variants) {
      const { id, fingerprint } = variant.process;
      this.variants.set(id, [...(this.variants.get(id) ?? []), variant]);
      this.byFingerprint.set(`${id} ${fingerprint}`, variant.process);
    }
  }

  has(id: string): boolean {
    return this.processes.has(id);
  }

  /** The process of an id, not one of its variants. @throws NotFoundError when there is none. */
  process(id: string): Process {
    const process = this.processes.get(id);
    if (process !== undefined) return process;
    throw new NotFoundError(`there is no process ${id}${didYouMean(id, this.processes.keys())}`, {
      process: id,
    });
  }

  /** The definition of an instance that starts: the first variant that fits its start input, else the process itself. */
  forStart(id: string, input: object): Process {
    const process = this.process(id);
    const scope = scopeOf(input);
    return this.variants.get(id)?.find(({ when }) => isWithin(when, scope))?.process ?? process;
  }

  /** The definition of a fingerprint, where the host has it. */
  known({
    process: id,
    fingerprint,
  }: {
    readonly process: string;
    readonly fingerprint: string;
  }): Process | undefined {
    const process = this.processes.get(id);
    return process?.fingerprint === fingerprint ? process : this.byFingerprint.get(`${id} ${fingerprint}`);
  }

  /** The fingerprints of the definitions that the host has of a process, those of its variants included. */
  fingerprintsOf(id: string): readonly string[] {
    return this.all.filter((process) => process.id === id).map(({ fingerprint }) => fingerprint);
  }

  /** The definition that an instance was started with. @throws InvalidInputError when the host does not have it. */
  of({ process: id, id: instance, definition }: StoredInstance): Process {
    const process = this.process(id);
    const { fingerprint: received } = definition;
    const known = this.known({ process: id, fingerprint: received });
    if (known !== undefined) return known;
    const expected = `the definition ${process.fingerprint} that this program has, or one that a migration leads from (give it to createOperations as migrations)`;
    throw new InvalidInputError(`${id} ${instance}`, [{ path: "definition", expected, received }]);
  }
}

/** The part of the shop that a start input names. What is no object names none, and is refused by the process. */
export function scopeOf(input: object): LayerCondition {
  return Object.fromEntries(
    layerLevels.flatMap((level) => {
      const value: unknown = Reflect.get(Object(input), level);
      return typeof value === "string" ? [[level, value]] : [];
    }),
  );
}

function isWithin(when: LayerCondition, scope: LayerCondition): boolean {
  return layerLevels.every((level) => when[level] === undefined || when[level] === scope[level]);
}

function repeatedIds(processes: readonly Process[]): InputIssue[] {
  const ids = processes.map(({ id }) => id);
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))].map((id) => ({
    path: `processes.${id}`,
    expected: "one process of this id: put those for a part of the shop among the variants",
    received: String(ids.filter((other) => other === id).length),
  }));
}

function variantFaults(processes: readonly Process[], variants: readonly ProcessVariant[]): InputIssue[] {
  return variants.flatMap(({ process, when }, index) => {
    const path = `variants.${index}`;
    const same = [...processes, ...variants.slice(0, index).map((variant) => variant.process)].filter(
      ({ id }) => id === process.id,
    );
    const wider = variants
      .slice(0, index)
      .find((other) => other.process.id === process.id && isWithin(other.when, when));
    const known = processes.map(({ id }) => id);
    return [
      ...(known.includes(process.id)
        ? []
        : [
            {
              path,
              expected: `of a process that the host runs${didYouMean(process.id, known)}`,
              received: process.id,
            },
          ]),
      ...(Object.values(when).some((value) => value !== undefined)
        ? []
        : [
            {
              path: `${path}.when`,
              expected: "something; what is for all goes among the processes",
              received: "nothing",
            },
          ]),
      ...(wider === undefined
        ? []
        : [
            {
              path: `${path}.when`,
              expected: "before the variant that fits all of its instances",
              received: JSON.stringify(when),
            },
          ]),
      ...(same.some(({ fingerprint }) => fingerprint === process.fingerprint)
        ? [
            {
              path,
              expected: "told from the others by its chart or its version: give it another version",
              received: "the same",
            },
          ]
        : []),
    ];
  });
}
