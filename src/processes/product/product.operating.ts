import { isOutcome, type ProductEventType, productSetup, replenish, tell } from "./product.setup.js";

/** Where the stage rule leads from a stage; to find the same stage again tells nothing. */
const stageAfter = (now: string) => regionAfter(now, "product.stageChanged", productStages);
const productStages = { new: "new", growth: "growth", mature: "mature", decline: "decline" };

/** Where the stock level rule leads from a level. */
const levelAfter = (now: string) => regionAfter(now, "product.stockChanged", stockLevels);
const stockLevels = { "in-stock": "inStock", low: "low", out: "out", overstocked: "overstocked" };

function regionAfter(now: string, event: ProductEventType, states: { readonly [outcome: string]: string }) {
  return Object.entries(states).map(([outcome, target]) => ({
    guard: isOutcome(outcome),
    target,
    ...(target !== now && { actions: tell(event, outcome) }),
  }));
}

/** Formal operation (P039, P040, P044): four regions side by side. */
export const operating = productSetup.createStateConfig({
  description: "In formal operation",
  tags: ["onSale"],
  type: "parallel",
  on: {
    "product.restart": {
      guard: isOutcome("restart"),
      target: "restarting",
      actions: [
        "countRestart",
        {
          type: "tell",
          params: ({ event }) => ({
            type: "product.restarted",
            ...(event.adPlan && { adPlan: event.adPlan }),
          }),
        },
      ],
    },
    "product.startUpgrade": {
      target: "upgrading",
      actions: {
        type: "tell",
        params: ({ event }) => ({ type: "product.upgradeStarted", detail: event.feedback }),
      },
    },
    "product.retire": {
      guard: isOutcome("retire"),
      target: "retiring",
      actions: tell("product.retirementStarted"),
    },
  },
  states: {
    stage: {
      description: "Stage of life",
      initial: "new",
      states: {
        new: {
          description: "New: attract traffic for the first data",
          on: { "product.classifyStage": stageAfter("new") },
        },
        growth: {
          description: "Growing: enlarge sales",
          on: { "product.classifyStage": stageAfter("growth") },
        },
        mature: {
          description: "Mature: hold stable",
          on: { "product.classifyStage": stageAfter("mature") },
        },
        decline: {
          description: "Declining: adjust, or clear in time",
          tags: ["attention"],
          on: { "product.classifyStage": stageAfter("decline") },
        },
      },
    },
    stock: {
      description: "Stock",
      initial: "inStock",
      on: { "product.requestReplenishment": replenish },
      states: {
        inStock: {
          description: "Enough",
          on: { "product.recordStock": levelAfter("inStock") },
        },
        low: {
          description: "Under the warning stock or the reorder point",
          tags: ["attention"],
          on: { "product.recordStock": levelAfter("low") },
        },
        out: {
          description: "Nothing to sell",
          tags: ["attention"],
          on: { "product.recordStock": levelAfter("out") },
        },
        overstocked: {
          description: "More than sells in good time",
          tags: ["attention"],
          on: { "product.recordStock": levelAfter("overstocked") },
        },
      },
    },
    sales: {
      description: "Pace of sale",
      initial: "selling",
      states: {
        selling: {
          description: "Sells as it should",
          on: {
            "product.reviewSales": [
              { guard: isOutcome("raise"), target: "slow", actions: tell("product.slowMoverRaised") },
              { guard: isOutcome("clear"), target: "selling" },
            ],
          },
        },
        slow: {
          description: "A slow mover: find the cause, then optimise or clear",
          tags: ["attention"],
          on: {
            "product.reviewSales": [
              { guard: isOutcome("raise"), target: "slow" },
              { guard: isOutcome("clear"), target: "selling", actions: tell("product.slowMoverCleared") },
            ],
          },
        },
      },
    },
    promotion: {
      description: "Promotion",
      initial: "regular",
      states: {
        regular: {
          description: "At its regular price",
          on: {
            "product.startPromotion": {
              target: "promoted",
              actions: {
                type: "tell",
                params: ({ event }) => ({ type: "product.promotionStarted", detail: event.promotion }),
              },
            },
          },
        },
        promoted: {
          description: "In a promotion",
          on: { "product.endPromotion": { target: "regular", actions: tell("product.promotionEnded") } },
        },
      },
    },
  },
});
