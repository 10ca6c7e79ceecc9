import type { AnyTransitionDefinition } from "xstate";
import { partsOfGuard } from "../processes/chart-nodes.js";
import { eventName, pathOf } from "../processes/chart-structure.js";

/** A transition of a chart for people: `running → adCampaign.reviewReturn [isOutcome pays] → running.delivering`. */
export function transitionText(transition: AnyTransitionDefinition): string {
  const { source, guard, target } = transition;
  const asked = guard === undefined ? "" : ` [${guardText(guard)}]`;
  const leads = target === undefined ? "stays" : target.map(pathOf).join(", ");
  return `${pathOf(source) || "the chart"} → ${eventName(transition)}${asked} → ${leads}`;
}

function guardText(guard: unknown): string {
  const parts = partsOfGuard(guard);
  if (parts !== undefined) return parts.map(guardText).join(", ");
  if (typeof guard !== "object" || guard === null) return typeof guard === "string" ? guard : "code";
  const [type, params]: unknown[] = [Reflect.get(guard, "type"), Reflect.get(guard, "params")];
  if (params === undefined || typeof params === "function") return String(type);
  return `${type} ${typeof params === "string" ? params : JSON.stringify(params)}`;
}
