/** Prints rates, the median of each, beside the one that is compared with. */
export function printRates(title, rates, baseline) {
  const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
  console.log(`\n${title}`);
  for (const [name, values] of Object.entries(rates)) {
    const rate = median(values);
    const ratio = median(rates[baseline]) / rate;
    const text = name === baseline ? "" : `${baseline} ÷ this ${ratio.toFixed(2)}`;
    console.log(`  ${name.padEnd(24)} ${Math.round(rate).toLocaleString("en").padStart(14)}   ${text}`);
  }
}
