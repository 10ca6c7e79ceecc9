import { describe, expect, test } from "vitest";
import { type PaymentContext, paymentProcess } from "../../../src/processes/orders/index.js";
import { type Happening, ProcessLife } from "../process-life.js";

/** 21.00 due. */
const asked = { paymentId: "O-1/1", orderId: "O-1", dueMinor: 2100, currency: "CNY" };
const pay = (happenings: readonly Happening[]) => new ProcessLife(paymentProcess, asked).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as PaymentContext;
const standing = ({ states }: ProcessLife) =>
  states.map((state) => state.replace(/^(live\.)?(\w+\.)?/, "")).join(" ");

const request: Happening = ["payment.request"];
const authorise = (amountMinor: number, notificationId = "N-1"): Happening => [
  "payment.authorise",
  { notificationId, amountMinor },
];
const capture = (amountMinor: number, captureId = "C-1"): Happening => [
  "payment.capture",
  { captureId, amountMinor },
];
const fail = (notificationId = "N-2"): Happening => ["payment.fail", { notificationId }];
const expire: Happening = ["payment.expire", { notificationId: "N-3" }];
const review: Happening = ["payment.review", { notificationId: "N-4" }];
const voidIt: Happening = ["payment.void", { reason: "cancelled" }];
const refund = (amountMinor: number, refundId = "F-1"): Happening => [
  "payment.refund",
  { refundId, amountMinor },
];
const settle = (refundId = "F-1"): Happening => ["payment.settleRefund", { refundId }];
const failRefund: Happening = ["payment.failRefund", { refundId: "F-1" }];
const dispute = (amountMinor: number, disputeId = "D-1"): Happening => [
  "payment.dispute",
  { disputeId, amountMinor },
];
const paid = [request, capture(2100)];

