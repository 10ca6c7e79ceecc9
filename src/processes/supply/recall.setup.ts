import { assign, emit, setup } from "xstate";
import { fieldIs, outcomeIs } from "../chart-words.js";
import type { MachineEventOf } from "../commands.js";
import { given, isNewEntry, isRepeatedEntry } from "../recorded-entries.js";
import { sumUnits } from "../sum-units.js";
import type { recallCommands } from "./recall.commands.js";
import {
  isAllCollected,
  isSettled,
  type LotProgress,
  progressOf,
  type RecallContext,
  type RecallDisposal,
  type RecalledLot,
  type RecallRemedy,
  type RecallReturn,
  wholeProgress,
} from "./recall.updates.js";

/** What a recall is started with. */
export type RecallInput = Pick<RecallContext, "recallId" | "sku" | "category" | "defect" | "windows">;

/** An event of a recall. */
export interface RecallEvent {
  /** What happened, in the past tense: listeners, effects and hand-overs go by it. */
  readonly type:
    | "recall.assessed"
    | "recall.overdue"
    | "recall.saleStopped"
    | "recall.saleReleased"
    | "recall.traced"
    | "recall.authorityNotified"
    | "recall.noticeSent"
    | "recall.progressed"
    | "recall.collected"
    | "recall.closed"
    | "recall.calledOff";
  /** Id of the recall, by which hand-overs find it. */
  readonly recallId: string;
  /** SKU of the product, as the shop writes it. */
  readonly sku: string;
  /** What was found. */
  readonly defect: string;
  /** How grave it is; absent before the assessment. */
  readonly severity?: RecallContext["severity"];
  /** The instant of the command; absent when a bare actor's own clock brought it about. */
  readonly at?: string;
  /** What became of the goods in the end, or what is overdue. */
  readonly detail?: string;
  /** How far it has come, over all lots. */
  readonly progress: LotProgress;
  /** With the notice: the orders that are affected. */
  readonly orders?: readonly {
    /** An order that has some. */
    readonly orderId: string;
    /** The lot that they are of. */
    readonly lotId: string;
    /** How many it has. */
    readonly units: number;
  }[];
}

/** What an assessment says. */
export interface Assessed {
  readonly verdict: string;
  readonly severity: "serious" | "medium" | "low";
  readonly authorityDue: boolean;
}

const lotOf = ({ lotId, stockUnits, orders }: RecalledLot): RecalledLot => ({ lotId, stockUnits, orders });
const returnOf = ({ returnId, lotId, units, as }: RecallReturn): RecallReturn => ({
  returnId,
  lotId,
  units,
  as,
});
const disposalOf = ({ disposalId, lotId, units, as }: RecallDisposal): RecallDisposal => ({
  disposalId,
  lotId,
  units,
  as,
});
const remedyOf = ({ remedyId, lotId, units, as, orderId }: RecallRemedy): RecallRemedy => ({
  remedyId,
  lotId,
  units,
  as,
  ...(orderId !== undefined && { orderId }),
});
const affectedOrders = ({ lots }: RecallContext) =>
  lots.flatMap(({ lotId, orders }) => orders.map((order) => ({ ...order, lotId })));

