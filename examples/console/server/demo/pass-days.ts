import type { VirtualClock } from "opscycle/operations";
import type { ConsoleShop } from "../console-shop.js";

const dayMs = 86_400_000;

/** Lets days pass one by one: what falls due on each passes. */
export async function passDays(
  { operations }: Pick<ConsoleShop, "operations">,
  clock: VirtualClock,
  days: number,
): Promise<void> {
  for (let day = 0; day < days; day++) {
    clock.set(new Date(Date.parse(clock.now()) + dayMs).toISOString());
    await operations.tick();
  }
}
