import { kpiCatalogue } from "opscycle/kpi";
import { type AnyStagedProcess, roleTitles } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { stagedProcesses } from "../../../src/processes/staged-processes.js";

const processes: readonly AnyStagedProcess[] = stagedProcesses;
const named = processes.map((process) => [process.id, process] as const);
describe("stagedProcesses", () => {
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
