import type { Planned } from "./logs.js";

/** Numbers that look random and are the same for the same seed. */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const vaults = 6;

/** How long an alarm takes to ring, in milliseconds. */
const ringMs = 30;

/** The vaults that all else is about. */
export function firstPlan(): readonly Planned[] {
  return Array.from({ length: vaults }, (_one, index) => ({
    number: index + 1,
    key: `start V-${index}`,
    process: "vault",
    id: `V-${index}`,
    input: { name: `V-${index}`, holder: `holder-${index}`, ringMs },
  }));
}

/** What is sent next. @param after - the last number that was given */
export function morePlan(
  random: (below: number) => number,
  after: number,
  count: number,
): readonly Planned[] {
  const planned: Planned[] = [];
  for (let number = after + 1; planned.length < count; number += 1)
    planned.push(...(number % 20 === 0 ? order(number) : [vaultCommand(random, number)]));
  return planned;
}

function vaultCommand(random: (below: number) => number, number: number): Planned {
  const index = random(vaults);
  const to = `V-${(index + 1 + random(vaults - 1)) % vaults}`;
  const amount = 1 + random(9);
  const commands = [
    { type: "vault.add", number, amount },
    { type: "vault.give", number, amount, to },
    { type: "vault.arm", number },
  ];
  const command = commands[[0, 0, 0, 0, 1, 1, 1, 1, 2, 2][random(10)] ?? 0] ?? { type: "" };
  return { number, key: `${command.type} ${number}`, process: "vault", id: `V-${index}`, command };
}

/** An order of the library's own processes: placed, paid, audited. */
function order(number: number): readonly Planned[] {
  const id = `O-${number}`;
  const sku = `SKU-${number}`;
  const lines = [{ lineId: "1", sku, units: 1, unitPriceMinor: 1_000 }];
  const metrics = { addressValid: true, contactValid: true, specificationValid: true };
  const capture = { captureId: `${id}/capture`, amountMinor: 1_000 };
  const steps: readonly Omit<Planned, "number" | "key">[] = [
    { process: "stock-item", id: sku, input: { sku, onHandUnits: 10 } },
    { process: "order", id, input: { orderId: id, currency: "CNY", lines, paymentMode: "prepaid" } },
    { process: "payment", id: `${id}/1`, command: { type: "payment.capture", ...capture } },
    { process: "order", id, command: { type: "order.audit", metrics } },
  ];
  return steps.map((step, index) => ({ number, key: `order ${number} ${index}`, ...step }));
}
