import { builtInProcesses, type Process } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { AnyStateNode } from "xstate";
import { nodesOf, transitionsOf } from "../../src/processes/chart-nodes.js";

/** How often each form of neighbourhood occurs in a chart, whatever its states are called (Weisfeiler and Lehman). */
function formsOf({ machine }: Process): Map<string, number> {
  const nodes = nodesOf(machine);
  const edges = nodes.flatMap((from) =>
    transitionsOf(from).map(({ target, eventType, guard }) => ({
      from,
      to: target?.[0] ?? from,
      kind: `${eventType.startsWith("xstate.after") ? "clock" : "command"}${guard === undefined ? "" : " asked"}`,
    })),
  );
  let labels = new Map<AnyStateNode, string>(
    nodes.map((node) => [node, `${node.type} ${node.path.length} ${Object.keys(node.states).length}`]),
  );
  const counts = new Map<string, number>();
  for (let round = 0; round < 4; round++) {
    for (const label of labels.values()) counts.set(label, (counts.get(label) ?? 0) + 1);
    const around = (node: AnyStateNode) =>
      edges
        .flatMap(({ from, to, kind }) => [
          ...(from === node ? [`out ${kind} ${labels.get(to)}`] : []),
          ...(to === node ? [`in ${kind} ${labels.get(from)}`] : []),
        ])
        .sort();
    labels = new Map(
      nodes.map((node) => [node, hash(`${round} ${labels.get(node)} | ${around(node).join(", ")}`)]),
    );
  }
  return counts;
}

/** FNV-1a: short names for long labels. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  return `${text.length}:${value.toString(16)}`;
}

/** 1 for charts that are the same but for their names. */
function likeness(one: Map<string, number>, other: Map<string, number>): number {
  const product = (left: Map<string, number>, right: Map<string, number>) =>
    [...left].reduce((sum, [form, count]) => sum + count * (right.get(form) ?? 0), 0);
  return product(one, other) / Math.sqrt(product(one, one) * product(other, other));
}

const processes: readonly Process[] = builtInProcesses;
const charts = processes
  .filter(({ shape }) => shape === "statechart")
  .map((process) => ({ id: process.id, forms: formsOf(process) }));

describe("the statecharts", () => {
  test("no two are alike when their names are taken away: what is alike is data", () => {
    const alike = charts.flatMap((one, index) =>
      charts
        .slice(index + 1)
        .map((other) => ({ pair: `${one.id} and ${other.id}`, likeness: likeness(one.forms, other.forms) }))
        .filter((pair) => pair.likeness > 0.9),
    );
    expect(alike).toEqual([]);
  });

  test("a chart is like itself", () => {
    for (const { forms } of charts) expect(likeness(forms, forms)).toBeCloseTo(1, 12);
  });
});

describe("the review cycles", () => {
  test("have one chart: they differ in their data alone", () => {
    const cycles = processes.filter(({ shape }) => shape === "review-cycle");
    const statesOf = ({ machine }: Process) =>
      nodesOf(machine).map(({ path, description }) => [path, description]);
    for (const cycle of cycles) expect(statesOf(cycle)).toEqual(statesOf(cycles[0] ?? cycle));
  });
});
