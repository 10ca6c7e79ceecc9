import { ConflictError, InvalidInputError, NotFoundError } from "../../errors/index.js";
import {
  type AnyCommand,
  adopt,
  consult,
  type Deadline,
  type Envelope,
  type Process,
  passDeadline,
  type Refusal,
  refuse,
  restore,
  type Step,
  start,
  step,
  type WorkingDayCalendar,
} from "../../processes/index.js";
import type { Decision } from "../../rules/decision/decision.js";
import type { Rulebook } from "../../rules/rulebook/define-rulebook.js";
import type { Adoption } from "../answers.js";
import { type Definitions, scopeOf } from "../definitions.js";
import type { JournalEntry, StepCause } from "../journal/journal-entry.js";
import { sealed } from "../journal/seal.js";
import type { Migrator } from "../migrations/migrator.js";
import { rulebookFaults } from "../rulebook-faults.js";
import type { StoredInstance } from "../store.js";

/** What is asked of an instance. */
export type Asked =
  | { readonly type: "start"; readonly input: object }
  | { readonly type: "adopt"; readonly adoption: Adoption }
  | { readonly type: "command"; readonly command: AnyCommand; readonly startWith?: object }
  | { readonly type: "deadline"; readonly deadline: Deadline }
  /** To go on by a definition that there is, where its own is an old one. */
  | { readonly type: "migrate" };

/** One thing asked of one instance. */
export interface Request {
  readonly process: string;
  readonly id: string;
  readonly asked: Asked;
  readonly envelope: Envelope;
  readonly idempotencyKey?: string;
  readonly handedOverFrom?: NonNullable<JournalEntry["handedOverFrom"]>;
  /** The entry of the outbox that this carries out. */
  readonly takes?: string;
}

/** What every step needs besides. */
export interface TakerParts {
  readonly tenant: string;
  readonly calendar?: WorkingDayCalendar;
  /** Whether journal entries are sealed. */
  readonly seals: boolean;
  /** Takes instances of old definitions along. */
  readonly migrator: Migrator;
}

/** A request that was taken: what the instance is now, and the steps that led there. */
export interface Taken {
  readonly taken: true;
  readonly instance: StoredInstance;
  /** The steps with what follows from each; none for a deadline that nobody waits for any more. */
  readonly steps: readonly { readonly entry: JournalEntry; readonly effects: Step["effects"] }[];
}

export interface NotTaken {
  readonly taken: false;
  readonly refusal: Refusal;
}

/** An instance, its definition, and the step by which it came to it where its own was an old one. */
export interface Existing extends Pick<Taken, "instance" | "steps"> {
  readonly process: Process;
}

/** The migration of instances that are touched is the host's own work. */
const migrating = { actor: "migration", role: "system" } as const;

/** What one request makes of one instance. Nothing is written. */
export class Taker {
  private book: Rulebook;

  constructor(
    readonly definitions: Definitions,
    private readonly parts: TakerParts,
    rulebook: Rulebook,
  ) {
    this.book = fitting(definitions.all, rulebook);
  }

  /** The rulebook of the steps to come. */
  get rulebook(): Rulebook {
    return this.book;
  }

  /** Takes another rulebook from the next step on. @throws InvalidInputError when the processes consult what it lacks. */
  replaceRulebook(rulebook: Rulebook): void {
    this.book = fitting(this.definitions.all, rulebook);
  }

  /**
   * @throws NotFoundError when there is no such process, instance or command.
   * @throws ConflictError when an instance is to be started that there is already.
   * @throws InvalidInputError when the input or a field of the command is wrong.
   */
  take(request: Request, before: StoredInstance | undefined): Taken | NotTaken {
    const { asked } = request;
    switch (asked.type) {
      case "start":
        return this.begin(request, before, asked.input);
      case "adopt":
        return this.adopt(request, before, asked.adoption);
      case "command":
        return this.command(request, before, asked);
      case "deadline":
        return this.deadline(request, before, asked.deadline);
      case "migrate":
        return { taken: true, ...this.existing(request, before, request.envelope) };
    }
  }

  private begin(request: Request, before: StoredInstance | undefined, input: object): Taken {
    const process = this.fresh(request, before, input);
    const { at } = request.envelope;
    const machineInput = this.machineInput(process, input, at);
    const taken = start(process, machineInput, at, this.parts);
    return this.taken(request, process, undefined, taken, { type: "start", input, machineInput });
  }

  private adopt(request: Request, before: StoredInstance | undefined, adoption: Adoption): Taken {
    const { input, state, context = {}, reason } = adoption;
    const process = this.fresh(request, before, input);
    const { at } = request.envelope;
    const machineInput = this.machineInput(process, input, at);
    const taken = adopt(process, machineInput, state, context, at, this.parts);
    const cause = { type: "adopt", state, reason, input, machineInput, context } as const;
    return this.taken(request, process, undefined, taken, cause);
  }

  private command(
    request: Request,
    before: StoredInstance | undefined,
    { command, startWith }: { readonly command: AnyCommand; readonly startWith?: object },
  ): Taken | NotTaken {
    if (before === undefined && startWith !== undefined) {
      const begun = this.begin(request, before, startWith);
      const taken = this.command(request, begun.instance, { command });
      return taken.taken ? { ...taken, steps: [...begun.steps, ...taken.steps] } : taken;
    }
    const { instance, process, steps } = this.existing(request, before, { at: request.envelope.at });
    const { snapshot } = instance;
    if ("decision" in command) {
      const { type } = command;
      return { taken: false, refusal: refuse(process, restore(process, snapshot), { type }, "own-decision") };
    }
    const event = consult(process, this.book, snapshot, command, request.envelope);
    const taken = step(process, snapshot, event, this.parts);
    if (!taken.accepted) return { taken: false, refusal: taken.refusal };
    const cause = { type: "command", command } as const;
    return preceded(steps, this.taken(request, process, instance, taken, cause, event.decision));
  }

