import {
  type Actor,
  type Deadline,
  type Process,
  type ProcessEvent,
  type ProcessSnapshot,
  passDeadline,
  type Refusal,
  start,
  step,
} from "opscycle/processes";
import { sampleDecision } from "opscycle/testing";
import { mei, shopRulebook } from "./shop-rulebook.js";

/** A command with its fields and the outcome of its rule, or a delay that passes. */
export type Happening =
  | readonly [command: string, fields?: object, outcome?: string]
  | { readonly passes: string };

/** A process on its way, without a host: one happening a day. */
export class ProcessLife {
  snapshot: ProcessSnapshot;
  states: readonly string[];
  tags: readonly string[];
  readonly events: ProcessEvent[] = [];
  readonly refusals: Refusal[] = [];
  readonly deadlines = new Map<string, Deadline>();
  private day = 0;

  constructor(
    private readonly process: Process,
    input: object,
    private readonly proposal?: unknown,
    private readonly by: Actor = { ...mei, role: "system" },
  ) {
    const begun = start(process, process.input(input, shopRulebook.at()), this.now());
    ({ snapshot: this.snapshot, states: this.states, tags: this.tags } = begun);
    this.events.push(...begun.events);
    for (const deadline of begun.deadlines.set) this.deadlines.set(deadline.delay, deadline);
  }

  /** Lets things happen, in order. */
  live(happenings: readonly Happening[]): this {
    for (const happening of happenings) {
      this.day += 1;
      const taken = "passes" in happening ? this.pass(happening.passes) : this.send(...happening);
      if (!taken.accepted) {
        this.refusals.push(taken.refusal);
        continue;
      }
      ({ snapshot: this.snapshot, states: this.states, tags: this.tags } = taken);
      this.events.push(...taken.events);
      const { set, cancelled } = taken.deadlines;
      for (const [delay, { id }] of this.deadlines) if (cancelled.includes(id)) this.deadlines.delete(delay);
      for (const deadline of set) this.deadlines.set(deadline.delay, deadline);
    }
    return this;
  }

  /** The types of the events told so far, without the process's name. */
  get told(): string[] {
    return this.events.map(({ type }) => type.split(".")[1] ?? type);
  }

  private now(): string {
    return new Date(Date.UTC(2026, 0, 1 + this.day)).toISOString();
  }

  private send(type: string, fields: object = {}, outcome?: string) {
    const rule = this.process.commands[type]?.consults?.rule;
    const decision = rule && sampleDecision(rule, outcome ?? "undecided", this.proposal);
    const event = { type, at: this.now(), by: this.by, ...fields };
    return step(this.process, this.snapshot, decision ? { ...event, decision } : event);
  }

  private pass(delay: string) {
    const deadline = this.deadlines.get(delay);
    const taken = deadline && passDeadline(this.process, this.snapshot, deadline.id, deadline.dueAt);
    if (taken === undefined) throw new Error(`nothing waits for ${delay} in ${this.states.join(", ")}`);
    this.deadlines.delete(delay);
    return taken;
  }
}
