import { ZenEngine } from "@gorules/zen-engine";
import { params } from "./ours.mjs";

const engine = new ZenEngine();

/** A decision table with the hit policy first: columns of facts, a row an outcome. */
function tableOf(facts, rows) {
  const inputs = facts.map((field) => ({ id: field, name: field, field }));
  const content = {
    nodes: [
      { id: "in", type: "inputNode", name: "in", position: { x: 0, y: 0 } },
      {
        id: "table",
        type: "decisionTableNode",
        name: "table",
        position: { x: 1, y: 0 },
        content: {
          hitPolicy: "first",
          inputs,
          outputs: [{ id: "outcome", name: "outcome", field: "outcome" }],
          rules: rows.map(([outcome, cells], index) => ({
            _id: String(index),
            ...Object.fromEntries(facts.map((fact) => [fact, cells[fact] ?? ""])),
            outcome: `"${outcome}"`,
          })),
        },
      },
      { id: "out", type: "outputNode", name: "out", position: { x: 2, y: 0 } },
    ],
    edges: [
      { id: "1", type: "edge", sourceId: "in", targetId: "table" },
      { id: "2", type: "edge", sourceId: "table", targetId: "out" },
    ],
  };
  const decision = engine.createDecision(content);
  return async (given, trace = true) => {
    const response = await decision.evaluate(given, { trace });
    return { outcome: response.result.outcome, trace: response.trace };
  };
}

const roi = params["ad.roi-gate"];
const roiGate = tableOf(
  ["spend", "days", "roas"],
  [
    ["undecided", { spend: `< ${roi.minimumSpend}` }],
    ["undecided", { days: `< ${roi.minimumDays}` }],
    ["pays", { roas: `>= ${roi.payBackRoas}` }],
    ["acceptable", { roas: `> ${roi.acceptableRoas}` }],
    ["unacceptable", {}],
  ],
);

const trial = params["trial.pass"];
const left = { roundsUsed: `< ${trial.maximumRounds}`, days: `< ${trial.maximumDays}` };
const misses = [
  { units: `< ${trial.minimumUnits}` },
  { conversionRate: `< ${trial.minimumConversionRate}` },
  { grossMargin: `< ${trial.minimumGrossMargin}` },
  { maturedUnits: `>= ${trial.minimumMaturedUnits}`, returnRate: `> ${trial.maximumReturnRate}` },
];
const trialPass = tableOf(
  ["days", "units", "maturedUnits", "roundsUsed", "conversionRate", "grossMargin", "returnRate"],
  [
    ["undecided", { days: `< ${trial.minimumDays}` }],
    ...misses.flatMap((cells) => [
      ["adjust", { ...cells, ...left }],
      ["drop", cells],
    ]),
    ["undecided", { maturedUnits: `< ${trial.minimumMaturedUnits}`, days: left.days }],
    ["drop", { maturedUnits: `< ${trial.minimumMaturedUnits}` }],
    ["pass", {}],
  ],
);

export const inZen = { "ad.roi-gate": roiGate, "trial.pass": trialPass };