  private deadline(request: Request, before: StoredInstance | undefined, due: Deadline): Taken {
    const { instance, process, steps } = this.existing(request, before, { at: request.envelope.at });
    if (!instance.deadlines.some(({ id, dueAt }) => id === due.id && dueAt === due.dueAt))
      return { taken: true, instance, steps };
    const waiting = instance.deadlines.filter(({ id }) => id !== due.id);
    const taken = passDeadline(process, instance.snapshot, due.id, due.dueAt, this.parts);
    if (taken === undefined) return { taken: true, instance: { ...instance, deadlines: waiting }, steps };
    const cause = { type: "deadline", delay: due.delay, deadline: due.id } as const;
    return preceded(steps, this.taken(request, process, { ...instance, deadlines: waiting }, taken, cause));
  }

  private taken(
    { id, envelope, handedOverFrom }: Request,
    process: Process,
    before: StoredInstance | undefined,
    step: Step,
    cause: StepCause,
    decision?: Decision,
  ): Taken {
    const { tenant, seals } = this.parts;
    const { at, by } = envelope;
    const revision = (before?.revision ?? 0) + 1;
    const { states, tags, snapshot, events } = step;
    const bare: Writable<JournalEntry> = {
      tenant,
      process: process.id,
      id,
      revision,
      at,
      cause,
      from: before?.states ?? [],
      to: states,
      events,
      definition: process.fingerprint,
      rulebook: this.book.fingerprint,
    };
    if (by !== undefined) bare.by = { actor: by.actor, role: by.role };
    if (decision !== undefined) bare.decision = decision;
    if (handedOverFrom !== undefined) bare.handedOverFrom = handedOverFrom;
    const entry = seals ? sealed(bare, before?.journalHash ?? "") : bare;
    const instance: StoredInstance = {
      tenant,
      process: process.id,
      id,
      revision,
      definition: before?.definition ?? { version: process.version, fingerprint: process.fingerprint },
      snapshot,
      states,
      tags,
      deadlines: waitingAfter(before?.deadlines ?? [], step.deadlines),
      journalHash: entry.seal?.hash ?? "",
      updatedAt: at,
    };
    return { taken: true, instance, steps: [{ entry, effects: step.effects }] };
  }

  /** The definition of an instance that starts. */
  private fresh({ process, id }: Request, before: StoredInstance | undefined, input: object): Process {
    const definition = this.definitions.forStart(process, input);
    if (before === undefined) return definition;
    const found = `${process} ${id} requires revision 0 to be the latest, found ${before.revision}`;
    throw new ConflictError(found, { process, id });
  }

  /**
   * An instance with its definition, which this host knows: an old one is migrated first.
   *
   * @throws InvalidInputError when it has a definition from which no migration takes it along.
   */
  existing(
    { process: processId, id }: Pick<Request, "process" | "id">,
    instance: StoredInstance | undefined,
    { at, by = migrating }: Pick<Envelope, "at" | "by">,
  ): Existing {
    const process = this.definitions.process(processId);
    const details = { process: processId, id };
    if (instance === undefined)
      throw new NotFoundError(`there is no ${processId} ${id}; start or adopt it first`, details);
    const { fingerprint } = instance.definition;
    if (fingerprint === process.fingerprint) return { instance, process, steps: [] };
    const known = this.definitions.known({ process: processId, fingerprint });
    if (known !== undefined) return { instance, process: known, steps: [] };
    return this.migrated(instance, { at, by });
  }

  private migrated(instance: StoredInstance, envelope: Envelope): Existing {
    const { migrator, calendar } = this.parts;
    const { at } = envelope;
    const moved = migrator.migrate(instance, { rulebook: this.book, at, ...(calendar && { calendar }) });
    if ("stranded" in moved) throw migrator.refusal(instance, moved);
    const { process, step } = moved;
    const { process: processId, id, definition } = instance;
    const cause: StepCause = {
      type: "migrate",
      before: definition.fingerprint,
      context: step.snapshot.context,
      deadlines: step.deadlines.set,
    };
    const { version, fingerprint } = process;
    const bare = { ...instance, deadlines: [], definition: { version, fingerprint } };
    const asked = { type: "migrate" } as const;
    return {
      ...this.taken({ process: processId, id, asked, envelope }, process, bare, step, cause),
      process,
    };
  }

  /** The rules that set the windows are those of the scope that the start input names. */
  machineInput(process: Process, input: object, at: string): unknown {
    return process.input(input, this.book.at({ ...scopeOf(input), at }));
  }
}

/** While it is being filled in. Filling in is many times faster than spreading what may be absent. */
type Writable<T> = { -readonly [Key in keyof T]: T[Key] };

/** What was taken, with the steps that led up to it. */
function preceded(steps: Taken["steps"], taken: Taken): Taken {
  return steps.length === 0 ? taken : { ...taken, steps: [...steps, ...taken.steps] };
}

function waitingAfter(
  before: readonly Deadline[],
  { set, cancelled }: Step["deadlines"],
): readonly Deadline[] {
  if (set.length === 0 && cancelled.length === 0) return before;
  const gone = new Set([...cancelled, ...set.map(({ id }) => id)]);
  return [...before.filter(({ id }) => !gone.has(id)), ...set];
}

/** @throws InvalidInputError when the processes consult what the rulebook does not have. */
function fitting(processes: readonly Process[], rulebook: Rulebook): Rulebook {
  const faults = rulebookFaults(processes, rulebook);
  if (faults.length > 0) throw new InvalidInputError("rulebook", faults);
  return rulebook;
}
