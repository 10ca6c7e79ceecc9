import type { StoredInstance } from "opscycle/operations";
import type { Role } from "opscycle/processes";
import type { InstanceView } from "../../shared/api.js";
import type { ConsoleShop } from "../console-shop.js";
import { takenIn, titleOf } from "./process-words.js";
import type { ShopView } from "./shop-view.js";
import { suggestionsFor } from "./suggestions.js";

/**
 * An instance with what can be done with it.
 *
 * @param role - for whom; for every role where it is absent
 */
export async function instanceView(
  { operations, stock }: ConsoleShop,
  { figures, processes }: ShopView,
  instance: StoredInstance,
  role: Role | undefined,
): Promise<InstanceView> {
  const { process, id, revision, states, deadlines, snapshot } = instance;
  const definition = processes.get(process);
  const possibilities = await operations.can(process, id, role ? { role } : {});
  const sources = { figures, stock };
  return {
    process,
    id,
    title: definition?.title ?? { en: process, zh: process },
    revision,
    states,
    since: await sinceOf(operations, instance),
    deadlines: deadlines.map(({ delay, dueAt }) => ({
      title: titleOf(definition, delay) ?? { en: delay, zh: delay },
      dueAt,
    })),
    context: snapshot.context,
    possibilities,
    takenIn: definition ? takenIn(definition) : {},
    suggested:
      process === "product" ? suggestionsFor(sources, operations.rulebook, instance, possibilities) : {},
  };
}

/** When it came into its states: not every step leads into another. */
async function sinceOf(
  operations: ConsoleShop["operations"],
  { process, id, updatedAt }: StoredInstance,
): Promise<string> {
  const journal = await operations.journal({ process, id });
  return journal.findLast(({ from, to }) => from.join(" ") !== to.join(" "))?.at ?? updatedAt;
}
