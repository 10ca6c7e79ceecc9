// A chart that is wider than its box begins where the process begins. It has no size before the page is shown.
const begin = new ResizeObserver((entries) => {
  for (const { target: box } of entries) {
    const first = box.querySelector(".dot");
    if (first === null || box.clientWidth === 0) continue;
    begin.unobserve(box);
    const [at, from] = [first.getBoundingClientRect(), box.getBoundingClientRect()];
    box.scrollTo(at.left - from.left - box.clientWidth / 2, at.top - from.top - 60);
  }
});
for (const box of document.querySelectorAll(".chart")) begin.observe(box);
