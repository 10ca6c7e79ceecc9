import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";
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
