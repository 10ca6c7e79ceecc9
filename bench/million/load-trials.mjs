import { hostOn, trialBefore } from "./trials.mjs";

/** How many hosts load: while the database writes what one has made, another makes more. */
const hosts = 2;
const portion = 1024;

/**
 * Puts products on trial through the host, as an import does: each is adopted, with its journal entry. A thirtieth of them
 * runs out on each of 30 days.
 *
 * @param firstDay - the first of these days
 */
export async function loadTrials(from, until, firstDay) {
  let next = from;
  const load = async () => {
    const operations = await hostOn(0);
    while (next < until) {
      const start = next;
      next = Math.min(until, start + portion);
      await Promise.all(
        Array.from({ length: next - start }, (_, at) => adopt(operations, start + at, firstDay)),
      );
    }
    await operations.close();
  };
  await Promise.all(Array.from({ length: hosts }, load));
}

function adopt(operations, index, firstDay) {
  const sku = skuOf(index);
  const by = { actor: "import", role: "system", at: trialBefore(firstDay + (index % 30)) };
  return operations.adopt("product", sku, { input: { sku }, state: "trial.testing", reason: "import" }, by);
}

export const skuOf = (index) => `P-${String(index).padStart(8, "0")}`;
