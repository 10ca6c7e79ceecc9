import type { ProcessEvent } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { penaltyProcess } from "../../../src/processes/compliance/penalty.js";
import { orderProcess } from "../../../src/processes/orders/order.js";
import { paymentProcess } from "../../../src/processes/orders/payment.js";
import { productProcess } from "../../../src/processes/product/product.js";
import { afterSalesDataFeedbackProcess } from "../../../src/processes/service/after-sales-data-feedback.js";
import { crisisProcess } from "../../../src/processes/service/crisis.js";
import { serviceHandOvers } from "../../../src/processes/service/hand-overs.js";
import { serviceCaseProcess } from "../../../src/processes/service/service-case.js";
import { recallProcess } from "../../../src/processes/supply/recall.js";
import { expectTaken, handedOver } from "../hand-overs-taken.js";
import { type Happening, ProcessLife } from "../process-life.js";

const targets = [
  penaltyProcess,
  orderProcess,
  paymentProcess,
  productProcess,
  afterSalesDataFeedbackProcess,
  crisisProcess,
  serviceCaseProcess,
  recallProcess,
];
const start = {
  caseId: "SC-1",
  orderId: "O-1",
  sku: "A-1",
  currency: "CNY",
  paymentId: "O-1/1",
  platform: "tmall",
};
const reply: Happening = ["serviceCase.reply", { messageId: "A-1", apology: true, proposal: "a new one" }];
const cause: Happening = [
  "serviceCase.identifyCause",
  { cause: "quality", detail: "cracked" },
  "full-refund",
];
const accepted = (solution: object): Happening[] => [
  reply,
  ["serviceCase.offer", { solution }],
  ["serviceCase.recordAnswer", { verdict: "accepted" }],
];
const told = (kind: string, happenings: readonly Happening[]): readonly ProcessEvent[] => {
  const life = new ProcessLife(serviceCaseProcess, { ...start, kind }).live(happenings);
  expect(life.refusals).toEqual([]);
  return life.events;
};
const recall = {
  recallId: "RC-1",
  sku: "A-1",
  defect: "cracks",
};
const penalty = {
  penaltyId: "P-1",
  storeId: "S-1",
  level: "warning",
  cause: "poor-service",
  pointsValidDays: 365,
  evidenceDays: 3,
};
const crisis = new ProcessLife(
  crisisProcess,
  { crisisId: "CR-1", subject: "cracked cups", sku: "A-1" },
  undefined,
  {
    actor: "wu",
    role: "operations-director",
  },
).live([
  ["crisis.assess", { verdict: "crisis", reason: "it spreads" }],
  ["crisis.openCase", { concerned: { caseId: "SC-9", customerId: "B-1" } }],
  ["crisis.requestRecall", { recall }],
]).events;

describe("serviceHandOvers", () => {
  test.each<[string, readonly ProcessEvent[], readonly (readonly [string, string, string, object])[]]>([
    [
      "a return is asked for at the order",
      told(
        "after-sales",
        accepted({ remedy: "exchange", returnId: "R-1", lines: [{ lineId: "1", units: 1 }] }),
      ),
      [
        [
          "order",
          "order.requestReturn",
          "O-1",
          { returnId: "R-1", lines: [{ lineId: "1", units: 1 }], cause: "other", wants: "exchange" },
        ],
      ],
    ],
    [
      "a refund is asked for at the payment",
      told("after-sales", accepted({ remedy: "partial-refund", amountMinor: 500, refundId: "RF-1" })),
      [["payment", "payment.refund", "O-1/1", { refundId: "RF-1", amountMinor: 500, reason: "SC-1" }]],
    ],
    [
      "money beyond the solution too, but no coupon",
      told("after-sales", [
        ["serviceCase.compensate", { compensationId: "K-1", form: "refund", amountMinor: 100 }],
        ["serviceCase.compensate", { compensationId: "K-2", form: "coupon", amountMinor: 100 }],
      ]),
      [["payment", "payment.refund", "O-1/1", { refundId: "SC-1/K-1", amountMinor: 100, reason: "SC-1" }]],
    ],
    [
      "what the customer wants of the order is passed on",
      told("after-sales", [
        ["serviceCase.changeOrder", { change: "cancel", detail: "no longer wanted" }],
        ["serviceCase.changeOrder", { change: "correct", detail: "another address" }],
      ]),
      [
        ["order", "order.cancel", "O-1", { reason: "no longer wanted" }],
        ["order", "order.correct", "O-1", { detail: "another address" }],
      ],
    ],
    [
      "the cause goes to the review of after-sales data; of a bad review also to the product",
      told("negative-review", [reply, cause]),
      [
        [
          "after-sales-data-feedback",
          "afterSalesDataFeedback.addTopic",
          "shop",
          { topic: "A-1: quality", detail: "cracked" },
        ],
        ["product", "product.reportWeakness", "A-1", { cause: "cracked" }],
      ],
    ],
    [
      "a crisis is started",
      told("complaint", [["serviceCase.reportCrisis", { crisisId: "CR-1", summary: "a video spreads" }]]),
      [
        [
          "crisis",
          "start",
          "CR-1",
          { crisisId: "CR-1", subject: "a video spreads", signalId: "SC-1", sku: "A-1", platform: "tmall" },
        ],
      ],
    ],
    [
      "a dispute that was lost with a penalty",
      told("complaint", [
        ["serviceCase.recordDispute", { disputeId: "D-1" }],
        ["serviceCase.recordRuling", { verdict: "lost", penalty }],
      ]),
      [
        [
          "penalty",
          "start",
          "P-1",
          { ...penalty, violationId: "D-1", platform: "tmall", imposedAt: "2026-01-03T00:00:00.000Z" },
        ],
      ],
    ],
    [
      "a merged case writes to the other",
      told("complaint", [["serviceCase.merge", { intoCaseId: "SC-2" }]]),
      [["service-case", "serviceCase.recordMessage", "SC-2", { messageId: "case:SC-1" }]],
    ],
    [
      "a crisis opens cases and recalls",
      crisis,
      [
        [
          "service-case",
          "start",
          "SC-9",
          { caseId: "SC-9", customerId: "B-1", kind: "complaint", sku: "A-1" },
        ],
        ["recall", "start", "RC-1", recall],
      ],
    ],
  ])("%s", (_name, events, expected) => {
    const made = handedOver(serviceHandOvers, events);
    expect(made.map(({ to, does, id, payload }) => [to, does, id, payload])).toEqual(expected);
    for (const one of made) expectTaken(targets, one);
  });

  test("a case that knows neither order, payment nor product hands nothing over", () => {
    const life = new ProcessLife(serviceCaseProcess, {
      caseId: "SC-1",
      kind: "after-sales",
      currency: "CNY",
    }).live([
      ...accepted({ remedy: "partial-refund", amountMinor: 500, refundId: "RF-1" }),
      ["serviceCase.failSettlement", { reason: "no" }],
      cause,
      ["serviceCase.compensate", { compensationId: "K-1", form: "refund", amountMinor: 100 }],
      ["serviceCase.recordDispute", { disputeId: "D-1" }],
      ["serviceCase.recordRuling", { verdict: "lost" }],
    ]);
    expect(life.refusals).toEqual([]);
    expect(handedOver(serviceHandOvers, life.events)).toEqual([]);
  });
});
