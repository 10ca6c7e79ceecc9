/** The part of the page's script that shows a decision: checks, arithmetic, and what would change it. */
export const decisionScript = `
const SIGNS = { ">=": "≥", "<=": "≤", ">": ">", "<": "<", "=": "=", in: "in" };

function valueText(value) {
  return typeof value === "number" ? value.toLocaleString("en-US", { maximumFractionDigits: 6 }) : JSON.stringify(value);
}

/** Shows a decision from its code; see decision-codes.ts. */
function decisionView([ruling, checks, workings = [], remedies = [], notes = []]) {
  const [rule, outcome] = data.forms.rulings[ruling];
  const view = element("div", "decision", element("div", "", element("code", "", rule), " says ", element("strong", "", outcome)));
  view.append(element("ul", "", ...checks.map(checkView)));
  if (workings.length > 0) view.append(element("h4", "", "Arithmetic"), element("ul", "", ...workingViews(workings)));
  if (remedies.length > 0) view.append(element("h4", "", "What would change it"), element("ul", "", ...remedies.map(remedyView)));
  view.append(element("ul", "", ...notes.map((note) => element("li", "", note))));
  return view;
}

function checkView([index, passed, observed, computed]) {
  const form = data.forms.checks[index];
  const threshold = form.kind === "param" ? form.threshold : computed;
  const words = form.name + " " + valueText(observed) + " " + SIGNS[form.operator] + " " + valueText(threshold);
  const mark = element("b", "", passed ? "✓" : "✗", element("span", "visually-hidden", passed ? " met: " : " not met: "));
  return element("li", passed ? "passed" : "failed", mark, " ", words, " ", ...originViews(form));
}

function originViews({ kind, params, fact }) {
  if (kind === "fixed") return [element("span", "origin", "fixed in the rule")];
  if (kind === "fact") return [element("span", "origin", "the fact " + fact)];
  const lead = kind === "derived" ? "computed from " : "";
  if (params.length === 0) return [element("span", "origin", "computed from the facts")];
  return params.flatMap((param, index) => {
    const source = param.source ? " (" + param.source + ")" : "";
    const words = (index === 0 ? lead : "") + param.param + " from layer " + param.layer + source;
    return [
      element("span", "origin", words),
      ...(param.assumed ? [" ", element("span", "tag", "assumed")] : []),
      ...(param.questionable ? [" ", element("span", "tag", "questionable: " + param.questionable)] : []),
      index < params.length - 1 ? element("span", "origin", ", ") : "",
    ];
  });
}

function workingViews(codes) {
  const views = [];
  for (let index = 0; index < codes.length; index += 2) {
    const [name, formula] = data.forms.workings[codes[index]];
    views.push(element("li", "", name + " = " + valueText(codes[index + 1]) + " ", element("span", "origin", formula)));
  }
  return views;
}

function remedyView(changes, index) {
  const words = changes.map(([fact, from, operator, to]) => fact + " " + SIGNS[operator] + " " + valueText(to) + " (now " + valueText(from) + ")");
  return element("li", "", (index > 0 ? "or " : "") + words.join(" and "));
}

function hasDecision(step) {
  return step[3] !== undefined && step[3] !== null;
}
`;
