import type { StepStore, Store } from "opscycle/operations";
import type { CrashPoint } from "./config.js";
import type { Points } from "./points.js";

/** A store whose process dies around its writes. */
export function crashingStore(store: Store, points: Points): Store {
  const after = async <Made>(point: CrashPoint, made: Promise<Made>): Promise<Made> => {
    const is = await made;
    points.reach(point);
    return is;
  };
  const other = "after something else is written";
  return {
    keepsJournal: store.keepsJournal,
    load: (keys) => store.load(keys),
    recall: (tenant, keys) => store.recall(tenant, keys),
    list: (query) => store.list(query),
    count: (query) => store.count(query),
    journal: (query) => store.journal(query),
    outbox: (query) => store.outbox(query),
    reading: (tenant, now) => store.reading(tenant, now),
    close: () => store.close(),
    commit: (tenant, commits) => {
      points.reach("before a commit");
      return after("after a commit", store.commit(tenant, commits));
    },
    passDue: (query, work) =>
      store.passDue(query, async (due, steps) => {
        const made = await work(due, crashingSteps(steps, points));
        if (due.length > 0) points.reach("after what is due is committed");
        return made;
      }),
    lease: async (query) => {
      const entries = await store.lease(query);
      if (entries.length > 0) points.reach("after a lease");
      return entries;
    },
    settle: (tenant, outcomes) => after("after a settlement", store.settle(tenant, outcomes)),
    defer: (keys, until) => after(other, store.defer(keys, until)),
    archive: (query) => after(other, store.archive(query)),
    forgetAnswers: (tenant, before) => after(other, store.forgetAnswers(tenant, before)),
  };
}

function crashingSteps(steps: StepStore, points: Points): StepStore {
  return {
    load: (keys) => steps.load(keys),
    commit: (tenant, commits) => {
      points.reach("before what is due is committed");
      return steps.commit(tenant, commits);
    },
  };
}
