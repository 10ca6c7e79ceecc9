import { customerOverlap } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { testRefusals } from "../refuses.js";

describe("customerOverlap", () => {
  test.each([
    { origin: "an example worked by hand", sharedCustomers: 60, ownCustomers: 400, expected: 0.15 },
    { origin: "nothing of something", sharedCustomers: 0, ownCustomers: 400, expected: 0 },
    { origin: "all of it", sharedCustomers: 400, ownCustomers: 400, expected: 1 },
    { origin: "nothing at all", sharedCustomers: 0, ownCustomers: 0, expected: null },
  ])("gives $expected for $origin", ({ sharedCustomers, ownCustomers, expected }) => {
    const value = customerOverlap({ sharedCustomers, ownCustomers });
    if (expected === null) expect(value).toBeNull();
    else expect(value).toBeCloseTo(expected, 6);
  });

  testRefusals(
    customerOverlap,
    { sharedCustomers: 60, ownCustomers: 400 },
    { sharedCustomers: [-1, 1.5, 401], ownCustomers: [-1, 1.5] },
  );
});
