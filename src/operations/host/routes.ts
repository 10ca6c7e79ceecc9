import type { HandOver, ProcessEvent, Step } from "../../processes/index.js";
import type { JournalEntry } from "../journal/journal-entry.js";
import type { OutboxMessage } from "../outbox-entry.js";

/** Where what a step tells goes: to other processes, and to the handlers of effects. */
export class Routes {
  private readonly handOvers = new Map<string, HandOver[]>();

  /**
   * @param handOvers - those to processes that the host runs
   * @param effects - the types of the events that are effects too
   */
  constructor(
    handOvers: readonly HandOver[],
    private readonly effects: ReadonlySet<string>,
  ) {
    for (const row of handOvers) {
      const route = `${row.from} ${row.event}`;
      this.handOvers.set(route, [...(this.handOvers.get(route) ?? []), row]);
    }
  }

  handOversOf(process: string, event: string): readonly HandOver[] {
    return this.handOvers.get(`${process} ${event}`) ?? [];
  }

  isEffect(event: string): boolean {
    return this.effects.has(event);
  }
}

/** What follows from a step: hand-overs, then the effects of its chart, then those of its events. */
export function messagesOf(
  { tenant, process, events }: JournalEntry,
  effects: Step["effects"],
  routes: Routes,
): readonly OutboxMessage[] {
  if (events.length === 0 && effects.length === 0) return [];
  return [
    ...events.flatMap((event) =>
      routes.handOversOf(process, event.type).flatMap((row) => handOver(tenant, row, event)),
    ),
    ...effects.map((effect) => ({ type: "effect", effect }) as const),
    ...events
      .filter(({ type }) => routes.isEffect(type))
      .map((event) => ({ type: "effect", effect: { type: event.type, params: event } }) as const),
  ];
}

function handOver(tenant: string, row: HandOver, event: ProcessEvent): OutboxMessage[] {
  return row.make(event).map(({ id, payload }) => ({
    type: "hand-over",
    to: { tenant, process: row.to, id },
    does: row.does,
    payload,
    ...(row.startWith && { startWith: row.startWith }),
  }));
}
