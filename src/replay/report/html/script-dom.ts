/**
 * The part of the page's script that builds elements. Data becomes text nodes and never markup.
 *
 * These parts are strings because they run in the reader's browser, from one file without a network.
 */
export const domScript = `
const data = JSON.parse(document.getElementById("page-data").textContent);
const whole = new Intl.NumberFormat("en-US", { maximumFractionDigits: 0 });
const money = new Intl.NumberFormat("en-US", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** An element with a class, and children: elements, or texts. */
function element(tag, className, ...children) {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...children.filter((child) => child !== undefined && child !== ""));
  return made;
}

/** A figure with its name below, for a row. */
function amount(value, name) {
  return element("span", "amount", value, element("small", "", name));
}

/** The name of a lifecycle state beside its colour. */
function stateMark(state) {
  const mark = element("span", "state", state);
  mark.style.setProperty("--dot", "var(--" + state + ")");
  return mark;
}

/** A row that opens; what is inside is made when it opens for the first time. */
function openingRow(summary, fill) {
  const row = element("details", "", element("summary", "", ...summary));
  row.addEventListener("toggle", () => {
    if (row.open && row.childElementCount === 1) row.append(element("div", "inside", ...fill()));
  });
  return element("li", "", row);
}

/** Shows items in a list, a part at a time; returns a function that shows others. */
function partialList(list, button, makeRow) {
  const STEP = 50;
  let items = [];
  let shown = 0;
  const showMore = () => {
    const next = items.slice(shown, shown + STEP);
    list.append(...next.map(makeRow));
    shown += next.length;
    button.hidden = shown >= items.length;
    button.textContent = "Show " + Math.min(STEP, items.length - shown) + " more of " + whole.format(items.length - shown);
  };
  button.addEventListener("click", () => {
    const first = shown;
    showMore();
    list.children[first]?.querySelector("summary")?.focus();
  });
  return (others) => {
    items = others;
    shown = 0;
    list.replaceChildren();
    showMore();
  };
}
`;
