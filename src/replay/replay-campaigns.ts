import { type AdCampaignDays, adFacts, roas } from "../kpi/index.js";
import { createOperations, type JournalEntry, virtualClock } from "../operations/index.js";
import type { AdDay } from "../records/index.js";
import type { Rulebook } from "../rules/index.js";
import { dayInstants } from "./day-instants.js";
import type { CampaignLife, ReplayPolicy } from "./replay-result.js";
import { type ReplayOperations, replayActor, replayProcesses } from "./simulation.js";

/** What came of the ad campaigns. The entries of each are indexes into `journal`. */
export interface ReplayedCampaigns {
  readonly campaigns: readonly CampaignLife[];
  readonly journal: readonly JournalEntry[];
}

/** Runs every ad campaign of a history through its life: its return is reviewed every cycle. */
export async function replayCampaigns(
  adDays: readonly AdDay[],
  rulebook: Rulebook,
  policy: ReplayPolicy,
  zone: string,
): Promise<ReplayedCampaigns> {
  const facts = adFacts(adDays);
  const instants = dayInstants(facts.dates, zone, 0);
  const clock = virtualClock(instants[0]?.morning ?? "1970-01-01T00:00:00.000Z");
  const operations = createOperations({ rulebook, clock, processes: replayProcesses });
  const journal: JournalEntry[] = [];
  operations.on("step", (entry) => journal.push(entry));
  const runs = facts.campaigns.map((campaign) => new CampaignRun(operations, campaign, policy));
  for (const [day, { morning, evening }] of instants.entries()) {
    clock.set(morning);
    for (const run of runs) await run.begin(day);
    clock.set(evening);
    await operations.tick();
    for (const run of runs) await run.end(day);
  }
  const campaigns = await Promise.all(runs.map((run) => run.life(journal)));
  return { campaigns, journal };
}

/** One campaign: it spends as the history says while the rules let it. */
class CampaignRun {
  private spend = 0;
  private revenue = 0;
  private forgoneSpend = 0;
  /** What it has spent and brought since its last review. */
  private cycle = { spend: 0, revenue: 0, days: 0 };

  constructor(
    private readonly operations: ReplayOperations,
    private readonly campaign: AdCampaignDays,
    private readonly policy: ReplayPolicy,
  ) {}

  /** In the morning of its first day it is planned, funded and launched; an optimisation of the day before takes effect. */
  async begin(day: number): Promise<void> {
    const { campaignId, firstDay, spend } = this.campaign;
    if (day === firstDay) {
      const budget = Math.max(1, Math.ceil(spend.reduce((sum, amount) => sum + amount, 0)));
      const start = {
        campaignId,
        channel: "as in the history",
        budget,
        optimisationCycleDays: this.policy.adReviewEveryDays,
      };
      await this.operations.start("ad-campaign", campaignId, start, replayActor);
      for (const type of [
        "adCampaign.prepare",
        "adCampaign.requestFunds",
        "adCampaign.approveFunds",
        "adCampaign.launch",
      ] as const) {
        await this.operations.send("ad-campaign", campaignId, { type }, replayActor);
      }
    } else if (day > firstDay && (await this.isIn("optimising"))) {
      await this.operations.send(
        "ad-campaign",
        campaignId,
        { type: "adCampaign.finishOptimisation" },
        replayActor,
      );
    }
  }

  /** In the evening the day's spend is booked, and the return reviewed when the cycle is over. */
  async end(day: number): Promise<void> {
    const { campaignId, firstDay, lastDay, spend, attributedRevenue } = this.campaign;
    if (day < firstDay || day > lastDay) return;
    const [spent, brought] = [spend[day] ?? 0, attributedRevenue[day] ?? Number.NaN];
    if (await this.isIn("paused")) this.forgoneSpend += spent;
    else await this.book(spent, brought);
    if (await this.isIn("running.reviewDue")) {
      const { spend: cycleSpend, revenue, days } = this.cycle;
      const metrics = { roas: ratioOf(revenue, cycleSpend), spend: cycleSpend, days };
      await this.operations.send(
        "ad-campaign",
        campaignId,
        { type: "adCampaign.reviewReturn", metrics },
        replayActor,
      );
      this.cycle = { spend: 0, revenue: 0, days: 0 };
    }
    if (day === lastDay)
      await this.operations.send(
        "ad-campaign",
        campaignId,
        { type: "adCampaign.stop", reason: "end of the history" },
        replayActor,
      );
  }

  private async book(spent: number, brought: number): Promise<void> {
    this.spend += spent;
    this.revenue += brought;
    this.cycle = {
      spend: this.cycle.spend + spent,
      revenue: this.cycle.revenue + brought,
      days: this.cycle.days + 1,
    };
    await this.operations.send(
      "ad-campaign",
      this.campaign.campaignId,
      { type: "adCampaign.recordSpend", spend: spent },
      replayActor,
    );
  }

  private async isIn(state: string): Promise<boolean> {
    const instance = await this.operations.get("ad-campaign", this.campaign.campaignId);
    return instance?.states.includes(state) ?? false;
  }

  async life(journal: readonly JournalEntry[]): Promise<CampaignLife> {
    const { campaignId } = this.campaign;
    const instance = await this.operations.get("ad-campaign", campaignId);
    return {
      campaignId,
      states: instance?.states ?? [],
      spend: this.spend,
      roas: ratioOf(this.revenue, this.spend),
      forgoneSpend: this.forgoneSpend,
      entries: journal.flatMap((entry, index) => (entry.id === campaignId ? [index] : [])),
    };
  }
}

/** ROAS; null without spend, or where the platform reported no revenue. */
function ratioOf(attributedRevenue: number, spend: number): number | null {
  return Number.isNaN(attributedRevenue) ? null : roas({ attributedRevenue, spend });
}
