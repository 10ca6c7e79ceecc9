import type { Process } from "opscycle/processes";
import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
import { penaltyProcess } from "../../../src/processes/compliance/penalty.js";
import { shopLayer } from "../shop-rulebook.js";

/** The shop's rulebook with a platform that takes appeals for seven days. */
export const penaltyRulebook = defineRulebook({
  rules: builtInRules,
  layers: [
    starterLayer,
    shopLayer,
    { id: "platform-of-the-tests", params: { "penalty.appeal": { appealWithinDays: 7 } } },
  ],
});

/** The process of a penalty, started under that rulebook. */
export const penaltyOnPlatform: Process = {
  ...penaltyProcess,
  input: (given) => penaltyProcess.input(given as never, penaltyRulebook.at()),
};
