import type { OutboxOutcome, Store } from "opscycle/operations";
import type { Fault } from "./commit-faults.js";

type Lease = Parameters<Store["lease"]>[0];

const bySettle = (change: (outcome: OutboxOutcome) => readonly OutboxOutcome[]) => (store: Store) => ({
  settle: (tenant: string, outcomes: readonly OutboxOutcome[]) =>
    store.settle(tenant, outcomes.flatMap(change)),
});

/** A store that lets go of leases of which another rule says so. */
const byLease = (isHeld: (until: string | undefined, query: Lease) => boolean) => (store: Store) => {
  const leases = new Map<string, string>();
  return {
    lease: async (query: Lease) => {
      const waiting = await store.outbox({ tenant: query.tenant });
      const free = waiting.filter(
        ({ id, retryAt }) => !isHeld(leases.get(id), query) && (retryAt ?? query.now) <= query.now,
      );
      const leased = free.slice(0, query.limit);
      for (const { id } of leased) leases.set(id, query.until);
      return leased;
    },
    settle: (tenant: string, outcomes: readonly OutboxOutcome[]) => {
      for (const { id } of outcomes) leases.delete(id);
      return store.settle(tenant, outcomes);
    },
  };
};

export const outboxFaults: readonly Fault[] = [
  { name: "has leases that do not hold", plant: byLease(() => false) },
  { name: "has leases that never end", plant: byLease((until) => until !== undefined) },
  {
    name: "has leases that end an instant late",
    plant: byLease((until, query) => until !== undefined && until >= query.now && until <= query.until),
  },
  {
    name: "heeds leases of a clock that was ahead, and retries too",
    plant: byLease((until, { now }) => until !== undefined && until > now),
  },
  { name: "leases all", plant: (store) => ({ lease: (query) => store.lease({ ...query, limit: 1_000 }) }) },
  {
    name: "leases the youngest first",
    plant: (store) => ({ lease: async (query) => [...(await store.lease(query))].reverse() }),
  },
  {
    name: "leases before a retry may be made",
    plant: (store) => ({
      settle: (tenant, outcomes) =>
        store.settle(
          tenant,
          outcomes.map((one) => (one.type === "retry" ? { ...one, at: "2000-01-01T00:00:00.000Z" } : one)),
        ),
    }),
  },
  {
    name: "counts no attempts",
    plant: (store) => ({
      outbox: async (query) => (await store.outbox(query)).map((entry) => ({ ...entry, attempts: 0 })),
      lease: async (query) => (await store.lease(query)).map((entry) => ({ ...entry, attempts: 0 })),
    }),
  },
  { name: "keeps what is done", plant: bySettle((one) => (one.type === "done" ? [] : [one])) },
  {
    name: "sets nothing aside",
    plant: bySettle((one) => [one.type === "dead" ? { ...one, type: "retry" } : one]),
  },
  {
    name: "loses what was set aside",
    plant: bySettle((one) => [one.type === "dead" ? { id: one.id, type: "done" } : one]),
  },
  {
    name: "counts the attempts before a redrive",
    plant: (store) => ({
      settle: async (tenant, outcomes) => {
        await store.settle(tenant, outcomes);
        for (const { id, type } of outcomes)
          if (type === "redrive")
            await store.settle(tenant, [{ id, type: "retry", at: "2000-01-01T00:00:00.000Z", reason: "" }]);
      },
    }),
  },
  {
    name: "settles in all shops",
    plant: (store) => ({
      settle: async (_tenant, outcomes) => {
        for (const tenant of ["shop", "other shop's"]) await store.settle(tenant, outcomes);
      },
    }),
  },
  {
    name: "shows what was set aside among what waits",
    plant: (store) => ({
      outbox: async ({ dead, ...query }) =>
        dead
          ? store.outbox({ ...query, dead })
          : [...(await store.outbox(query)), ...(await store.outbox({ ...query, dead: true }))],
    }),
  },
  {
    name: "takes no ids for all ids",
    plant: (store) => ({
      outbox: ({ ids, ...query }) => store.outbox({ ...query, ...(ids?.length && { ids }) }),
    }),
  },
  {
    name: "begins a page anew when the last entry of the page before is gone",
    plant: (store) => ({
      outbox: async ({ after, ...query }) => {
        const { limit: _limit, ...whole } = query;
        const all = await store.outbox(whole);
        const isThere = all.some(({ id }) => id === after?.id);
        return store.outbox({ ...query, ...(after && isThere && { after }) });
      },
    }),
  },
];
