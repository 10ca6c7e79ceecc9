import type { StoredInstance } from "opscycle/operations";
import type { Process } from "opscycle/processes";
import type { WaitingApproval } from "../../shared/api.js";
import { aboutOf } from "./approval-labels.js";
import { statesOf } from "./process-words.js";

/** A command that says yes, and what goes with it: the rest of its name may say to what. */
const saysYes = /\.(approve|sign)($|[A-Z])/;
const settles = /\.(approve|sign|reject|refuse)($|[A-Z])/;

/** Finds the instances that wait for somebody's yes or no: their state has a command that approves. */
export class Approvals {
  /** By process, the states that wait, with the commands that settle them. */
  private readonly waiting: ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

  constructor(private readonly processes: ReadonlyMap<string, Process>) {
    this.waiting = new Map(
      [...processes.values()].flatMap((process) => {
        const states = statesOf(process).filter(({ commands }) =>
          commands.some((type) => saysYes.test(type)),
        );
        const settling = states.map(
          ({ path, commands }) => [path, commands.filter((type) => settles.test(type))] as const,
        );
        return settling.length === 0 ? [] : [[process.id, new Map(settling)] as const];
      }),
    );
  }

  /** The processes in which something may wait for an approval. */
  get processIds(): readonly string[] {
    return [...this.waiting.keys()];
  }

  isWaiting(instance: StoredInstance): boolean {
    return instance.snapshot.status === "active" && this.settling(instance).length > 0;
  }

  /** What waits, the longest waiting first. */
  describe(instances: Iterable<StoredInstance>, nameOf: (sku: string) => string): readonly WaitingApproval[] {
    return [...instances]
      .map((instance) => this.describeOne(instance, nameOf))
      .sort((one, other) => (one.since < other.since ? -1 : one.since > other.since ? 1 : 0));
  }

  private describeOne(instance: StoredInstance, nameOf: (sku: string) => string): WaitingApproval {
    const process = this.processes.get(instance.process);
    const sku = skuOf(instance);
    return {
      process: instance.process,
      id: instance.id,
      title: process?.title ?? { en: instance.process, zh: instance.process },
      about: aboutOf(instance, nameOf),
      ...(sku !== undefined && { sku }),
      since: instance.updatedAt,
      commands: this.settling(instance).flatMap((type) => {
        const spec = process?.commands[type];
        if (spec === undefined) return [];
        const needsReason = Object.hasOwn(spec.payload.shape, "reason");
        // What needs more than a reason is done on the instance's own page.
        if (!spec.payload.safeParse(needsReason ? { reason: "…" } : {}).success) return [];
        return [{ type, title: spec.title, roles: spec.roles, needsReason }];
      }),
    };
  }

  private settling({ process, states }: StoredInstance): readonly string[] {
    const waiting = this.waiting.get(process);
    if (waiting === undefined) return [];
    const types = states.flatMap((state) => around(state).flatMap((path) => waiting.get(path) ?? []));
    return [...new Set(types)];
  }
}

/** The SKU that an instance is about, where it remembers one. */
export function skuOf({ snapshot }: StoredInstance): string | undefined {
  const { sku } = snapshot.context as { readonly sku?: unknown };
  return typeof sku === "string" ? sku : undefined;
}

/** A state and those around it: `a.b` lies in `a`. */
function around(state: string): readonly string[] {
  const parts = state.split(".");
  return parts.map((_, index) => parts.slice(0, index + 1).join("."));
}
