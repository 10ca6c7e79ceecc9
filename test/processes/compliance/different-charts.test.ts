import type { Process } from "opscycle/processes";
import { expect, test } from "vitest";
import { nodesOf } from "../../../src/processes/chart-nodes.js";
import { complianceCaseProcess } from "../../../src/processes/compliance/compliance-case.js";
import { counterfeitCaseProcess } from "../../../src/processes/compliance/counterfeit-case.js";
import { ipComplaintProcess } from "../../../src/processes/compliance/ip-complaint.js";
import { penaltyProcess } from "../../../src/processes/compliance/penalty.js";
import { securityIncidentProcess } from "../../../src/processes/compliance/security-incident.js";
import { customsClearanceProcess } from "../../../src/processes/cross-border/customs-clearance.js";

const processes: readonly Process[] = [
  complianceCaseProcess,
  counterfeitCaseProcess,
  ipComplaintProcess,
  penaltyProcess,
  securityIncidentProcess,
  customsClearanceProcess,
];

/** A chart without names: the nesting of its states, and how many ways lead out of each. */
function shapeOf(node: Process["machine"]["root"]): unknown {
  const inner = Object.values(node.states).map((state) => JSON.stringify(shapeOf(state)));
  return [node.type, node.transitions.size, node.after.length, inner.sort()];
}

test("no two charts have one shape under different names", () => {
  const shapes = processes.map(({ machine }) => JSON.stringify(shapeOf(machine.root)));
  expect(new Set(shapes).size).toBe(processes.length);
});

test("every state has its Chinese name and its sentence", () => {
  const nodes = processes.flatMap(({ machine }) => nodesOf(machine).filter((node) => node.parent));
  expect(nodes.filter((node) => !/\p{Script=Han}/u.test(node.meta?.zh ?? "")).map(({ id }) => id)).toEqual(
    [],
  );
  expect(nodes.filter((node) => !node.description).map(({ id }) => id)).toEqual([]);
});
