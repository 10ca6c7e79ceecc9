import type { ProjectContext } from "../../processes/planning/project.commands.js";
import type { ProcessSamples } from "../process-samples.js";

const group = {
  lead: { actor: "wang", role: "operations-department" },
  members: [{ actor: "chen", role: "supply-chain" }],
};

/** A project with a stock-out that keeps it from its goal. */
export const projectSamples: ProcessSamples<ProjectContext> = {
  start: { projectId: "PJ-1", title: "Double eleven", promotionId: "2026-11-11", milestoneDays: 14 },
  fields: {
    "project.formGroup": [group],
    "project.changeGroup": [{ ...group, members: [] }],
    "project.alignGoals": [{ goals: ["2 million GMV"] }],
    "project.holdMeeting": [{ findings: ["stock is short"] }],
    "project.raiseBlocker": [
      { blockerId: "B-1", summary: "out of stock", shortage: { sku: "A-1", units: 200 } },
      { blockerId: "B-1", summary: "something else" },
    ],
    "project.resolveBlocker": [
      { blockerId: "B-1", resolution: "ordered by air" },
      { blockerId: "B-2", resolution: "there is none" },
    ],
    "project.reachMilestone": [{ milestoneId: "M-1" }, { milestoneId: "M-2" }],
    "project.pause": [{ reason: "the platform moved the date" }],
    "project.close": [{ findings: ["order earlier"] }],
    "project.reopen": [{ reason: "one more week" }],
    "project.cancel": [{ reason: "no budget" }],
  },
  distinguish: ({ goals, blockers, milestones }) => [
    goals.length,
    blockers.map(({ resolution = null }) => resolution),
    milestones.length,
  ],
  invariants: [
    {
      name: "each blocker is there once",
      holds: ({ context: { blockers } }) =>
        new Set(blockers.map(({ blockerId }) => blockerId)).size === blockers.length,
    },
    {
      name: "nothing is closed with an open blocker",
      holds: ({ context: { blockers }, states }) =>
        !states.some((state) => state === "closingReview" || state === "closed") ||
        blockers.every(({ resolution }) => resolution !== undefined),
    },
    {
      name: "each milestone is reached once",
      holds: ({ context: { milestones } }) => new Set(milestones).size === milestones.length,
    },
    {
      name: "a project that runs has a group and a goal",
      holds: ({ context: { members, goals }, states }) =>
        !states.some((state) => state.startsWith("running")) || (members.length > 0 && goals.length > 0),
    },
  ],
};
