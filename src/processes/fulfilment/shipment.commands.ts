import { z } from "zod";
import { logisticsCarrierChoice } from "../../rules/logistics/carrier-choice.js";
import { logisticsDelayCompensation } from "../../rules/logistics/delay-compensation.js";
import { commandsFor, metricsOf, type Situation } from "../commands.js";
import type { DeadlineTable, Windows } from "../deadlines.js";
import type { GoodsLine } from "../orders/order-lines.js";
import { given } from "../recorded-entries.js";

/** The windows of a shipment. */
export const shipmentDeadlines = {
  pickUpWindow: {
    title: { en: "Pick-up by the carrier", zh: "揽收时限" },
    from: { rule: "order.pick-up", param: "pickUpHours" },
    unit: "hours",
  },
  delayWindow: {
    title: { en: "Lateness past the promised delivery before the buyer is told", zh: "延误告知时限" },
    from: { rule: "logistics.delay-compensation", param: "contactFromHours" },
    unit: "hours",
  },
} as const satisfies DeadlineTable;

/** What a carrier's scan says. `expired` and the like, which no scan says, are for `shipment.reportMissing`. */
export const carrierStatuses = [
  "information-received",
  "picked-up",
  "in-transit",
  "out-for-delivery",
  "ready-for-collection",
  "delivery-failed",
  "delivered",
  "refused",
  "exception",
  "returning",
  "returned",
] as const;

/** One of {@link carrierStatuses}. */
export type CarrierStatus = (typeof carrierStatuses)[number];

/** A scan by the carrier as it was recorded. */
export interface CarrierScan {
  /** Id of the scan: it counts once. */
  readonly scanId: string;
  /** What the carrier reported. */
  readonly status: CarrierStatus;
  /** When the carrier scanned; the instant of the command where the carrier does not say. */
  readonly scannedAt?: string;
  /** Where, in the carrier's words. */
  readonly location?: string;
}

/** A claim on the carrier or the insurer for what was lost or damaged (R256); amounts in minor units. */
export interface ShipmentClaim {
  /** Id of the claim: it counts once. */
  readonly claimId: string;
  /** What is claimed, in minor units. */
  readonly claimedMinor: number;
  /** What was paid of it, once that is settled. */
  readonly paidMinor?: number;
}

/** What a shipment's machine remembers. */
export interface ShipmentContext {
  /** Id of the shipment, by which hand-overs find it. */
  readonly shipmentId: string;
  /** The order whose goods it brings. */
  readonly orderId: string;
  /** The return that this parcel is the exchange for. */
  readonly returnId?: string;
  /** What is in the parcel. */
  readonly lines: readonly GoodsLine[];
  /** Platform, as layers of the rulebook name it: `taobao`; absent where none is named. */
  readonly platform?: string;
  /** Category of the product, as layers of the rulebook name it; absent where none is named. */
  readonly category?: string;
  /** Who brings it, as the shop names them; absent before one is chosen. */
  readonly carrier?: string;
  /** The carrier's number; absent before there is one. */
  readonly trackingNumber?: string;
  /** When the buyer was promised the goods. */
  readonly promisedAt?: string;
  /** What the buyer paid for the order, in minor units of `currency`. */
  readonly valueMinor?: number;
  /** ISO 4217 code of its amounts; absent where none is named. */
  readonly currency?: string;
  /** The length of each window in milliseconds. */
  readonly windows: Windows<typeof shipmentDeadlines>;
  /** The carrier's scans, each once. */
  readonly scans: readonly CarrierScan[];
  /** The instant of the latest of them, by the carrier's clock. */
  readonly lastScannedAt: string | null;
  /** When the carrier took it; null before. */
  readonly dispatchedAt: string | null;
  /** When it was delivered, came back, or was given up; null while it is under way. */
  readonly endedAt: string | null;
  /** How often the carrier could not deliver it. */
  readonly failedAttempts: number;
  /** The coupon that made up for its delay, in minor units; null while there was none. */
  readonly couponMinor: number | null;
  /** The claim for what was lost or damaged; null while there is none. */
  readonly claim: ShipmentClaim | null;
}

const { plain, consulting } = commandsFor<ShipmentContext>();
const keepers = ["warehouse", "supply-chain", "system"] as const;
const servants = ["service-group", "service-specialist", "system"] as const;
const everybody = ["carrier", "warehouse", "supply-chain", ...servants] as const;
const nothing = z.strictObject({});
const word = z.string().min(1);
const reason = z.strictObject({ reason: word });
const minor = z.int().min(0);

const hoursPast = (promisedAt: string, at: string) =>
  Math.max(0, (Date.parse(at) - Date.parse(promisedAt)) / 3_600_000);

const scopeOf = ({ context: { platform, category } }: Situation<object, ShipmentContext>) =>
  given({ platform, category });

