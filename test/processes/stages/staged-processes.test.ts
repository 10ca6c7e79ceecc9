import { kpiCatalogue } from "opscycle/kpi";
import { type AnyStagedProcess, roleTitles } from "opscycle/processes";
import { walkProcess } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { stagedProcesses } from "../../../src/processes/staged-processes.js";
import { commandSpec } from "../../../src/processes/step/consult.js";
import { shopRulebook } from "../shop-rulebook.js";

const processes: readonly AnyStagedProcess[] = stagedProcesses;
const named = processes.map((process) => [process.id, process] as const);
const needsOf = ({ stages }: AnyStagedProcess) => stages.flatMap(({ needs = [] }) => needs);

/** Fields for every command of a staged process. */
function fieldsOf(process: AnyStagedProcess): { [command: string]: object[] } {
  const references = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, `doc/${name}`]));
  const completions = process.stages.map(({ id, deliverables = [], rule }) => [
    `${Object.keys(process.commands)[0]?.split(".")[0]}.complete${id.charAt(0).toUpperCase()}${id.slice(1)}`,
    [
      {
        ...(deliverables.length > 0 && { deliverables: references(deliverables) }),
        ...(rule && { metrics: {} }),
      },
    ],
  ]);
  const prefix = String(Object.keys(process.commands)[0]?.split(".")[0]);
  const back = [...new Set(process.stages.flatMap(({ sendsBackTo = [] }) => sendsBackTo))];
  return {
    ...Object.fromEntries(completions),
    ...(back.length > 0 && { [`${prefix}.sendBack`]: back.map((to) => ({ to, reason: "a fault" })) }),
    ...(needsOf(process).length > 0 && {
      [`${prefix}.provide`]: [{ deliverables: references(needsOf(process)) }],
    }),
  };
}

describe("stagedProcesses", () => {
  test.each(named)(
    "%s: every state is reached, every command taken, nothing is a dead end",
    (_id, process) => {
      const fields = fieldsOf(process);
      for (const [type, sets] of Object.entries(fields))
        for (const set of sets)
          expect(commandSpec(process, type).payload.safeParse(set).success, type).toBe(true);
      const walk = walkProcess(process, {
        input: process.input({ subject: "A-1" }, shopRulebook.at()),
        fields,
        distinguish: ({ deliverables }: { readonly deliverables: object }) =>
          needsOf(process).every((name) => Object.hasOwn(deliverables, name)),
      });
      expect([walk.neverReached, walk.neverTaken, walk.deadEnds]).toEqual([[], [], []]);
    },
  );

  test.each(named)(
    "%s: owners, helpers and approvers are known, and nobody approves alone what is theirs",
    (_id, process) => {
      for (const { owner, helpers = [], approver } of process.stages) {
        for (const role of [owner, ...helpers, ...(approver ? [approver] : [])])
          expect(Object.keys(roleTitles)).toContain(role);
        expect(approver).not.toBe(owner);
      }
    },
  );

  test.each(named)("%s: its KPIs exist and its titles are in both languages", (_id, process) => {
    const known = kpiCatalogue.entries.map(({ id }) => id);
    expect(process.kpis.filter((id) => !known.includes(id))).toEqual([]);
    for (const { en, zh } of [process.title, ...process.stages.map(({ title }) => title)]) {
      expect(en).toMatch(/^[A-Z]/);
      expect(zh).toMatch(/\p{Script=Han}/u);
    }
  });
});
