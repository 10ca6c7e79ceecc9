// Is a listing fit to go live? Its words, also where they are disguised, and its title.
import { builtInRules, defineRulebook, explainDecision, starterLayer } from "opscycle/rules";

const rulebook = defineRulebook({
  rules: builtInRules,
  layers: [
    starterLayer,
    // Brand names and real awards are innocent; one word more is not.
    {
      id: "house",
      params: { "listing.wording": { allowedTerms: ["第一坊"], extraTerms: { absolute: ["宇宙级"] } } },
    },
  ],
});
const rules = rulebook.at({ platform: "tmall" });

const texts = {
  title: "第一坊玻尿酸面霜 50g 保湿",
  detail: "全网最·佳，3天改善敏感肌，宇宙级体验。请在最佳食用期内使用。",
};
const decision = rules.decide("listing.wording", { texts });
console.log(explainDecision(decision).join("\n"));
for (const { class: kind, field, text, start, end } of decision.proposal?.findings ?? []) {
  console.log(`${field} ${start}–${end}: ${text} (${kind})`);
}

const mended = { ...texts, detail: "温和保湿，敏感肌可用。请在最佳食用期内使用。" };
console.log(`mended: ${rules.decide("listing.wording", { texts: mended }).outcome}`);

// A red line reads texts too, and nobody may overrule it.
const card = rules.decide("redline.review-bribery", { texts: { card: "五星好评返现5元，加微信领取" } });
console.log(`card: ${card.outcome}${card.redLine ? ", a red line" : ""}`);
