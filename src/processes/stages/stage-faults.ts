import { deliverableTitles } from "../deliverables.js";
import type { Stage } from "./stage.js";

/** What is wrong with a table of stages, each as the rest of a sentence; empty when it all fits. */
export function stageFaults(stages: readonly Stage[]): string[] {
  const ids = stages.map(({ id }) => id);
  return [
    ...(stages.length === 0 ? ["has no stage"] : []),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `has the stage ${id} twice`),
    ...ids
      .filter((id) => !/^[a-z][A-Za-z0-9]*$/.test(id) || id === "completed" || id === "cancelled")
      .map((id) => `has the stage ${id}; a stage is named in camelCase, other than completed and cancelled`),
    ...stages.flatMap((stage, index) => faultsOf(stage, ids.slice(0, index + 1))),
  ];
}

function faultsOf(stage: Stage, upToIt: readonly string[]): string[] {
  const { id, rule, passes = [], returns = {}, sendsBackTo = [], needs = [], deliverables = [] } = stage;
  return [
    ...sendsBackTo
      .filter((to) => !upToIt.slice(0, -1).includes(to))
      .map((to) => `sends ${id} back to ${to}, which is no stage before it`),
    ...Object.values(returns)
      .filter((to) => !upToIt.includes(to))
      .map((to) => `returns ${id} to ${to}, which is neither the stage itself nor one before it`),
    ...[...passes, ...Object.keys(returns)]
      .filter((outcome) => !rule?.outcomes.includes(outcome))
      .map(
        (outcome) =>
          `goes on from the outcome ${outcome} in ${id}, which ${rule?.id ?? "no rule"} cannot have`,
      ),
    ...[...needs, ...deliverables]
      .filter((name) => !Object.hasOwn(deliverableTitles, name))
      .map((name) => `names the deliverable ${name} in ${id}, which is not known`),
  ];
}
