import { z } from "zod";
import { isField, isOutcome } from "../chart-words.js";
import { defineProcess, type Process } from "../define-process.js";
import { goodsLinesSchema } from "./product-options.js";
import { shipmentCommands, shipmentDeadlines } from "./shipment.commands.js";
import { isScan, shipmentSetup, tell } from "./shipment.setup.js";

const underWay = "#shipment.open.parcel.dispatched.underWay";
const noted = ["noteScan", "noteScanTime"] as const;

/** Where each scan leads. The same scan again does nothing; one that is older than the last is only noted. */
const scans = [
  { guard: "isRepeatedScan", actions: "changeNothing" },
  { guard: "isLateScan", actions: "noteScan" },
  { guard: isScan("information-received"), actions: noted },
  { guard: isScan("picked-up"), target: `${underWay}.pickedUp`, actions: noted },
  { guard: isScan("in-transit"), target: `${underWay}.inTransit`, actions: noted },
  { guard: isScan("out-for-delivery"), target: `${underWay}.outForDelivery`, actions: noted },
  { guard: isScan("ready-for-collection"), target: `${underWay}.awaitingCollection`, actions: noted },
  { guard: isScan("delivery-failed"), target: `${underWay}.attemptFailed`, actions: noted },
  { guard: isScan("exception"), target: `${underWay}.stopped`, actions: noted },
  { guard: isScan("refused"), target: `${underWay}.returning`, actions: noted },
  { guard: isScan("returning"), target: `${underWay}.returning`, actions: noted },
  { guard: isScan("delivered"), target: "#shipment.open.parcel.dispatched.delivered", actions: noted },
  { guard: isScan("returned"), target: "#shipment.open.parcel.dispatched.returned", actions: noted },
] as const;

/** A parcel that is not under way by the record may be scanned all the same: it is noted, and somebody looks. */
const strayScans = [
  { guard: "isRepeatedScan", actions: "changeNothing" },
  { guard: "isNewScan", actions: ["noteScan", tell("shipment.strayed")] },
] as const;

const switchCarrier = { actions: ["noteCarrier", tell("shipment.carrierSwitched")] } as const;
const cancel = { target: "#shipment.open.parcel.cancelled", actions: tell("shipment.cancelled") } as const;
const hold = { target: "#shipment.open.parcel.held", actions: tell("shipment.held") } as const;
const annul = {
  target: "#shipment.open.parcel.annulled",
  actions: ["undoDispatch", tell("shipment.annulled")],
} as const;
const close = { target: "#shipment.closed", actions: tell("shipment.closed") } as const;
const handOver = {
  target: "#shipment.open.parcel.ready",
  actions: ["noteCarrier", tell("shipment.readyForPickUp")],
} as const;

const claims = {
  "shipment.claim": [
    { guard: "isRepeatedClaim", actions: "changeNothing" },
    { guard: "isUnclaimed", actions: ["noteClaim", { type: "tellClaim", params: "shipment.claimed" }] },
  ],
  "shipment.settleClaim": [
    { guard: "isRepeatedSettlement", actions: "changeNothing" },
    {
      guard: "isOpenClaim",
      actions: ["settleClaim", { type: "tellClaim", params: "shipment.claimSettled" }],
    },
  ],
} as const;

/** In the house: each step may be skipped where nobody records it; the carrier may also be quicker than the record. */
const preparing = shipmentSetup.createStateConfig({
  description: "In the warehouse: picked, packed, checked",
  meta: { zh: "备货中" },
  on: {
    "shipment.recordScan": scans,
    "shipment.pack": ".packed",
    "shipment.check": [
      { guard: isField("verdict", "accepted"), target: ".checked" },
      { target: ".released" },
    ],
    "shipment.chooseCarrier": { guard: isOutcome("matched"), actions: "takeService" },
    "shipment.handOver": handOver,
    "shipment.hold": hold,
    "shipment.cancel": cancel,
  },
  initial: "released",
  states: {
    released: {
      description: "Released to the warehouse; waits to be picked",
      meta: { zh: "待拣货" },
      on: { "shipment.pick": "picking" },
    },
    picking: { description: "Being picked", meta: { zh: "拣货中" } },
    packed: { description: "Packed; waits for the check of goods and packing", meta: { zh: "已打包" } },
    checked: { description: "Checked; waits to be announced to the carrier", meta: { zh: "已质检" } },
  },
});

const ready = shipmentSetup.createStateConfig({
  description: "Announced to the carrier as ready",
  meta: { zh: "待揽收" },
  on: {
    "shipment.recordScan": scans,
    "shipment.takeBack": { target: "preparing" },
    "shipment.hold": hold,
    "shipment.cancel": cancel,
  },
  initial: "awaitingPickUp",
  states: {
    awaitingPickUp: {
      description: "Waits for the carrier within the pick-up time",
      meta: { zh: "等待揽收" },
      after: { pickUpWindow: { target: "pickUpLate", actions: tell("shipment.pickUpLate") } },
    },
    pickUpLate: {
      description: "Not picked up in time: press the carrier, or go over to another",
      meta: { zh: "揽收超时" },
      tags: ["overdue"],
    },
  },
});

