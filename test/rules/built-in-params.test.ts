import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { describe, expect, test } from "vitest";
import { messageOf } from "./error-of.js";

const define = (id: string, params: object) =>
  messageOf(() =>
    defineRulebook({
      rules: builtInRules,
      layers: [starterLayer, { id: "house", params: { [id]: { ...params } } }],
    }),
  );

describe("parameters that belong together", () => {
  test.each([
    ["trial.pass", { minimumDays: 60, maximumDays: 60 }],
    ["ad.roi-gate", { acceptableRoas: 3, payBackRoas: 3 }],
    ["inventory.slow-mover", { raiseBelowUnits: 5, clearAtUnits: 5 }],
    ["inventory.slow-mover", { raiseAboveCoverDays: 60, clearAtCoverDays: 60 }],
    ["inventory.slow-mover-share", { raiseAboveShare: 0.2, clearAtShare: 0.2 }],
    ["product.stage", { windowDays: 30, newForDays: 60 }],
    ["product.stage", { growthFromRatio: 1.2, growthWhileRatio: 1.2 }],
    ["product.stage", { declineBelowRatio: 0.7, declineWhileBelowRatio: 0.7 }],
    ["product.stage", { declineWhileBelowRatio: 1, growthWhileRatio: 1 }],
  ])("of %s may meet: %j", (id, params) => {
    expect(define(id, params)).toBe("");
  });

  test.each([
    [
      "trial.pass",
      { minimumDays: 60.5, maximumDays: 60 },
      "minimumDays to be at most maximumDays, received 60.5",
    ],
    [
      "ad.roi-gate",
      { acceptableRoas: 3.5, payBackRoas: 3 },
      "acceptableRoas to be at most payBackRoas, received 3.5",
    ],
    [
      "inventory.slow-mover",
      { raiseBelowUnits: 5, clearAtUnits: 4 },
      "clearAtUnits to be at least raiseBelowUnits, received 4",
    ],
    [
      "inventory.slow-mover",
      { raiseAboveCoverDays: 60, clearAtCoverDays: 61 },
      "clearAtCoverDays to be at most raiseAboveCoverDays, received 61",
    ],
    [
      "inventory.slow-mover-share",
      { raiseAboveShare: 0.2, clearAtShare: 0.3 },
      "clearAtShare to be at most raiseAboveShare, received 0.3",
    ],
    [
      "product.stage",
      { windowDays: 30, newForDays: 59.999 },
      "newForDays to be at least two windows, received 59.999",
    ],
    [
      "product.stage",
      { growthFromRatio: 1.2, growthWhileRatio: 1.3 },
      "growthWhileRatio to be at most growthFromRatio, received 1.3",
    ],
    [
      "product.stage",
      { declineBelowRatio: 0.7, declineWhileBelowRatio: 0.6 },
      "declineWhileBelowRatio to be at least declineBelowRatio, received 0.6",
    ],
    [
      "product.stage",
      { declineWhileBelowRatio: 1.1, growthWhileRatio: 1 },
      "declineWhileBelowRatio to be at most growthWhileRatio, received 1.1",
    ],
  ])("of %s may not cross: %j", (id, params, fault) => {
    expect(define(id, params)).toBe(`rulebook requires layers.1.params.${id}.${fault}`);
  });
});