describe("paymentProcess", () => {
  test.each<[string, readonly Happening[], string]>([
    ["is created", [], "created nothingBack undisputed"],
    ["waits for the buyer", [request], "awaiting nothingBack undisputed"],
    ["is reviewed", [request, review], "underReview nothingBack undisputed"],
    [
      "is authorised after the review",
      [request, review, authorise(2100)],
      "authorised nothingBack undisputed",
    ],
    ["is reviewed after it was authorised", [authorise(2100), review], "underReview nothingBack undisputed"],
    ["is refused by the review", [request, review, fail()], "failed nothingBack undisputed"],
    ["is authorised", [request, authorise(2100)], "authorised nothingBack undisputed"],
    [
      "is authorised in steps",
      [authorise(1000), authorise(1100, "N-9")],
      "authorised nothingBack undisputed",
    ],
    ["is captured at once", paid, "captured nothingBack undisputed"],
    ["is captured later", [authorise(2100), capture(2100)], "captured nothingBack undisputed"],
    ["is captured in part", [authorise(2100), capture(1000)], "partlyCaptured nothingBack undisputed"],
    [
      "is captured in parts",
      [authorise(2100), capture(1000), capture(1100, "C-2")],
      "captured nothingBack undisputed",
    ],
    [
      "is captured in part and the rest voided",
      [authorise(2100), capture(1000), voidIt],
      "captured nothingBack undisputed",
    ],
    [
      "is captured in part and the rest lapses",
      [authorise(2100), capture(1000), expire],
      "captured nothingBack undisputed",
    ],
    ["fails", [request, fail()], "failed nothingBack undisputed"],
    ["fails at the capture", [authorise(2100), fail()], "failed nothingBack undisputed"],
    [
      "is tried again",
      [request, fail(), ["payment.retry"], capture(2100)],
      "captured nothingBack undisputed",
    ],
    ["expires unpaid", [request, expire], "expired nothingBack undisputed"],
    ["loses its authorisation", [authorise(2100), expire], "expired nothingBack undisputed"],
    ["is voided unpaid", [request, voidIt], "voided nothingBack undisputed"],
    ["is voided when authorised", [authorise(2100), voidIt], "voided nothingBack undisputed"],
    ["is voided when failed", [request, fail(), voidIt], "voided nothingBack undisputed"],
    ["is reversed when captured", [...paid, voidIt], "voided nothingBack undisputed"],
    ["is voided twice", [request, voidIt, voidIt], "voided nothingBack undisputed"],
    ["is paid after it was voided", [request, voidIt, capture(2100)], "captured nothingBack undisputed"],
    ["is paid after it expired", [request, expire, capture(2100)], "captured nothingBack undisputed"],
    ["is paid after it failed", [request, fail(), capture(2100)], "captured nothingBack undisputed"],
    ["is to be refunded", [...paid, refund(500)], "captured pending undisputed"],
    ["is refunded in part", [...paid, refund(500), settle()], "captured partlyRefunded undisputed"],
    [
      "is refunded in parts",
      [...paid, refund(500), settle(), refund(1600, "F-2"), settle("F-2")],
      "captured refunded undisputed",
    ],
    ["is refunded in full", [...paid, refund(2100), settle()], "captured refunded undisputed"],
    ["fails to be refunded", [...paid, refund(500), failRefund], "captured failing undisputed"],
    [
      "is refunded at the second attempt",
      [...paid, refund(500), failRefund, ["payment.retryRefund", { refundId: "F-1" }], settle()],
      "captured partlyRefunded undisputed",
    ],
    [
      "is refunded otherwise after a refund failed",
      [
        ...paid,
        refund(2100),
        failRefund,
        ["payment.cancelRefund", { refundId: "F-1" }],
        refund(2100, "F-2"),
        settle("F-2"),
      ],
      "captured refunded undisputed",
    ],
    [
      "is refunded of what was captured so far",
      [authorise(2100), capture(1000), refund(1000), settle()],
      "partlyCaptured refunded undisputed",
    ],
    ["is disputed", [...paid, dispute(2100)], "captured nothingBack disputed"],
    [
      "is contested",
      [...paid, dispute(2100), ["payment.contest", { disputeId: "D-1" }]],
      "captured nothingBack contested",
    ],
    [
      "wins a dispute",
      [...paid, dispute(2100), ["payment.winDispute", { disputeId: "D-1" }]],
      "captured nothingBack won",
    ],
    [
      "loses a dispute",
      [...paid, dispute(2100), ["payment.loseDispute", { disputeId: "D-1" }]],
      "captured nothingBack lost",
    ],
    [
      "is disputed although it was refunded",
      [...paid, refund(2100), settle(), dispute(2100)],
      "captured refunded disputed",
    ],
    ["is closed", [...paid, ["payment.close"]], "closed"],
  ])("%s", (_name, happenings, expected) => {
    const life = pay(happenings);
    expect(life.refusals).toEqual([]);
    expect(standing(life)).toBe(expected);
  });

  test.each<[string, readonly Happening[], string]>([
    ["more authorised than is due", [authorise(2101)], "condition"],
    ["more captured than is due", [request, capture(2101)], "condition"],
    ["more captured than is authorised", [authorise(1000), capture(1001)], "condition"],
    ["a second capture of the whole", [...paid, capture(2100, "C-2")], "condition"],
    [
      "another amount under a capture that was taken",
      [authorise(2100), capture(1000), capture(900)],
      "condition",
    ],
    ["more refunded than was captured", [...paid, refund(2101)], "condition"],
    ["more refunded than was captured, in parts", [...paid, refund(2000), refund(200, "F-2")], "condition"],
    ["to refund what is claimed through the bank", [...paid, dispute(2100), refund(100)], "condition"],
    ["to settle a refund that nobody asked for", [...paid, settle()], "condition"],
    ["to reverse what was refunded", [...paid, refund(100), voidIt], "condition"],
    ["to fail what was captured", [...paid, fail()], "wrong-state"],
    ["to close while a refund is on its way", [...paid, refund(100), ["payment.close"]], "condition"],
    ["to close while it may still be paid", [request, ["payment.close"]], "wrong-state"],
    ["anything after it was closed", [...paid, ["payment.close"], refund(100)], "finished"],
  ])("refuses %s", (_name, happenings, code) => {
    const before = pay(happenings.slice(0, -1));
    const after = pay(happenings);
    expect(before.refusals).toEqual([]);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(before.snapshot);
  });

  test.each<[string, readonly Happening[]]>([
    ["an authorisation", [authorise(2100)]],
    ["a capture", paid],
    ["a failure", [request, fail()]],
    ["an expiry", [request, expire]],
    ["a refund", [...paid, refund(100)]],
    ["the arrival of a refund", [...paid, refund(100), settle()]],
    ["the failure of a refund", [...paid, refund(100), failRefund]],
    ["a dispute", [...paid, dispute(100)]],
    ["a dispute lost", [...paid, dispute(100), ["payment.loseDispute", { disputeId: "D-1" }]]],
  ])("takes %s once", (_name, happenings) => {
    const once = pay(happenings);
    const twice = pay([...happenings, ...happenings.slice(-1)]);
    expect(twice.refusals).toEqual([]);
    expect(twice.snapshot).toEqual(once.snapshot);
    expect(twice.told).toEqual(once.told);
  });

  test("tells each capture with what it took and what is taken in all", () => {
    const life = pay([authorise(2100), capture(1000), capture(1100, "C-2")]);
    expect(life.events.slice(1)).toMatchObject([
      { type: "payment.captured", orderId: "O-1", noticeId: "C-1", amountMinor: 1000, capturedMinor: 1000 },
      { type: "payment.captured", orderId: "O-1", noticeId: "C-2", amountMinor: 1100, capturedMinor: 2100 },
    ]);
  });

  test("tells a refund that has arrived with its amount", () => {
    expect(pay([...paid, refund(500), settle()]).events.at(-1)).toMatchObject({
      type: "payment.refunded",
      noticeId: "F-1",
      amountMinor: 500,
      refundedMinor: 500,
    });
  });

  test("forgets what was promised when it lapses, but not what was taken", () => {
    expect(contextOf(pay([authorise(2100), expire]))).toMatchObject({ authorisedMinor: 0, capturedMinor: 0 });
    expect(contextOf(pay([authorise(2100), capture(1000), voidIt]))).toMatchObject({
      authorisedMinor: 1000,
      capturedMinor: 1000,
    });
  });
});
