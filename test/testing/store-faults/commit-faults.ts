import type { Commit, Store } from "opscycle/operations";

/** What a store is made to do wrong. */
export interface Fault {
  readonly name: string;
  plant(store: Store): Partial<Store>;
}

const byCommit =
  (change: (commit: Commit, tenant: string) => Commit | Promise<Commit>) => (store: Store) => ({
    commit: async (tenant: string, commits: readonly Commit[]) => {
      const changed: Commit[] = [];
      for (const commit of commits) changed.push(await change(commit, tenant));
      return store.commit(tenant, changed);
    },
  });

/** With the revisions that are there, whatever was expected. */
async function withFoundRevisions(store: Store, commit: Commit): Promise<Commit> {
  const found = await store.load(commit.instances.map(({ instance }) => instance));
  const instances = commit.instances.map((write, index) => ({
    ...write,
    expectedRevision: found[index]?.revision ?? 0,
  }));
  return { ...commit, instances };
}

export const commitFaults: readonly Fault[] = [
  {
    name: "ignores the expected revision",
    plant: (store) => byCommit((commit) => withFoundRevisions(store, commit))(store),
  },
  {
    name: "compares revisions before it waits for its turn to write",
    plant: (store) => ({
      commit: async (tenant, commits) => {
        const [commit] = commits;
        if (commits.length !== 1 || commit === undefined) return store.commit(tenant, commits);
        const found = await store.load(commit.instances.map(({ instance }) => instance));
        const stale = commit.instances.some(
          (write, index) => write.expectedRevision !== (found[index]?.revision ?? 0),
        );
        if (stale) return store.commit(tenant, commits);
        await new Promise((resolve) => setTimeout(resolve, 1));
        return store.commit(tenant, [await withFoundRevisions(store, commit)]);
      },
    }),
  },
  {
    name: "writes the first instance although the second conflicts",
    plant: (store) => ({
      commit: async (tenant, commits) => {
        const failures: Awaited<ReturnType<Store["commit"]>>[number][] = [];
        for (const commit of commits) {
          const { instances } = commit;
          const rest = { entries: [], outbox: [], takes: [], answers: [] };
          const parts = instances.slice(1).map((write) => ({ ...rest, instances: [write] }));
          const written = await store.commit(tenant, [
            { ...commit, instances: instances.slice(0, 1) },
            ...parts,
          ]);
          failures.push(written.find(Boolean));
        }
        return failures;
      },
    }),
  },
  {
    name: "writes nothing after the first conflict of a call",
    plant: (store) => ({
      commit: async (tenant, commits) => {
        const failures: Awaited<ReturnType<Store["commit"]>>[number][] = [];
        for (const commit of commits) {
          const before = failures.find(Boolean);
          failures.push(before ?? (await store.commit(tenant, [commit]))[0]);
        }
        return failures;
      },
    }),
  },
  {
    name: "gives conflicts in the places of others",
    plant: (store) => ({
      commit: async (tenant, commits) => [...(await store.commit(tenant, commits))].reverse(),
    }),
  },
  {
    name: "gives conflicts alone, without their places",
    plant: (store) => ({
      commit: async (tenant, commits) => (await store.commit(tenant, commits)).filter(Boolean),
    }),
  },
  {
    name: "throws its conflicts",
    plant: (store) => ({
      commit: async (tenant, commits) => {
        const failures = await store.commit(tenant, commits);
        for (const failure of failures) if (failure !== undefined) throw failure;
        return failures;
      },
    }),
  },
  { name: "leaves in the outbox what is taken", plant: byCommit((commit) => ({ ...commit, takes: [] })) },
  {
    name: "takes what is not in the outbox any more",
    plant: (store) =>
      byCommit(async (commit, tenant) => {
        const all = [...(await store.outbox({ tenant })), ...(await store.outbox({ tenant, dead: true }))];
        return { ...commit, takes: commit.takes.filter((id) => all.some((entry) => entry.id === id)) };
      })(store),
  },
  { name: "keeps no answers", plant: byCommit((commit) => ({ ...commit, answers: [] })) },
  {
    name: "heeds no key that was used",
    plant: (store) =>
      byCommit(async (commit, tenant) => {
        const known = await store.recall(
          tenant,
          commit.answers.map(({ key }) => key),
        );
        return { ...commit, answers: commit.answers.filter((_, index) => known[index] === undefined) };
      })(store),
  },
  { name: "writes no outbox", plant: byCommit((commit) => ({ ...commit, outbox: [] })) },
  {
    name: "writes one entry of a commit",
    plant: byCommit((commit) => ({ ...commit, entries: commit.entries.slice(-1) })),
  },
  {
    name: "erases nothing",
    plant: byCommit((commit) => ({
      ...commit,
      instances: commit.instances.map(({ instance, expectedRevision }) => ({ instance, expectedRevision })),
    })),
  },
  {
    name: "erases with every commit",
    plant: byCommit((commit) => ({
      ...commit,
      instances: commit.instances.map((write) => ({ ...write, erasesHistory: true as const })),
    })),
  },
  {
    name: "unpacks an instance from the archive with each commit",
    plant: byCommit((commit) => ({
      ...commit,
      instances: commit.instances.map(({ instance: { archivedAt: _archivedAt, ...instance }, ...write }) => ({
        ...write,
        instance,
      })),
    })),
  },
  {
    name: "leaves out of what it loads what is not there",
    plant: (store) => ({ load: async (keys) => (await store.load(keys)).filter(Boolean) }),
  },
  {
    name: "recalls in an order of its own",
    plant: (store) => ({ recall: (tenant, keys) => store.recall(tenant, [...keys].sort()) }),
  },
  {
    name: "forgets answers of the very instant",
    plant: (store) => ({
      forgetAnswers: (tenant, before) => store.forgetAnswers(tenant, `${before.slice(0, -1)}~`),
    }),
  },
  {
    name: "loses characters that it cannot hold",
    plant: (store) => ({
      load: async (keys) =>
        JSON.parse(JSON.stringify({ loaded: await store.load(keys) }).replaceAll("\\u0000", "")).loaded.map(
          (instance: unknown) => instance ?? undefined,
        ),
    }),
  },
];
