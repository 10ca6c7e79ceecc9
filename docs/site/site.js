// A chart begins where its first state stands: in the middle, when it is wider than the page.
for (const chart of document.querySelectorAll(".chart"))
  chart.scrollLeft = (chart.scrollWidth - chart.clientWidth) / 2;
