import { toMermaid } from "opscycle/diagrams";
import { builtInProcesses, type Process, productProcess, replenishmentProcess } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { nodesOf } from "../../src/processes/chart-nodes.js";
import { errandProcess } from "../processes/errand.js";

const processes: readonly Process[] = builtInProcesses;
const named = processes.map((process) => [process.id, process] as const);

describe("toMermaid", () => {
  test("draws a small process whole", () => {
    expect(toMermaid(errandProcess)).toBe(`---
title: "An errand"
---
stateDiagram-v2
  direction TB
  [*] --> open
  state "open#58; Open" as open
  state "bought#58; Bought" as bought
  state "done#58; Done" as done
  open --> done : errand.sell [errand.recall#58; go]
  open --> bought : errand.buy [errand.spend#58; go]
  bought --> open : errand.rest
  done --> [*]
`);
  });

  test.each(named)("draws every state of %s once and closes what it opens", (_id, process) => {
    const lines = toMermaid(process)
      .split("\n")
      .map((line) => line.trim());
    for (const node of nodesOf(process.machine).slice(1)) {
      const own = lines.filter((line) => line.match(/^state ".*" as (\w+)/)?.[1] === node.path.join("_"));
      expect(own, node.id).toHaveLength(1);
    }
    expect(lines.filter((line) => line.endsWith("{"))).toHaveLength(
      lines.filter((line) => line === "}").length,
    );
  });

  test.each(named)("shows every command of %s", (_id, process) => {
    const text = toMermaid(process);
    for (const type of Object.keys(process.commands)) expect(text, type).toContain(type);
  });

  test("separates the regions of a parallel state", () => {
    expect(
      toMermaid(productProcess)
        .split("\n")
        .filter((line) => line.trim() === "--"),
    ).toHaveLength(3);
  });

  test("draws an arrow where both of its ends are drawn", () => {
    const lines = toMermaid(productProcess).split("\n");
    const dropped = lines.find((line) => line.includes("selection_sampled --> dropped"));
    expect(dropped).toMatch(/^ {2}\S/);
    expect(lines).toContain("    selection_proposed --> selection_planned : product.plan");
  });

  test("names deadlines and conditions on the arrows", () => {
    const text = toMermaid(replenishmentProcess);
    expect(text).toContain("ordered_expected --> ordered_late : after Delivery by the supplier");
    expect(text).toContain("needed --> requested : at once [isRequestedAtStart]");
    expect(text).toContain("stocked --> [*]");
  });

  test("notes what is done without leaving a state", () => {
    expect(toMermaid(productProcess)).toMatch(
      /note right of trial\n\s+product.requestReplenishment \[inventory.restock#58; order\]\n\s+end note/,
    );
  });

  test("speaks Chinese, and is short, when it is asked to", () => {
    const text = toMermaid(replenishmentProcess, { commands: "zh", descriptions: false, direction: "LR" });
    expect(text).toContain('title: "采购与补货"');
    expect(text).toContain("direction LR");
    expect(text).toContain("requested --> rejected : 驳回");
    expect(text).toContain('state "requested" as requested');
  });

  test("gives the states their Chinese names when the language is Chinese", () => {
    const text = toMermaid(replenishmentProcess, { commands: "zh", language: "zh" });
    expect(text).toMatch(/state "rejected#58; [\u4e00-\u9fff]+" as rejected/);
    expect(text).not.toMatch(/: (after|at once) /);
  });

  test("gives the same text every time", () => {
    for (const [, process] of named) expect(toMermaid(process)).toBe(toMermaid(process));
  });

  test("escapes what Mermaid would read as its own", () => {
    const odd: Process = {
      ...errandProcess,
      commands: {
        ...errandProcess.commands,
        "errand.rest": {
          ...errandProcess.commands["errand.rest"],
          title: { en: 'a "b"; #c: {d}', zh: "无" },
        },
      },
    };
    expect(toMermaid(odd, { commands: "en" })).toContain(
      "bought --> open : a #34;b#34;#59; #35;c#58; #123;d#125;",
    );
  });
});
