import type { JournalEntry } from "opscycle/operations";
import { replenishmentId } from "opscycle/processes";
import { z } from "zod";

const dayMs = 86_400_000;
/** Days at the end in which requests for replenishment wait for an approval, and in which none was made. */
const daysUnapproved = 14;
const daysUnrequested = 7;

const replenishmentRequested = z.object({ replenishment: z.object({ number: z.number() }) });

/**
 * What of a replay's last days is left to people. A replay orders at once what the rule proposes; here the latest requests
 * wait for an approval, and those of the very end are not made.
 */
export class LastDays {
  /** What arrived in the replay and does not here, in units by SKU. */
  readonly missedUnits = new Map<string, number>();
  private readonly unrequested = new Set<string>();
  private readonly unapproved = new Set<string>();
  private readonly unapprovedFrom: string;
  private readonly unrequestedFrom: string;

  /** @param endAt - the latest instant of the history */
  constructor(endAt: string) {
    const daysBefore = (days: number) => new Date(Date.parse(endAt) - days * dayMs).toISOString();
    this.unapprovedFrom = daysBefore(daysUnapproved);
    this.unrequestedFrom = daysBefore(daysUnrequested);
  }

  /** Whether what is requested at an instant is ordered at once. */
  isStanding(at: string): boolean {
    return at < this.unapprovedFrom;
  }

  /** Whether a step of the replay is left out. */
  isLeft(entry: JournalEntry): boolean {
    const { process, id, at, cause } = entry;
    if (cause.type !== "command") return false;
    if (process === "replenishment") return this.isMissed(id, cause.command);
    if (cause.command.type !== "product.requestReplenishment" || this.isStanding(at)) return false;
    const isUnrequested = at >= this.unrequestedFrom;
    for (const number of requestedNumbers(entry))
      (isUnrequested ? this.unrequested : this.unapproved).add(replenishmentId(id, number));
    return isUnrequested;
  }

  /** Nothing becomes of what nobody requested; what nobody approved may be cancelled, but does not arrive. */
  private isMissed(id: string, command: { readonly type: string }): boolean {
    const isMissed =
      this.unrequested.has(id) || (this.unapproved.has(id) && command.type === "replenishment.accept");
    if (isMissed && "units" in command && typeof command.units === "number") {
      const sku = id.slice(0, id.lastIndexOf("/"));
      this.missedUnits.set(sku, (this.missedUnits.get(sku) ?? 0) + command.units);
    }
    return isMissed;
  }
}

/** The numbers of the replenishments that a step asked for. */
function requestedNumbers({ events }: JournalEntry): readonly number[] {
  return events.flatMap((event) => replenishmentRequested.safeParse(event).data?.replenishment.number ?? []);
}
