import { assign, emit, setup } from "xstate";
import type { MachineEventOf } from "../commands.js";
import type { AdCampaignContext, adCampaignCommands } from "./ad-campaign.commands.js";

/** What a campaign is started with: the line of the on-site promotion plan (R117). */
export type AdCampaignInput = Omit<AdCampaignContext, "spend" | "weakReviews">;

/** An event of a campaign. */
export interface AdCampaignEvent {
  readonly type:
    | "adCampaign.fundsRequested"
    | "adCampaign.fundsRejected"
    | "adCampaign.launched"
    | "adCampaign.reviewDue"
    | "adCampaign.reviewed"
    | "adCampaign.optimisationStarted"
    | "adCampaign.overBudget"
    | "adCampaign.paused"
    | "adCampaign.resumed"
    | "adCampaign.budgetRaised"
    | "adCampaign.stopped";
  readonly campaignId: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The band of a review, or the reason. */
  readonly detail?: string;
  /** Money that it is about, in major units. */
  readonly amount?: number;
}

/** The questions, actions and windows that the chart names. */
export const adCampaignSetup = setup({
  types: {
    context: {} as AdCampaignContext,
    events: {} as MachineEventOf<typeof adCampaignCommands>,
    input: {} as AdCampaignInput,
    emitted: {} as AdCampaignEvent,
  },
  delays: { optimisationCycle: ({ context }) => context.windows.optimisationCycle },
  guards: {
    isOutcome: ({ event }, outcome: string) => "decision" in event && event.decision.outcome === outcome,
    isWeakAgain: ({ context, event }) =>
      "decision" in event && event.decision.outcome === "unacceptable" && context.weakReviews > 0,
    isWithinBudget: ({ context, event }) => "spend" in event && context.spend + event.spend <= context.budget,
    isRaise: ({ context, event }) => "budget" in event && (event.budget ?? 0) > context.budget,
    isFunded: ({ context }) => context.spend < context.budget,
  },
  actions: {
    setBudget: assign(({ context, event }) => ({
      budget: "budget" in event ? (event.budget ?? context.budget) : context.budget,
    })),
    addSpend: assign(({ context, event }) => ({
      spend: context.spend + ("spend" in event ? event.spend : 0),
    })),
    countWeakReview: assign(({ context }) => ({ weakReviews: context.weakReviews + 1 })),
    forgetWeakReviews: assign({ weakReviews: 0 }),
    tell: emit(
      ({ context, event }, told: Omit<AdCampaignEvent, "campaignId" | "at">): AdCampaignEvent => ({
        ...told,
        campaignId: context.campaignId,
        ...("at" in event && { at: event.at }),
      }),
    ),
  },
});

/** Whether the ROI gate answered so. */
export const isOutcome = (outcome: string) => ({ type: "isOutcome", params: outcome }) as const;

/** Tells an event. */
export const tell = (type: AdCampaignEvent["type"], detail?: string) =>
  ({ type: "tell", params: { type, ...(detail !== undefined && { detail }) } }) as const;
