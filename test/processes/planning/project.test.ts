import { describe, expect, test } from "vitest";
import type { ProjectContext } from "../../../src/processes/planning/project.commands.js";
import { projectProcess } from "../../../src/processes/planning/project.js";
import { type Happening, ProcessLife } from "../process-life.js";

const group = {
  lead: { actor: "wang", role: "operations-department" },
  members: [
    { actor: "chen", role: "supply-chain" },
    { actor: "sun", role: "technology" },
  ],
};
const formed: Happening[] = [["project.formGroup", group]];
const running: Happening[] = [
  ...formed,
  ["project.alignGoals", { goals: ["2 million GMV"] }],
  ["project.start"],
];
const shortage = { sku: "A-1", units: 200 };
const blocker: Happening = ["project.raiseBlocker", { blockerId: "B-1", summary: "out of stock", shortage }];
const resolve = (resolution: string): Happening => [
  "project.resolveBlocker",
  { blockerId: "B-1", resolution },
];
const why = { reason: "the platform moved the date" };

const run = (happenings: readonly Happening[]) =>
  new ProcessLife(projectProcess, { projectId: "PJ-1", title: "Double eleven", milestoneDays: 14 }).live(
    happenings,
  );
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as ProjectContext;
const onTrack = ["running.meetings.current", "running.schedule.onSchedule"];

describe("projectProcess", () => {
  test.each<[string, readonly Happening[], readonly string[], string | undefined]>([
    ["is proposed at first", [], ["proposed"], undefined],
    ["has a group of several departments", formed, ["formed"], "groupFormed"],
    ["runs", running, onTrack, "started"],
    [
      "is to meet after a week",
      [...running, { passes: "meetingCycle" }],
      ["running.meetings.due", "running.schedule.onSchedule"],
      "meetingDue",
    ],
    [
      "meets",
      [...running, { passes: "meetingCycle" }, ["project.holdMeeting", { findings: [] }]],
      onTrack,
      "meetingHeld",
    ],
    [
      "is late with a milestone",
      [...running, { passes: "milestoneWindow" }],
      ["running.meetings.current", "running.schedule.late"],
      "milestoneOverdue",
    ],
    [
      "reaches it late",
      [...running, { passes: "milestoneWindow" }, ["project.reachMilestone", { milestoneId: "M-1" }]],
      onTrack,
      "milestoneReached",
    ],
    ["is paused", [...running, ["project.pause", why]], ["paused"], "paused"],
    ["is resumed", [...running, ["project.pause", why], ["project.resume"]], onTrack, "resumed"],
    ["is reviewed", [...running, ["project.finish"]], ["closingReview"], "finished"],
    ["goes on after all", [...running, ["project.finish"], ["project.reopen", why]], onTrack, "reopened"],
    [
      "is closed",
      [...running, ["project.finish"], ["project.close", { findings: ["order earlier"] }]],
      ["closed"],
      "closed",
    ],
    ["is cancelled", [...running, ["project.cancel", why]], ["cancelled"], "cancelled"],
  ])("%s", (_name, happenings, states, lastTold) => {
    const life = run(happenings);
    expect(life.refusals).toEqual([]);
    expect([...life.states].sort()).toEqual([...states].sort());
    expect(life.told.at(-1)).toBe(lastTold);
  });

  test("a blocker counts once, and so does its resolution", () => {
    const life = run([...running, blocker, blocker, resolve("by air"), resolve("by air")]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).blockers).toEqual([
      { blockerId: "B-1", summary: "out of stock", shortage, resolution: "by air" },
    ]);
    expect(life.told.filter((type) => type.startsWith("blocker"))).toEqual([
      "blockerRaised",
      "blockerResolved",
    ]);
  });

  test("a blocker is resolved while the project is paused", () => {
    const life = run([...running, blocker, ["project.pause", why], resolve("by air")]);
    expect(life.refusals).toEqual([]);
    expect(contextOf(life).blockers[0]?.resolution).toBe("by air");
  });

  test("a milestone that is reached again does not move the next one's clock", () => {
    // Started on the third day after 1 January 2026, reached on the fourth: 14 days from there.
    const reach: Happening = ["project.reachMilestone", { milestoneId: "M-1" }];
    const life = run([...running, reach, reach]);
    expect(life.deadlines.get("milestoneWindow")?.dueAt).toBe("2026-01-19T00:00:00.000Z");
    expect(contextOf(life).milestones).toEqual(["M-1"]);
  });

  test("the meeting is every week (R045), counted from the last one", () => {
    const life = run([...running, ["project.holdMeeting", { findings: ["all well"] }]]);
    expect(life.deadlines.get("meetingCycle")?.dueAt).toBe("2026-01-12T00:00:00.000Z");
  });

  test("the lead stands first in the group", () => {
    expect(contextOf(run(formed)).members.map(({ actor }) => actor)).toEqual(["wang", "chen", "sun"]);
    expect(contextOf(run([...running, ["project.changeGroup", { ...group, members: [] }]])).members).toEqual([
      group.lead,
    ]);
  });

  test("a person is in the group once, and only operations leads it", () => {
    const { payload } = projectProcess.commands["project.formGroup"];
    expect(payload.safeParse(group).success).toBe(true);
    expect(payload.safeParse({ ...group, members: [{ actor: "wang", role: "finance" }] }).success).toBe(
      false,
    );
    expect(payload.safeParse({ ...group, lead: { actor: "chen", role: "supply-chain" } }).success).toBe(
      false,
    );
  });

  test.each<[string, readonly Happening[], string]>([
    ["to start without a goal", [...formed, ["project.start"]], "condition"],
    ["to finish with an open blocker", [...running, blocker, ["project.finish"]], "condition"],
    [
      "another blocker under a known id",
      [...running, blocker, ["project.raiseBlocker", { blockerId: "B-1", summary: "another" }]],
      "condition",
    ],
    [
      "another resolution of what is resolved",
      [...running, blocker, resolve("by air"), resolve("by sea")],
      "condition",
    ],
    ["to resolve what nobody raised", [...running, resolve("by air")], "condition"],
    ["a new blocker while it is paused", [...running, ["project.pause", why], blocker], "wrong-state"],
    [
      "anything once it is closed",
      [...running, ["project.finish"], ["project.close", { findings: ["x"] }], ["project.cancel", why]],
      "finished",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    expect(run(happenings).refusals.map((refusal) => refusal.code)).toEqual([code]);
  });
});
