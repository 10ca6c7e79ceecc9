import { memberStatus } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../../refuses.js";

const cutOffs = { dormantAfterDays: 90, lostAfterDays: 365 };

describe("memberStatus", () => {
  test.each([
    { recencyDays: 0, frequency: 0, status: null },
    { recencyDays: 90, frequency: 1, status: "new" },
    { recencyDays: 90, frequency: 2, status: "active" },
    { recencyDays: 91, frequency: 1, status: "dormant" },
    { recencyDays: 365, frequency: 8, status: "dormant" },
    { recencyDays: 366, frequency: 1, status: "lost" },
  ])("calls $frequency purchases $recencyDays days ago $status", ({ status, ...member }) => {
    expect(memberStatus({ ...member, ...cutOffs })).toBe(status);
  });

  testRefusals(
    memberStatus,
    { recencyDays: 1, frequency: 1, ...cutOffs },
    { recencyDays: [-1], frequency: [-1, 0.5], dormantAfterDays: [-1, 366], lostAfterDays: [-1] },
  );
});
