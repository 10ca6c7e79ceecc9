import type { Operations, StoredInstance } from "opscycle/operations";
import type { Decision, Rulebook } from "opscycle/rules";
import { z } from "zod";
import type { RaisedAlert } from "../../shared/api.js";

const memorySchema = z.object({
  rule: z.string(),
  subject: z.string(),
  raisedAt: z.string().optional(),
});

/** Whether an alert is raised: taken on, put off and escalated ones are, too. */
export function isRaised({ process, states }: StoredInstance): boolean {
  return process === "alert" && states.some((state) => state.startsWith("active"));
}

/** The SKU, campaign or whatever else an alert is about. */
export function subjectOf({ snapshot }: StoredInstance): string {
  return memorySchema.parse(snapshot.context).subject;
}

/** Explains the alerts that are raised by the decisions that raised them. */
export class Alerts {
  private readonly reasons = new Map<
    string,
    { readonly revision: number; readonly decision: Decision | undefined }
  >();

  constructor(
    private readonly operations: Operations,
    private readonly nameOf: (sku: string) => string,
  ) {}

  /** @returns the latest first */
  async explain(alerts: Iterable<StoredInstance>, rulebook: Rulebook): Promise<readonly RaisedAlert[]> {
    const rules = rulebook.at();
    const known = new Set(rulebook.rules.map(({ id }) => id));
    const raised = await Promise.all(
      [...alerts].map(async (alert): Promise<RaisedAlert> => {
        const { rule, subject, raisedAt = alert.updatedAt } = memorySchema.parse(alert.snapshot.context);
        const title = known.has(rule) ? rules.rule(rule).title : { en: rule, zh: rule };
        const { id, states } = alert;
        const decision = await this.decision(alert);
        const named = { id, rule, title, subject, name: this.nameOf(subject), since: raisedAt, states };
        return decision ? { ...named, decision } : named;
      }),
    );
    return raised.sort((one, other) => (one.since < other.since ? 1 : one.since > other.since ? -1 : 0));
  }

  private async decision({ id, revision }: StoredInstance): Promise<Decision | undefined> {
    const known = this.reasons.get(id);
    if (known?.revision === revision) return known.decision;
    const journal = await this.operations.journal({ process: "alert", id });
    const raising = journal.findLast(({ events }) => events.some(({ type }) => type === "alert.raised"));
    const decision = raising?.decision;
    this.reasons.set(id, { revision, decision });
    return decision;
  }
}
