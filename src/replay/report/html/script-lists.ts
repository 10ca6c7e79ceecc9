/** The part of the page's script that lists products, alerts, proposals and examples. */
export const listScript = String.raw`
const products = data.products.map((values) => Object.fromEntries(values.map((value, index) => [data.productFields[index], value])));
const byId = (id) => document.getElementById(id);
const nameOf = new Map(products.map((product) => [product.sku, product.name]));

function factList(pairs) {
  const items = pairs.map(([name, value]) => element("div", "", element("dt", "", name), element("dd", "", value)));
  return element("dl", "facts", ...items);
}

function productInside(product) {
  const facts = factList([
    ["In this state since", product.since],
    ["Now", data.words[product.states]],
    ["Category", product.category || "–"],
    ["First and last sale", product.firstSaleDate + ", " + product.lastSaleDate],
    ["Units asked for", whole.format(product.demandUnits)],
    ["Served", whole.format(product.servedUnits)],
    ["Lost while out of stock", whole.format(product.lostUnits)],
    ["Sold on after it was off sale", whole.format(product.forgoneUnits)],
    ["Days out of stock", whole.format(product.stockOutDays) + " of " + whole.format(product.operatingDays)],
    ["In stock, on order", whole.format(product.stockOnHand) + ", " + whole.format(product.onOrder)],
    ["Left over when taken off sale", whole.format(product.disposedUnits)],
    ["Replenishments", whole.format(product.replenishments)],
    ["Restarts", whole.format(product.restarts)],
  ]);
  return [facts, element("h3", "", "Its life, the latest step first"), lifeView(product.steps)];
}

/** All steps; the decisions of those that changed no state are made when they are opened. */
function lifeView(steps) {
  const list = element("ol", "life");
  const button = element("button", "");
  button.type = "button";
  partialList(list, button, stepView)(steps.slice().reverse());
  return element("div", "", list, button);
}

function stepView(step) {
  const [day, cause, change, decision, about] = step;
  const item = element("li", data.words[change] === "" ? "" : "changed", element("time", "", data.words[day]), data.words[cause]);
  if (about !== undefined) item.append(" (" + data.words[about] + ")");
  if (data.words[change] !== "") item.append(": ", element("span", "change", data.words[change]));
  if (!hasDecision(step)) return item;
  if (data.words[change] !== "") item.append(decisionView(decision));
  else {
    const details = element("details", "more", element("summary", "", data.forms.rulings[decision[0]].join(" says ")));
    details.addEventListener("toggle", () => {
      if (details.open && details.childElementCount === 1) details.append(decisionView(decision));
    });
    item.append(details);
  }
  return item;
}

function productRow(product) {
  const summary = [
    element("span", "code", product.sku),
    element("span", "name", product.name),
    stateMark(product.state),
    amount(money.format(product.sales), "sales"),
    amount(whole.format(product.lostUnits), "units lost"),
    amount(whole.format(product.stockOnHand), "in stock"),
  ];
  return openingRow(summary, () => productInside(product));
}

function alertRow(alert) {
  const summary = [
    element("span", "", alert.date),
    element("span", "", alert.kind),
    element("span", "code", alert.subject),
    element("span", "what", [nameOf.get(alert.subject), alert.message].filter(Boolean).join(": ")),
  ];
  if (alert.decision) return openingRow(summary, () => [decisionView(alert.decision)]);
  return element("li", "", element("div", "line", ...summary));
}

function proposalRow(line) {
  const working = new Map();
  const codes = line.decision[2] || [];
  for (let index = 0; index < codes.length; index += 2) working.set(data.forms.workings[codes[index]][0], codes[index + 1]);
  const figure = (name, label) => amount(working.has(name) ? valueText(Number(working.get(name).toFixed(1))) : "–", label);
  const summary = [
    element("span", "code", line.sku),
    element("span", "name", line.name || ""),
    amount(whole.format(line.units), "to order"),
    figure("inventoryPosition", "position"),
    figure("reorderPoint", "reorder at"),
    element("span", "", line.date + " " + line.state.replaceAll(".", ", ")),
  ];
  return openingRow(summary, () => [decisionView(line.decision)]);
}

const KEYS = {
  sales: (product) => -product.sales,
  lost: (product) => -product.lostUnits,
  forgone: (product) => -product.forgoneUnits,
  stock: (product) => -product.stockOnHand,
  out: (product) => -product.stockOutDays,
};

function listProducts() {
  const show = partialList(byId("product-rows"), byId("product-more"), productRow);
  const search = byId("product-search");
  const state = byId("product-state");
  const order = byId("product-order");
  const found = products.map((product) => ({
    product,
    text: [product.sku, product.name, product.category].filter(Boolean).join(" ").toLowerCase(),
  }));
  const update = () => {
    const terms = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kept = found.filter(({ product, text }) => (state.value === "" || product.state === state.value) && terms.every((term) => text.includes(term)));
    const key = KEYS[order.value];
    const chosen = kept.map(({ product }) => product);
    show(key ? chosen.sort((a, b) => key(a) - key(b)) : chosen);
    byId("product-count").textContent = whole.format(chosen.length) + (chosen.length === 1 ? " product" : " products");
  };
  for (const control of [search, state, order]) control.addEventListener("input", update);
  update();
}

function listAlerts() {
  const rows = byId("alert-rows");
  if (!rows) return;
  const show = partialList(rows, byId("alert-more"), alertRow);
  const kind = byId("alert-kind");
  const update = () => show(data.alerts.filter((alert) => kind.value === "" || alert.kind === kind.value).reverse());
  kind.addEventListener("input", update);
  update();
}

function listProposals() {
  const rows = byId("proposal-rows");
  if (rows) partialList(rows, byId("proposal-more"), proposalRow)(data.proposals.slice().sort((a, b) => b.units - a.units));
}

function fillExamples() {
  for (const details of document.querySelectorAll("[data-example]")) {
    details.addEventListener("toggle", () => {
      const inside = details.querySelector(".example");
      if (details.open && inside.childElementCount === 0) inside.append(decisionView(data.examples[Number(details.dataset.example)]));
    });
  }
}
`;
