import { assign, emit, setup } from "xstate";
import { outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import type { AdCampaignContext, adCampaignCommands, CampaignFundRequest } from "./ad-campaign.commands.js";

/** What a campaign is started with: the line of the on-site promotion plan (R117). */
export type AdCampaignInput = Omit<AdCampaignContext, "spend" | "weakReviews">;

/** An event of a campaign. */
export interface AdCampaignEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
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
  /** Id of the campaign, by which hand-overs find it. */
  readonly campaignId: string;
  /** Where it runs, in the shop's own words: `search`. */
  readonly channel: string;
  /** The product advertised, where it is one. */
  readonly sku?: string;
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** The band of a review, or the reason. */
  readonly detail?: string;
  /** Money that it is about, in major units: the funds asked for, the new budget, what was spent in all. */
  readonly amount?: number;
  /** With `adCampaign.fundsRequested`: the request to finance. */
  readonly fundRequest?: CampaignFundRequest;
}

/** The channel and the product go along, so that others know what the campaign is about. */
const tellOf = (
  context: AdCampaignContext,
  event: { readonly at?: string },
  told: Omit<AdCampaignEvent, "campaignId" | "channel" | "sku" | "at">,
): AdCampaignEvent => ({
  ...told,
  campaignId: context.campaignId,
  channel: context.channel,
  ...(context.sku !== undefined && { sku: context.sku }),
  ...(event.at !== undefined && { at: event.at }),
});

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
    isOutcome: outcomeIs,
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
    tell: emit(({ context, event }, told: Omit<AdCampaignEvent, "campaignId" | "channel" | "sku" | "at">) =>
      tellOf(context, event, told),
    ),
    tellMoney: emit(
      (
        { context, event },
        { type, money }: { readonly type: AdCampaignEvent["type"]; readonly money: "budget" | "spend" },
      ) =>
        tellOf(context, event, {
          type,
          amount: context[money],
          ...(event.type === "adCampaign.requestFunds" &&
            event.fundRequest && { fundRequest: event.fundRequest }),
        }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: AdCampaignEvent["type"], detail?: string) =>
  ({ type: "tell", params: { type, ...(detail !== undefined && { detail }) } }) as const;

/** Tells an event, and what the campaign may spend or has spent. */
export const tellMoney = (type: AdCampaignEvent["type"], money: "budget" | "spend") =>
  ({ type: "tellMoney", params: { type, money } }) as const;
