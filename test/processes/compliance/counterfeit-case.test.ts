import { consult, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { CounterfeitCaseContext } from "../../../src/processes/compliance/counterfeit-case.commands.js";
import { counterfeitCaseProcess } from "../../../src/processes/compliance/counterfeit-case.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const input = {
  caseId: "F-1",
  right: "trademark 1",
  target: "another store",
  currency: "CNY",
  platformAnswerDays: 7,
  letterReplyDays: 10,
  relapseWatchDays: 90,
} as const;

const suspect: Happening = ["counterfeitCase.suspect", { signal: "half the price" }];
const buy: Happening = ["counterfeitCase.orderTest", { purchaseId: "T-1" }];
const tested = (verdict: string): Happening => ["counterfeitCase.recordTest", { verdict, evidenceId: "E-1" }];
const evidence = (evidenceId: string): Happening => ["counterfeitCase.addEvidence", { evidenceId }];
const report = (reportId: string, outcome = "accept"): Happening => [
  "counterfeitCase.report",
  { reportId, metrics: {} },
  outcome,
];
const answered = (verdict: string): Happening => ["counterfeitCase.recordAnswer", { verdict }];
const ruling = (verdict: string, awardMinor?: number): Happening => [
  "counterfeitCase.recordRuling",
  { verdict, ...(awardMinor !== undefined && { awardMinor }) },
];
const collect = (receiptId: string, amountMinor: number): Happening => [
  "counterfeitCase.collectDamages",
  { receiptId, amountMinor },
];
const stop: Happening = ["counterfeitCase.confirmStop", { evidence: "gone" }];
const pursued: Happening[] = [suspect, buy, tested("counterfeit"), ["counterfeitCase.pursue"]];
const sued: Happening[] = [...pursued, ["counterfeitCase.sue", { reference: "2026-2" }]];

const live = (happenings: readonly Happening[]) =>
  new ProcessLife(counterfeitCaseProcess, input).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as CounterfeitCaseContext;
const wayOf = ({ states }: ProcessLife, way: string) =>
  states.find((state) => state.startsWith(`pursuing.${way}.`))?.split(".")[2];

describe("counterfeitCaseProcess", () => {
  test("from the suspicion to the test purchase and on to the pursuit", () => {
    const life = live(pursued);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual([
      "pursuing.platform.unreported",
      "pursuing.letter.unsent",
      "pursuing.law.untouched",
    ]);
    expect(contextOf(life).evidence).toEqual(["E-1"]);
  });

  test("what turns out genuine is watched again", () => {
    expect(live([suspect, buy, tested("genuine")]).states).toEqual(["watched"]);
  });

  test("platform, letter and law run beside each other", () => {
    const life = live([
      ...pursued,
      report("M-1"),
      ["counterfeitCase.sendLetter", { reference: "L-1" }],
      ["counterfeitCase.refer", { reference: "A-1" }],
      answered("accepted"),
      { passes: "replyWindow" },
      ruling("won", 500),
      ["counterfeitCase.sue", { reference: "2026-2" }],
    ]);
    expect(life.refusals).toEqual([]);
    expect([wayOf(life, "platform"), wayOf(life, "letter"), wayOf(life, "law")]).toEqual([
      "removed",
      "ignored",
      "sued",
    ]);
    expect(life.told).toEqual([
      "suspected",
      "pursued",
      "reported",
      "reportAnswered",
      "letterIgnored",
      "ruled",
    ]);
  });

  test("a report that was rejected needs more evidence", () => {
    const rejected = [...pursued, report("M-1"), answered("rejected")];
    expect(live([...rejected, report("M-2")]).refusals.map(({ code }) => code)).toEqual(["forbidden"]);
    const better = live([...rejected, evidence("E-2"), report("M-2")]);
    expect(better.refusals).toEqual([]);
    expect(wayOf(better, "platform")).toBe("reported");
  });

  test("a platform that does not answer is overdue, and may answer late", () => {
    const life = live([...pursued, report("M-1"), { passes: "platformWindow" }]);
    expect(life.tags).toContain("overdue");
    expect(wayOf(life.live([answered("accepted")]), "platform")).toBe("removed");
  });

  test("stopped for good after the watch, or pursued anew when it begins again", () => {
    expect(live([...pursued, stop, { passes: "relapseWatch" }]).states).toEqual(["closed"]);
    const again = live([
      ...pursued,
      report("M-1"),
      answered("accepted"),
      stop,
      ["counterfeitCase.relapse", { signal: "back" }],
      report("M-2"),
    ]);
    expect(again.refusals).toEqual([]);
    expect(contextOf(again)).toMatchObject({ relapses: 1, reports: ["M-1", "M-2"] });
  });

  test("damages come in parts, also after it has stopped, each counted once", () => {
    const life = live([
      ...sued,
      ruling("won", 1000),
      collect("Z-1", 400),
      collect("Z-1", 400),
      stop,
      collect("Z-2", 600),
    ]);
    expect(life.refusals).toEqual([]);
    expect(life.events.at(-1)).toMatchObject({ awardMinor: 1000, collectedMinor: 1000 });
  });

  test("the first harm to customers is told as such, what follows as a repetition, what is known not at all", () => {
    const harm = (harmId: string): Happening => ["counterfeitCase.reportHarm", { harmId, detail: "a rash" }];
    const life = live([suspect, harm("H-1"), harm("H-1"), harm("H-2")]);
    expect(life.told).toEqual(["suspected", "harmReported", "harmRepeated"]);
  });

  test("evidence and reports count once", () => {
    const life = live([
      suspect,
      evidence("E-1"),
      evidence("E-1"),
      ["counterfeitCase.pursue"],
      report("M-1"),
      report("M-1"),
    ]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life)).toMatchObject({ evidence: ["E-1"], reports: ["M-1"] });
  });

  test.each<[string, readonly Happening[], string]>([
    ["to pursue without evidence", [suspect, ["counterfeitCase.pursue"]], "condition"],
    ["a report that crosses the red line", [...pursued, report("M-1", "reject")], "forbidden"],
    ["damages before a ruling", [...sued, collect("Z-1", 1)], "condition"],
    ["more damages than were awarded", [...sued, ruling("won", 1000), collect("Z-1", 1001)], "condition"],
    ["damages after a suit that was lost", [...sued, ruling("lost"), collect("Z-1", 1)], "condition"],
    [
      "a reply to no letter",
      [...pursued, ["counterfeitCase.recordReply", { verdict: "complies" }]],
      "wrong-state",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    const after = live(happenings);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(live(happenings.slice(0, -1)).snapshot);
  });

  test("with the rules of the library: a report out of malice is refused, a real one is not (R228)", () => {
    const { snapshot } = live(pursued);
    const ask = (practices: readonly string[]) => {
      const command = { type: "counterfeitCase.report", reportId: "M-1", metrics: { practices } } as const;
      const envelope = { at: "2026-02-01T00:00:00.000Z" };
      return step(
        counterfeitCaseProcess,
        snapshot,
        consult(counterfeitCaseProcess, shopRulebook, snapshot, command, envelope),
      );
    };
    expect(ask(["malicious-reporting"])).toMatchObject({ accepted: false, refusal: { code: "forbidden" } });
    expect(ask(["report-of-a-real-copy"])).toMatchObject({ accepted: true });
  });
});
