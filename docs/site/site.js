// A chart that is wider than its box begins where the process begins. It has no size before the page is shown.
const begin = new ResizeObserver((entries) => {
  for (const { target: box } of entries) {
    if (box.clientWidth === 0) continue;
    begin.unobserve(box);
    const state = document.getElementById(box.dataset.begin);
    const first = state?.querySelector(":scope > .dot") ?? state;
    if (!first) continue;
    const [at, from] = [first.getBoundingClientRect(), box.getBoundingClientRect()];
    const before = Math.max((box.clientWidth - at.width) / 2, 16);
    box.scrollTo(at.left - from.left - before, at.top - from.top - 120);
  }
});

// The whole of a large chart at once, and back.
for (const box of document.querySelectorAll(".chart")) {
  begin.observe(box);
  const svg = box.querySelector("svg");
  if (Number(svg?.getAttribute("width")) <= box.clientWidth) continue;
  const button = document.createElement("button");
  button.textContent = "Fit to the width";
  button.addEventListener("click", () => {
    const isWhole = box.classList.toggle("whole");
    button.textContent = isWhole ? "Full size" : "Fit to the width";
  });
  box.nextElementSibling?.append(button);
}

// What scrolls sideways can be reached by keyboard.
const reach = new ResizeObserver((entries) => {
  for (const { target: box } of entries)
    if (box.scrollWidth > box.clientWidth) box.tabIndex = 0;
    else box.removeAttribute("tabindex");
});
for (const box of document.querySelectorAll("pre > code, .tsd-typography table")) reach.observe(box);

// Long ids in tables may be parted at their dots.
for (const code of document.querySelectorAll(".tsd-typography td > code")) {
  const [first, ...others] = code.textContent.split(/(?<=[./])/);
  code.replaceChildren(first, ...others.flatMap((part) => [document.createElement("wbr"), part]));
}

// The search parts words at hyphens: the index has "E10" for E-10. It weighs all words alike: leave out what joins them.
const joining = /\b(?:an?|and|are|do|does|for|how|in|is|it|not|of|on|or|the|to|was|what|with)\b/gi;
const input = document.getElementById("tsd-search-input");
const { get, set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value");
Object.defineProperty(input, "value", {
  get: () => {
    const text = get.call(input).replace(/\be-(?=\d)/gi, "E");
    return text.replace(joining, "").trim() === "" ? text : text.replace(joining, "").replaceAll(/ +/g, " ");
  },
  set: (text) => set.call(input, text),
});

document.querySelector(".col-content")?.setAttribute("role", "main");
