import { kpiCatalogue } from "opscycle/kpi";
import {
  builtInProcesses,
  type Process,
  type ProcessSnapshot,
  restore,
  roleTitles,
} from "opscycle/processes";
import { sampleDecision } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import type { AnyStateNode } from "xstate";
import { nodesOf, transitionsOf } from "../../src/processes/chart-nodes.js";
import { sampledWalks } from "../../src/testing/process-samples.js";
import { samplesFor, walks } from "./walks.js";

const processes: readonly Process[] = builtInProcesses;
const names = (values: readonly Process[]) => values.map((process) => [process.id, process] as const);

describe("builtInProcesses", () => {
  test.each(walks.map(({ process, walk }) => [process.id, walk] as const))(
    "every state of %s is reached, every command and transition is taken, nothing is a dead end, no invariant breaks",
    (_id, walk) => {
      const { neverReached, neverTaken, transitionsNeverTaken, deadEnds, broken } = walk;
      expect({ neverReached, neverTaken, transitionsNeverTaken, deadEnds, broken }).toEqual({
        neverReached: [],
        neverTaken: [],
        transitionsNeverTaken: [],
        deadEnds: [],
        broken: [],
      });
      expect(walk.snapshots.length).toBeLessThan(5_000);
    },
  );

  test.each(names(processes))("the samples of %s are fields that its commands take", (_id, process) => {
    for (const { fields = {}, start } of sampledWalks(samplesFor(process))) {
      expect(process.start.safeParse(start).error).toBeUndefined();
      for (const [type, sets] of Object.entries(fields))
        for (const { at: _at, by: _by, ...fieldsOfCommand } of sets as readonly Record<string, unknown>[])
          expect(process.commands[type]?.payload.safeParse(fieldsOfCommand).error, type).toBeUndefined();
    }
  });

  test.each(walks.map(({ process, walk }) => [process.id, process, walk] as const))(
    "a snapshot of %s is the same after JSON, and the machine goes on from it",
    (_id, process, { snapshots }) => {
      for (const snapshot of snapshots) {
        const read: ProcessSnapshot = JSON.parse(JSON.stringify(snapshot));
        expect(read).toEqual(snapshot);
        const [fresh, kept] = [restore(process, read), restore(process, snapshot)];
        expect(fresh.value).toEqual(kept.value);
        expect([...fresh.tags].sort()).toEqual([...kept.tags].sort());
      }
    },
  );

  test.each(names(processes))("%s describes every state and names its owner", (_id, process) => {
    for (const node of nodesOf(process.machine).slice(1)) expect(node.description, node.id).toMatch(/\S/);
    expect(Object.keys(roleTitles)).toContain(process.owner);
  });

  test.each(names(processes))("something leads out of each state of %s that is not final", (_id, process) => {
    for (const node of nodesOf(process.machine).filter(({ type }) => type === "atomic")) {
      const around: AnyStateNode[] = [node];
      for (const { parent } of around) if (parent) around.push(parent);
      expect(
        around.flatMap(transitionsOf).some(({ target }) => target?.length),
        node.id,
      ).toBe(true);
    }
  });

  test.each(walks.map(({ process, walk }) => [process.id, process, walk] as const))(
    "no command of %s is handled in two regions at once",
    (_id, process, { snapshots }) => {
      for (const snapshot of snapshots) {
        const leaves = restore(process, snapshot)._nodes.filter(({ type }) => type === "atomic");
        for (const type of Object.keys(process.commands)) {
          const handlers = leaves.map((leaf) => {
            let node: typeof leaf | undefined = leaf;
            while (node && !node.ownEvents.includes(type)) node = node.parent;
            return node;
          });
          const distinct = new Set(handlers.filter((node) => node !== undefined));
          expect(distinct.size, `${type} in ${JSON.stringify(snapshot.value)}`).toBeLessThanOrEqual(1);
        }
      }
    },
  );

  test.each(names(processes))(
    "%s has no wildcard, and knows no command that is not its own",
    (_id, process) => {
      const stranger = { type: "stranger.appear", at: "2026-01-01T00:00:00.000Z" };
      const walk = walks.find((candidate) => candidate.process === process)?.walk;
      for (const snapshot of walk?.snapshots ?? [])
        expect(restore(process, snapshot).can(stranger)).toBe(false);
    },
  );

  test("an outcome that a rule is undecided about is taken nowhere, but where the command says what is known already", () => {
    const taken = walks.flatMap(({ process, walk }) =>
      Object.entries(process.commands).flatMap(([type, { consults }]) => {
        if (consults === undefined) return [];
        const decision = sampleDecision(consults.rule, "undecided");
        const event = { type, at: "2026-01-01T00:00:00.000Z", metrics: {}, decision };
        return walk.snapshots.some((snapshot) => restore(process, snapshot).can(event)) ? [type] : [];
      }),
    );
    // The cause of a case is known whether or not the rule has a remedy for it.
    expect(taken).toEqual(["serviceCase.identifyCause"]);
  });

  test.each([
    [
      "product",
      {
        onSale: ["trial", "operating", "restarting", "upgrading"],
        overdue: [
          "trial.overdue",
          "operating.sales.slow.decisionDue",
          "restarting.observed",
          "retiring.overdue",
        ],
        attention: [
          "operating.stage.decline",
          "operating.stock.low",
          "operating.stock.out",
          "operating.stock.overstocked",
          "operating.sales.criticised",
          "operating.sales.slow",
          "withdrawn",
        ],
      },
    ],
    [
      "replenishment",
      { overdue: ["ordered.late", "restLate", "claiming.claimLate"], attention: ["refused"] },
    ],
    ["ad-campaign", { overdue: ["running.reviewDue"] }],
  ])("the states of %s have their tags: what is on sale, overdue, or wants attention", (id, expected) => {
    const tagged = new Map<string, string[]>();
    const machine = processes.find((process) => process.id === id)?.machine;
    for (const { tags, path } of machine === undefined ? [] : nodesOf(machine))
      for (const tag of tags) tagged.set(tag, [...(tagged.get(tag) ?? []), path.join(".")]);
    expect(Object.fromEntries(tagged)).toEqual(expected);
  });

  test.each(names(processes))("the KPIs that %s reports exist", (_id, { kpis, covers }) => {
    const known = kpiCatalogue.entries.map(({ id }) => id);
    expect(kpis.filter((id) => !known.includes(id))).toEqual([]);
    // An alert is about whatever its rule looks at.
    expect(kpis.length > 0).toBe(covers.length > 0);
  });

  test.each(names(processes))("the titles of %s are in both languages", (_id, process) => {
    const titles = [process.title, ...Object.values(process.commands).map(({ title }) => title)];
    for (const { en, zh } of titles) {
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
