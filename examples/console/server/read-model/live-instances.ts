import type { Operations, StoredInstance } from "opscycle/operations";

const pageSize = 1000;

/**
 * The instances of some kinds, in memory: built from the store once, and kept by the steps that the host tells. A step
 * tells what was touched and not what is remembered, so what was touched is read again before the next answer.
 */
export class LiveInstances {
  private readonly instances = new Map<string, StoredInstance>();
  private readonly stale = new Map<string, { readonly process: string; readonly id: string }>();
  private refreshing: Promise<void> = Promise.resolve();
  private changes = 0;

  private constructor(
    private readonly operations: Operations,
    private readonly isKept: (instance: StoredInstance) => boolean,
  ) {}

  /** @param processes - of which all instances are read, and those kept that `isKept` says */
  static async open(
    operations: Operations,
    processes: readonly string[],
    isKept: (instance: StoredInstance) => boolean = () => true,
  ): Promise<LiveInstances> {
    const live = new LiveInstances(operations, isKept);
    const known = new Set(processes);
    operations.on("step", ({ process, id }) => {
      if (known.has(process)) live.stale.set(keyOf(process, id), { process, id });
    });
    for (const process of processes) await live.readAll(process);
    return live;
  }

  /** Changes whenever an instance does. */
  get version(): number {
    return this.changes;
  }

  /** The instances as they stand now. */
  async now(): Promise<ReadonlyMap<string, StoredInstance>> {
    this.refreshing = this.refreshing.then(() => this.refresh());
    await this.refreshing;
    return this.instances;
  }

  private async readAll(process: string): Promise<void> {
    let after: { readonly process: string; readonly id: string } | undefined;
    do {
      const page = await this.operations.list({ process, limit: pageSize, ...(after && { after }) });
      for (const instance of page) this.keep(instance);
      after = page.length === pageSize ? page.at(-1) : undefined;
    } while (after !== undefined);
  }

  private async refresh(): Promise<void> {
    const touched = [...this.stale.values()];
    this.stale.clear();
    for (let from = 0; from < touched.length; from += pageSize) {
      const some = touched.slice(from, from + pageSize);
      const found = await Promise.all(some.map(({ process, id }) => this.operations.get(process, id)));
      for (const instance of found) if (instance !== undefined) this.keep(instance);
    }
  }

  private keep(instance: StoredInstance): void {
    const key = keyOf(instance.process, instance.id);
    this.changes += 1;
    if (this.isKept(instance)) this.instances.set(key, instance);
    else this.instances.delete(key);
  }
}

function keyOf(process: string, id: string): string {
  return `${process} ${id}`;
}