const dispatched = shipmentSetup.createStateConfig({
  description: "It has left the house",
  meta: { zh: "已发货" },
  entry: ["noteDispatch", tell("shipment.dispatched")],
  initial: "underWay",
  states: {
    underWay: {
      description: "With the carrier",
      meta: { zh: "运输中" },
      entry: "noteUnderWay",
      on: {
        "shipment.recordScan": scans,
        "shipment.reportMissing": { target: ".missing" },
        "shipment.reportDamage": { target: ".damaged" },
        "shipment.recall": { target: ".returning" },
        "shipment.annul": annul,
      },
      initial: "pickedUp",
      states: {
        pickedUp: { description: "Picked up by the carrier", meta: { zh: "已揽收" } },
        inTransit: { description: "On its way", meta: { zh: "在途" } },
        outForDelivery: { description: "Out for delivery", meta: { zh: "派送中" } },
        awaitingCollection: {
          description: "At a collection point, where the buyer fetches it",
          meta: { zh: "待自提" },
          tags: ["attention"],
        },
        attemptFailed: {
          description: "The carrier could not deliver it",
          meta: { zh: "派送失败" },
          tags: ["attention"],
          entry: ["countAttempt", tell("shipment.deliveryFailed")],
          on: { "shipment.rearrange": "inTransit" },
        },
        stopped: {
          description: "Something keeps it: customs, address, weather, the carrier itself",
          meta: { zh: "运输异常" },
          tags: ["attention"],
          entry: tell("shipment.stopped"),
          on: { "shipment.rearrange": "inTransit" },
        },
        damaged: {
          description: "Damaged on the way: it goes on, comes back, or is given up",
          meta: { zh: "运输破损" },
          tags: ["attention"],
          entry: tell("shipment.damaged"),
          on: {
            ...claims,
            "shipment.reportDamage": { description: "Known", actions: "changeNothing" },
            "shipment.confirmLoss": "#shipment.open.parcel.dispatched.lost",
          },
        },
        missing: {
          description: "Nobody knows where it is; the carrier is searching",
          meta: { zh: "疑似丢件" },
          tags: ["attention"],
          entry: tell("shipment.missing"),
          on: {
            "shipment.reportMissing": { description: "Known", actions: "changeNothing" },
            "shipment.confirmLoss": "#shipment.open.parcel.dispatched.lost",
          },
        },
        returning: {
          description: "On its way back to the sender: refused, recalled, or not deliverable",
          meta: { zh: "退回途中" },
          entry: tell("shipment.returning"),
        },
      },
    },
    delivered: {
      description: "Delivered and signed for",
      meta: { zh: "已签收" },
      entry: ["noteEnd", tell("shipment.delivered")],
      on: {
        "shipment.recordScan": [
          { guard: "isRepeatedScan", actions: "changeNothing" },
          { guard: "isLateScan", actions: "noteScan" },
          { guard: isScan("refused"), target: "underWay.returning", actions: noted },
          { guard: isScan("returning"), target: "underWay.returning", actions: noted },
          { guard: isScan("returned"), target: "returned", actions: noted },
          { guard: "isNewScan", actions: noted },
        ],
        "shipment.reportMissing": "underWay.missing",
        "shipment.annul": annul,
        "shipment.close": close,
      },
    },
    returned: {
      description: "Back with the sender",
      meta: { zh: "已退回" },
      entry: ["noteEnd", tell("shipment.returnedToSender")],
      on: { ...claims, "shipment.recordScan": strayScans, "shipment.close": close },
    },
    lost: {
      description: "Lost, or damaged beyond use",
      meta: { zh: "已丢件" },
      entry: ["noteEnd", tell("shipment.lost")],
      on: { ...claims, "shipment.recordScan": strayScans, "shipment.close": close },
    },
  },
});

const compensate = [
  { guard: "isFirstCompensation", target: "settled", actions: ["noteCoupon", "tellCoupon"] },
] as const;