/** The commands of a shipment. */
export const shipmentCommands = {
  "shipment.pick": plain({ title: { en: "Pick the goods", zh: "拣货" }, payload: nothing, roles: keepers }),
  "shipment.pack": plain({ title: { en: "Pack", zh: "包装" }, payload: nothing, roles: keepers }),
  "shipment.check": plain({
    title: { en: "Check goods and packing", zh: "出库质检" },
    payload: z.strictObject({ verdict: z.enum(["accepted", "rejected"]), reason: z.exactOptional(word) }),
    roles: keepers,
  }),
  "shipment.hold": plain({
    title: { en: "Hold back", zh: "暂停发货" },
    payload: reason,
    roles: [...keepers, "service-group", "service-specialist"],
  }),
  "shipment.release": plain({
    title: { en: "Release the hold", zh: "恢复发货" },
    payload: nothing,
    roles: [...keepers, "service-group", "service-specialist"],
  }),
  "shipment.chooseCarrier": consulting(
    {
      title: { en: "Choose the carrier's service", zh: "选择配送方式" },
      payload: z.strictObject({ metrics: metricsOf(logisticsCarrierChoice) }),
      roles: keepers,
    },
    {
      rule: logisticsCarrierChoice,
      facts: ({ command }) => ({ region: null, weightKg: null, speed: null, ...command.metrics }),
      scope: scopeOf,
    },
  ),
  "shipment.switchCarrier": plain({
    title: { en: "Go over to another carrier", zh: "更换物流公司" },
    payload: z.strictObject({
      carrier: word,
      trackingNumber: z.exactOptional(word),
      reason: z.exactOptional(word),
    }),
    roles: keepers,
  }),
  "shipment.assignTracking": plain({
    title: { en: "Assign the tracking number", zh: "录入物流单号" },
    payload: z.strictObject({ trackingNumber: word, carrier: z.exactOptional(word) }),
    roles: ["carrier", ...keepers],
  }),
  "shipment.handOver": plain({
    title: { en: "Announce to the carrier as ready", zh: "交付待揽收" },
    payload: z.strictObject({ trackingNumber: z.exactOptional(word), carrier: z.exactOptional(word) }),
    roles: keepers,
  }),
  "shipment.takeBack": plain({
    title: { en: "Take back before the pick-up", zh: "撤回待揽收" },
    payload: reason,
    roles: keepers,
  }),
  "shipment.recordScan": plain({
    title: { en: "Record a scan by the carrier", zh: "登记物流轨迹" },
    payload: z.strictObject({
      scanId: word,
      status: z.enum(carrierStatuses),
      scannedAt: z.exactOptional(z.iso.datetime({ offset: true })),
      location: z.exactOptional(word),
    }),
    roles: everybody,
  }),
  "shipment.rearrange": plain({
    title: { en: "Arrange another delivery", zh: "重新安排派送" },
    payload: z.strictObject({ arrangement: word }),
    roles: everybody,
  }),
  "shipment.recall": plain({
    title: { en: "Recall from the carrier", zh: "拦截退回" },
    payload: reason,
    roles: [...keepers, "service-group", "service-specialist"],
  }),
  "shipment.reportMissing": plain({
    title: { en: "Report missing", zh: "报告疑似丢件" },
    payload: reason,
    roles: [...everybody, "consumer"],
  }),
  "shipment.reportDamage": plain({
    title: { en: "Report damage on the way", zh: "报告运输破损" },
    payload: reason,
    roles: [...everybody, "consumer"],
  }),
  "shipment.confirmLoss": plain({
    title: { en: "Confirm the loss", zh: "确认丢件" },
    payload: reason,
    roles: everybody,
  }),
  "shipment.claim": plain({
    title: { en: "Claim from carrier or insurer", zh: "向承运方或保险索赔" },
    payload: z.strictObject({ claimId: word, claimedMinor: z.int().positive() }),
    roles: [...keepers, "finance", "service-group"],
  }),
  "shipment.settleClaim": plain({
    title: { en: "Settle the claim", zh: "索赔结案" },
    payload: z.strictObject({ claimId: word, paidMinor: minor }),
    roles: ["finance", ...keepers],
  }),
  "shipment.reportDelay": plain({
    title: { en: "Report a delay", zh: "报告物流延误" },
    payload: reason,
    roles: everybody,
  }),
  "shipment.contactBuyer": plain({
    title: { en: "Contact the buyer about the delay", zh: "主动联系买家说明延误" },
    payload: z.strictObject({ note: z.exactOptional(word) }),
    roles: servants,
  }),
  "shipment.compensate": consulting(
    {
      title: { en: "Make up for the delay", zh: "延误补偿" },
      payload: z.strictObject({ metrics: metricsOf(logisticsDelayCompensation) }),
      roles: servants,
    },
    {
      rule: logisticsDelayCompensation,
      facts: ({ command: { metrics }, context: { promisedAt, endedAt, valueMinor }, at }) => ({
        hoursLate: promisedAt === undefined ? metrics.hoursLate : hoursPast(promisedAt, endedAt ?? at),
        orderValueMinor: valueMinor ?? metrics.orderValueMinor,
      }),
      scope: scopeOf,
      overridableBy: ["service-group"],
    },
  ),
  "shipment.cancel": plain({
    title: { en: "Cancel before the pick-up", zh: "取消发货" },
    payload: reason,
    roles: [...keepers, "service-group", "service-specialist"],
  }),
  "shipment.resume": plain({
    title: { en: "Resume after a cancellation", zh: "恢复已取消的发货" },
    payload: reason,
    roles: keepers,
  }),
  "shipment.annul": plain({
    title: { en: "Annul a dispatch on record", zh: "作废发货记录" },
    payload: reason,
    roles: ["supply-chain", "store-manager", "operations-director", "system"],
  }),
  "shipment.close": plain({
    title: { en: "Close the file", zh: "结案" },
    payload: nothing,
    roles: [...keepers, "service-group", "service-specialist"],
  }),
};
