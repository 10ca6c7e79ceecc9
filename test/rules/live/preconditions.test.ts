import { describe, expect, test } from "vitest";
import { livePreconditions } from "../../../src/rules/live/preconditions.js";
import { decideWith, testMissing } from "../test-missing.js";

const platform = { minimumStoreLevel: 2, requiredQualifications: ["live-permit", "host-certificate"] };
const facts = {
  storeLevel: 2,
  qualifications: ["host-certificate", "live-permit"],
  gear: ["microphone", "camera", "stable-network", "fill-light"],
};
const outcomeOf = (change: Partial<typeof facts>) =>
  decideWith(livePreconditions, platform, { ...facts, ...change }).outcome;

describe("livePreconditions", () => {
  // R116: a store level and qualifications that differ by platform.
  test.each([
    [{ storeLevel: 1.9 }, "not-ready"],
    [{ storeLevel: 2 }, "ready"],
    [{ storeLevel: 3 }, "ready"],
    [{ qualifications: ["live-permit"] }, "not-ready"],
    [{ qualifications: ["host-certificate"] }, "not-ready"],
    [{ qualifications: [] }, "not-ready"],
  ])("with %j is %s", (change, outcome) => {
    expect(outcomeOf(change)).toBe(outcome);
  });

  // R261: phone or camera, fill light, microphone, stable network.
  test.each(["camera", "fill-light", "microphone", "stable-network"])(
    "does not begin without %s",
    (lacking) => {
      const decision = decideWith(livePreconditions, platform, {
        ...facts,
        gear: facts.gear.filter((one) => one !== lacking),
      });
      expect(decision.outcome).toBe("not-ready");
      expect(decision.checks.filter(({ passed }) => !passed).map(({ name }) => name)).toEqual([
        `gear.${lacking}`,
      ]);
    },
  );

  test("knows of no platform by itself, and says what to set", () => {
    const decision = decideWith(livePreconditions, {}, facts);
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing.map(({ name }) => name)).toEqual(["minimumStoreLevel", "requiredQualifications"]);
  });

  test("asks for no qualification where the platform does not", () => {
    const params = { ...platform, requiredQualifications: [] };
    expect(decideWith(livePreconditions, params, { ...facts, qualifications: [] }).outcome).toBe("ready");
  });

  testMissing(livePreconditions, facts, { ...platform, requiredGear: ["camera"] }, {});
});