const delay = shipmentSetup.createStateConfig({
  description: "Whether it is late, and what was done about it",
  meta: { zh: "时效" },
  initial: "untimed",
  states: {
    untimed: {
      description: "Nothing was promised, or it is not under way",
      meta: { zh: "未计时" },
      always: { guard: "isPromised", target: "expected" },
      on: { "shipment.reportDelay": "late" },
    },
    expected: {
      description: "Expected by the promised instant",
      meta: { zh: "时效内" },
      always: { guard: "isOver", target: "untimed" },
      after: { delayWindow: "late" },
      on: { "shipment.reportDelay": "late" },
    },
    late: {
      description: "Late: the buyer is to be told before he asks",
      meta: { zh: "延误待联系" },
      tags: ["overdue"],
      entry: tell("shipment.delayed"),
      on: {
        "shipment.contactBuyer": { target: "contacted", actions: tell("shipment.buyerContacted") },
        "shipment.compensate": [...compensate, { guard: isOutcome("none"), target: "settled" }],
      },
    },
    contacted: {
      description: "The buyer knows; what makes up for it is to be settled",
      meta: { zh: "已联系待补偿" },
      tags: ["attention"],
      on: {
        "shipment.compensate": [
          ...compensate,
          { guard: isOutcome("none"), target: "settled" },
          { guard: isOutcome("contact"), target: "settled" },
        ],
      },
    },
    settled: {
      description: "Made up for, or told and let be; a longer delay may still earn the coupon",
      meta: { zh: "延误已处理" },
      on: { "shipment.compensate": compensate, "shipment.reportDelay": "late" },
    },
  },
});

const machine = shipmentSetup.createMachine({
  id: "shipment",
  context: ({ input }) => ({
    ...input,
    scans: [],
    lastScannedAt: null,
    dispatchedAt: null,
    endedAt: null,
    failedAttempts: 0,
    couponMinor: null,
    claim: null,
  }),
  initial: "open",
  states: {
    open: {
      description: "The parcel on its way, and beside it what its lateness asks for",
      meta: { zh: "进行中" },
      type: "parallel",
      states: {
        parcel: {
          description: "Where the parcel is",
          meta: { zh: "包裹" },
          on: {
            "shipment.assignTracking": { actions: ["noteCarrier", tell("shipment.trackingAssigned")] },
            "shipment.switchCarrier": switchCarrier,
          },
          initial: "preparing",
          states: {
            preparing,
            held: {
              description: "Held back; released, it starts again in the warehouse",
              meta: { zh: "已暂停" },
              tags: ["attention"],
              on: {
                "shipment.release": { target: "preparing", actions: tell("shipment.released") },
                "shipment.cancel": cancel,
              },
            },
            ready,
            dispatched,
            cancelled: {
              description: "Cancelled before it left",
              meta: { zh: "已取消" },
              on: {
                "shipment.recordScan": strayScans,
                "shipment.resume": { target: "preparing", actions: tell("shipment.resumed") },
                "shipment.close": close,
              },
            },
            annulled: {
              description: "Its dispatch was taken back: the goods never left, or count as never sent",
              meta: { zh: "已作废" },
              on: { "shipment.recordScan": strayScans, "shipment.close": close },
            },
          },
        },
        delay,
      },
    },
    closed: { description: "Nothing is left to be done", meta: { zh: "已结案" }, type: "final" },
  },
});

/** The machine's type, printed once. */
export type ShipmentMachine = typeof machine;

/** A shipment as a bare XState machine. */
export const shipmentMachine: ShipmentMachine = machine;

const word = z.string().min(1);

const start = z.strictObject({
  shipmentId: word,
  orderId: word,
  returnId: z.exactOptional(word),
  lines: goodsLinesSchema,
  platform: z.exactOptional(word),
  category: z.exactOptional(word),
  carrier: z.exactOptional(word),
  trackingNumber: z.exactOptional(word),
  promisedAt: z.exactOptional(z.iso.datetime({ offset: true })),
  valueMinor: z.exactOptional(z.int().min(0)),
  currency: z.exactOptional(z.string().length(3)),
});

/**
 * One parcel from its release to the warehouse to the buyer's door: preparing (picking → packed → checked) → ready →
 * dispatched → delivered, and beside it whether it is late, the buyer is told and compensated.
 *
 * Source: P080, P086; R009, R115, R214, R256, R262; E-16. Extensions: holds, taking back, cancellation and its
 * reversal, failed attempts, refusal at the door, return to the sender, collection points, search, loss, damage and
 * claims, a dispatch that is annulled (E-36).
 */
export const shipmentProcess: Process<
  "shipment",
  ShipmentMachine,
  typeof shipmentCommands,
  z.input<typeof start>
> = defineProcess({
  id: "shipment",
  title: { en: "Fulfilment of a shipment", zh: "订单履行与物流跟踪" },
  covers: ["P080", "P086"],
  owner: "warehouse",
  version: 1,
  machine: shipmentMachine,
  commands: shipmentCommands,
  start,
  deadlines: shipmentDeadlines,
  restingStates: [
    "open.parcel.preparing",
    "open.parcel.held",
    "open.parcel.ready",
    "open.parcel.dispatched",
    "open.parcel.cancelled",
    "open.parcel.annulled",
  ],
  deliverables: ["logistics-timeliness-table", "abnormal-logistics-record"],
  kpis: ["fulfilment/pick-up-within-rate", "fulfilment/fulfilment-time", "fulfilment/on-time-delivery-rate"],
  toInput: (start, windows) => ({ ...start, windows }),
});
