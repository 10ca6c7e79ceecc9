import type { History, HistoryWarning } from "./happening.js";
import { tellMoneyBack } from "./money-back.js";
import type { PlatformOrder, PlatformParcel, PlatformPayment } from "./platform-order.js";
import { latest, Story } from "./story.js";

/** Whoever reads a history takes it that the platform shipped what was in order. */
const inOrder = { addressValid: true, contactValid: true, specificationValid: true };

/**
 * Turns what a platform tells of an order into starts and commands. An adapter of your own reads its platform into a
 * `PlatformOrder` and hands it on here.
 *
 * @param warnings - what the reading has found already
 */
export function tellHistory(
  order: PlatformOrder,
  warnings: readonly Omit<HistoryWarning, "orderId">[] = [],
): History {
  const story = new Story(order);
  for (const { gap, detail } of warnings) story.warn(gap, detail);
  tellStart(story, order);
  for (const payment of order.payments) tellPayment(story, payment);
  const securedAt = order.paidLater ? order.placedAt : securedInstant(story);
  const acceptedAt = order.acceptedAt && latest(order.acceptedAt, securedAt);
  if (acceptedAt !== undefined) story.order(acceptedAt, { type: "order.audit", metrics: inOrder });
  for (const { at, sku, units } of order.shortages ?? [])
    story.order(story.later(at, acceptedAt), { type: "order.reportShortage", sku, units });
  for (const { at, until, reason } of order.holds ?? []) {
    story.order(at, { type: "order.hold", reason });
    if (until !== undefined) story.order(until, { type: "order.release" });
  }
  for (const parcel of order.parcels) tellParcel(story, parcel, acceptedAt ?? securedAt);
  tellMoneyBack(story, order);
  if (order.completedAt !== undefined) story.order(order.completedAt, { type: "order.confirmReceipt" });
  if (order.archivedAt !== undefined) story.order(order.archivedAt, { type: "order.archive" });
  return story.end();
}

function tellStart(story: Story, order: PlatformOrder): void {
  const { orderId, customerId, platform, currency, lines, chargesMinor, discountMinor, placedAt } = order;
  story.add({
    process: "order",
    id: orderId,
    at: placedAt,
    start: {
      orderId,
      platform,
      currency,
      lines: [...lines],
      shippingMinor: chargesMinor,
      discountMinor,
      paymentMode: order.paidLater ? "cash-on-delivery" : "prepaid",
      ...(customerId !== undefined && { customerId }),
    },
  });
  const first = order.payments.flatMap(({ steps }) => steps.map(({ at }) => at)).sort()[0];
  if (order.paidLater || story.isPaidAsAsked || story.dueMinor === 0 || first === undefined) return;
  const reason = "it is paid by other means than one payment of the whole";
  story.payment(first, `${orderId}/1`, { type: "payment.void", reason });
}

function tellPayment(story: Story, payment: PlatformPayment): void {
  const id = story.paymentId(payment);
  const { orderId, currency, platform } = story.told;
  const { method, amountMinor: dueMinor, steps } = payment;
  const [first] = steps;
  if (first === undefined) return;
  if (!story.isPaidAsAsked)
    story.add({
      process: "payment",
      id,
      at: first.at,
      start: {
        paymentId: id,
        orderId,
        dueMinor,
        currency,
        platform,
        ...(method !== undefined && { method }),
      },
    });
  let isFailed = false;
  for (const { id: notificationId, at, kind, amountMinor = dueMinor } of steps) {
    if (kind === "captured")
      story.payment(at, id, { type: "payment.capture", captureId: notificationId, amountMinor });
    else if (kind === "authorised")
      story.payment(at, id, { type: "payment.authorise", notificationId, amountMinor });
    else if (kind === "reviewed") story.payment(at, id, { type: "payment.review", notificationId });
    else if (kind === "expired") story.payment(at, id, { type: "payment.expire", notificationId });
    else if (kind === "voided") story.payment(at, id, { type: "payment.void" });
    else {
      if (isFailed) story.payment(at, id, { type: "payment.retry" });
      story.payment(at, id, { type: "payment.fail", notificationId });
    }
    isFailed = kind === "failed";
  }
}

/** When all that is due was taken or promised; when the last of it was, where it never was all. */
function securedInstant(story: Story): string {
  const steps = story.told.payments
    .flatMap(({ steps, amountMinor }) => steps.map((step) => ({ amountMinor, ...step })))
    .filter(({ kind }) => kind === "authorised" || kind === "captured")
    .sort((one, other) => Date.parse(one.at) - Date.parse(other.at));
  let covered = 0;
  for (const { at, amountMinor, kind } of steps) {
    // What was authorised is not promised again when it is captured.
    if (kind === "authorised" || !steps.some((step) => step.kind === "authorised")) covered += amountMinor;
    if (covered >= story.dueMinor) return story.later(at);
  }
  return story.later(steps.at(-1)?.at);
}

function tellParcel(story: Story, parcel: PlatformParcel, from: string): void {
  const { parcelId, lines, carrier, trackingNumber } = parcel;
  const releasedAt = story.later(parcel.releasedAt, from);
  story.order(releasedAt, { type: "order.ship", shipmentId: parcelId, lines: [...lines] });
  if (trackingNumber !== undefined)
    story.shipment(releasedAt, parcelId, {
      type: "shipment.assignTracking",
      trackingNumber,
      ...(carrier !== undefined && { carrier }),
    });
  for (const { at, status } of parcel.scans)
    story.shipment(latest(releasedAt, at), parcelId, {
      type: "shipment.recordScan",
      scanId: `${parcelId}/${status}/${at}`,
      status,
      scannedAt: at,
    });
  if (parcel.cancelledAt === undefined) return;
  const hasLeft = parcel.scans.some(({ status }) => status !== "information-received");
  const reason = "the platform called it off";
  const type = hasLeft ? "shipment.annul" : "shipment.cancel";
  story.shipment(latest(releasedAt, parcel.cancelledAt), parcelId, { type, reason });
}