/** The questions, actions and windows that the chart names. */
export const recallSetup = setup({
  types: {
    context: {} as RecallContext,
    events: {} as MachineEventOf<typeof recallCommands>,
    input: {} as RecallInput,
    emitted: {} as RecallEvent,
  },
  delays: {
    assessmentWindow: ({ context }) => context.windows.assessmentWindow,
    authorityWindow: ({ context }) => context.windows.authorityWindow,
    collectionWindow: ({ context }) => context.windows.collectionWindow,
  },
  guards: {
    isOutcome: outcomeIs,
    isField: fieldIs,
    isSaleStopped: ({ context }) => context.saleStopped,
    isStoppedForNothing: ({ context, event }) =>
      context.saleStopped && fieldIs({ event }, { name: "verdict", value: "false-alarm" }),
    isOffTheShelfOnly: ({ context }) => !context.fromBuyers,
    isNoNoticeDue: ({ context }) => !context.authorityDue,
    isFromBuyers: ({ context }) => context.fromBuyers,
    isTraced: ({ context, event }) => outcomeIs({ event }, "complete") && context.lots.length > 0,
    isKnownLot: ({ context }, lot: RecalledLot) => isRepeatedEntry(context.lots, "lotId", lotOf(lot)),
    isNewLot: ({ context }, lot: RecalledLot) => isNewEntry(context.lots, "lotId", lot),
    isKnownNotice: ({ context }, noticeId: string) => context.notices.includes(noticeId),
    isKnownReturn: ({ context }, one: RecallReturn) =>
      isRepeatedEntry(context.returns, "returnId", returnOf(one)),
    isSold: ({ context }, one: RecallReturn) => {
      const { soldUnits, collectedUnits } = progressOf(context, one.lotId);
      return isNewEntry(context.returns, "returnId", one) && sumUnits(collectedUnits, one.units) <= soldUnits;
    },
    isKnownDisposal: ({ context }, one: RecallDisposal) =>
      isRepeatedEntry(context.disposals, "disposalId", disposalOf(one)),
    isInHand: ({ context }, one: RecallDisposal) => {
      const { inHandUnits, disposedUnits } = progressOf(context, one.lotId);
      return (
        isNewEntry(context.disposals, "disposalId", one) && sumUnits(disposedUnits, one.units) <= inHandUnits
      );
    },
    isKnownRemedy: ({ context }, one: RecallRemedy) =>
      isRepeatedEntry(context.remedies, "remedyId", remedyOf(one)),
    isCollected: ({ context }, one: RecallRemedy) => {
      const { collectedUnits, remediedUnits } = progressOf(context, one.lotId);
      return (
        isNewEntry(context.remedies, "remedyId", one) && sumUnits(remediedUnits, one.units) <= collectedUnits
      );
    },
    isDone: ({ context }, reason: string | undefined) =>
      isSettled(context) && (isAllCollected(context) || reason !== undefined),
  },
  actions: {
    changeNothing: assign({}),
    assess: assign((_, { verdict, severity, authorityDue }: Assessed) => ({
      severity,
      authorityDue,
      fromBuyers: verdict === "recall",
    })),
    stopSale: assign({ saleStopped: true }),
    releaseSale: assign({ saleStopped: false }),
    keepLot: assign(({ context }, lot: RecalledLot) => ({ lots: [...context.lots, lotOf(lot)] })),
    keepNotice: assign(({ context }, noticeId: string) => ({ notices: [...context.notices, noticeId] })),
    keepReturn: assign(({ context }, one: RecallReturn) => ({
      returns: [...context.returns, returnOf(one)],
    })),
    keepDisposal: assign(({ context }, one: RecallDisposal) => ({
      disposals: [...context.disposals, disposalOf(one)],
    })),
    keepRemedy: assign(({ context }, one: RecallRemedy) => ({
      remedies: [...context.remedies, remedyOf(one)],
    })),
    tell: emit(
      (
        { context, event },
        told: { readonly type: RecallEvent["type"]; readonly detail?: string },
      ): RecallEvent => ({
        ...given(told),
        recallId: context.recallId,
        sku: context.sku,
        defect: context.defect,
        ...(context.severity !== undefined && { severity: context.severity }),
        progress: wholeProgress(context),
        ...(told.type === "recall.noticeSent" && { orders: affectedOrders(context) }),
        ...("at" in event && { at: event.at }),
      }),
    ),
  },
});

/** Tells an event. */
export const tell = (type: RecallEvent["type"], detail?: string) =>
  ({ type: "tell", params: { type, ...(detail !== undefined && { detail }) } }) as const;
