// Thresholds as an operator writes them: for the house, for a platform, for the days around Double 11.
import { diffRulebooks, formatRulebookDiff, parseRulebook } from "opscycle/rules";

const text = `{
  "layers": [
    { "id": "house", "params": { "inventory.restock": { "leadTimeDays": 10 } } },
    {
      "id": "tmall",
      "when": { "platform": "tmall" },
      "params": { "settlement.window": { "automaticConfirmationDays": 10 } }
    },
    {
      "id": "double 11",
      "from": "2026-11-01T00:00:00+08:00",
      "until": "2026-11-12T00:00:00+08:00",
      "params": { "inventory.restock": { "bufferDays": 21 } }
    }
  ]
}`;
const rulebook = parseRulebook(JSON.parse(text));

// The platform's own terms lie beneath ours.
const order = { orderedOn: "2026-03-01", deliveredOn: "2026-03-04" };
for (const platform of ["tmall", "jd", "douyin"]) {
  const { outcome, proposal, missing } = rulebook.at({ platform }).decide("settlement.window", order);
  const lacking = missing.map(({ name }) => name).join(", ");
  console.log(`${platform}: ${outcome}`, proposal ?? `lacks ${lacking}`);
}

// The same stock and sales, before and in the promotion.
const stock = { stockOnHand: 60, onOrder: 0, unitsSold: 90, observedDays: 30 };
for (const at of ["2026-10-31T12:00:00+08:00", "2026-11-01T12:00:00+08:00"]) {
  const { outcome, proposal } = rulebook.at({ platform: "tmall", at }).decide("inventory.restock", stock);
  console.log(`${at}: ${outcome} ${proposal?.units ?? 0} units`);
}

console.log(formatRulebookDiff(diffRulebooks(parseRulebook({ layers: [] }), rulebook)).join("\n"));
