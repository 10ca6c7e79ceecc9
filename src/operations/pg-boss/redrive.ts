import type { OutboxEntry } from "../outbox-entry.js";
import type { Commit } from "../store.js";
import type { EngineCore } from "./engine-core.js";
import type { SetAside, SetAsideQuery } from "./engine-types.js";
import { handOverLetter } from "./letters.js";
import { setAsideEntry, setAsideLetter } from "./set-aside.js";

/** What was set aside: commands in the inboxes, hand-overs and effects in the outbox. */
export async function listSetAside(
  core: EngineCore,
  { ids, limit = 1_000 }: SetAsideQuery,
): Promise<readonly SetAside[]> {
  const letters = await core.inbox.listSetAside(core.db, ids, limit);
  const entries = await deadEntries(core, ids, limit);
  return [...letters.map(setAsideLetter), ...entries.map(setAsideEntry)];
}

/** Puts everything back where it waits; each either is there again or stays where it was. @returns how many */
export async function redrive(core: EngineCore, ids: readonly string[] | undefined): Promise<number> {
  const { port, inbox, outcomes, parts } = core;
  const letters = await port.within(undefined, async (within) => {
    const names = await inbox.redrive(within, ids);
    await outcomes.forget(within, ids);
    await port.wake(
      names.map((name) => ({ tenant: parts.tenant, ...name })),
      within,
    );
    return names.length;
  });
  const page = 500;
  let redriven = letters;
  let after: OutboxEntry | undefined;
  for (;;) {
    // What is set aside again meanwhile is not redriven for ever.
    const entries = await deadEntries(core, ids, page, after);
    after = entries.at(-1);
    if (after === undefined) return redriven;
    const taken = await port.within(undefined, async (within) => {
      const failures = await core.within.of(within).commit(
        parts.tenant,
        entries.map(({ id }) => taking(id)),
      );
      const ours = entries.filter((_entry, index) => failures[index] === undefined);
      const fresh = ours.map(({ deadAt: _deadAt, reason: _reason, ...entry }) => ({ ...entry, attempts: 0 }));
      await port.carryOut(
        fresh.filter(({ message }) => message.type === "effect"),
        within,
      );
      const handOvers = fresh.flatMap((entry) =>
        entry.message.type === "hand-over" ? [handOverLetter(entry, entry.message, 0)] : [],
      );
      await port.deliver(handOvers, within);
      return ours.length;
    });
    redriven += taken;
  }
}

/** @returns how many were thrown away */
export async function discard(core: EngineCore, ids: readonly string[]): Promise<number> {
  const { parts, store } = core;
  const letters = await core.inbox.discard(core.db, ids);
  const entries = await deadEntries(core, ids, ids.length);
  const failures = await store.commit(
    parts.tenant,
    entries.map(({ id }) => taking(id)),
  );
  return letters + failures.filter((failure) => failure === undefined).length;
}

function deadEntries(
  { store, parts: { tenant } }: EngineCore,
  ids: readonly string[] | undefined,
  limit: number,
  after?: OutboxEntry,
) {
  const from = { ...(ids !== undefined && { ids }), ...(after !== undefined && { after }) };
  return store.outbox({ tenant, dead: true, limit, ...from });
}

/** Takes an entry out of the outbox, where it is there. */
function taking(id: string): Commit {
  return { instances: [], entries: [], outbox: [], takes: [id], answers: [] };
}
