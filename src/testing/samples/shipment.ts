import type { ShipmentContext } from "../../processes/fulfilment/shipment.commands.js";
import { carrierStatuses } from "../../processes/fulfilment/shipment.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const reason = { reason: "the carrier's word" };

/** A walk through the life of a shipment, and what holds on the way. */
export const shipmentSamples: ProcessSamples<ShipmentContext> = {
  start: {
    shipmentId: "S-1",
    orderId: "O-1",
    lines: [{ lineId: "1", sku: "A-1", units: 2 }],
    promisedAt: "2026-01-05T00:00:00.000Z",
    valueMinor: 10_000,
    currency: "CNY",
  },
  fields: {
    "shipment.check": [{ verdict: "accepted" }, { verdict: "rejected" }],
    "shipment.hold": [reason],
    "shipment.switchCarrier": [{ carrier: "SF" }],
    "shipment.assignTracking": [{ trackingNumber: "SF-1" }],
    "shipment.handOver": [{ carrier: "SF" }],
    "shipment.takeBack": [reason],
    "shipment.recordScan": [
      ...carrierStatuses.map((status) => ({ scanId: status, status })),
      { scanId: "delivered", status: "exception" },
      { scanId: "late", status: "in-transit", scannedAt: "2025-12-31T00:00:00.000Z" },
    ],
    "shipment.rearrange": [{ arrangement: "tomorrow" }],
    "shipment.recall": [reason],
    "shipment.reportMissing": [reason],
    "shipment.reportDamage": [reason],
    "shipment.confirmLoss": [reason],
    "shipment.claim": [
      { claimId: "C-1", claimedMinor: 500 },
      { claimId: "C-2", claimedMinor: 900 },
    ],
    "shipment.settleClaim": [
      { claimId: "C-1", paidMinor: 400 },
      { claimId: "C-1", paidMinor: 600 },
    ],
    "shipment.reportDelay": [reason],
    "shipment.cancel": [reason],
    "shipment.resume": [reason],
    "shipment.annul": [reason],
  },
  proposals: {
    "logistics.delay-compensation": { couponMinor: 500 },
    "logistics.carrier-choice": { service: "standard" },
  },
  distinguish: ({ claim, couponMinor, dispatchedAt, endedAt, lastScannedAt }) => [
    lastScannedAt === null,
    claim !== null,
    couponMinor !== null,
    dispatchedAt === null,
    endedAt === null,
  ],
  invariants: [
    {
      name: "a claim stays the one that was made",
      holds: ({ context, before }) =>
        (before?.claim ?? null) === null ||
        (context.claim?.claimId === before?.claim?.claimId &&
          context.claim?.claimedMinor === before?.claim?.claimedMinor),
    },
    {
      name: "no scan is recorded twice",
      holds: ({ context: { scans } }) => new Set(scans.map(({ scanId }) => scanId)).size === scans.length,
    },
    {
      name: "the lines never change",
      holds: ({ context, before }) =>
        before === undefined || JSON.stringify(before.lines) === JSON.stringify(context.lines),
    },
    {
      name: "a coupon is given once and stays as it is",
      holds: ({ context, before }) =>
        (before?.couponMinor ?? null) === null || before?.couponMinor === context.couponMinor,
    },
    {
      name: "no more of a claim is paid than was claimed",
      holds: ({ context: { claim } }) => (claim?.paidMinor ?? 0) <= (claim?.claimedMinor ?? 0),
    },
    {
      name: "it has a dispatch exactly where it has left the house",
      holds: ({ context, states }) =>
        states.includes("closed") ||
        (context.dispatchedAt !== null) ===
          states.some((state) => state.startsWith("open.parcel.dispatched.")),
    },
  ],
};
