import { describe, expect, test } from "vitest";
import { launchWindow } from "../../../src/rules/launch/window.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const outcomeOf = (launchHour: number, ...slots: readonly (readonly [number, number])[]) =>
  decideWith(
    launchWindow,
    {},
    { launchHour, rivalSlots: slots.map(([fromHour, untilHour]) => ({ fromHour, untilHour })) },
  ).outcome;

describe("launchWindow", () => {
  // R020: eight to ten in the evening.
  test.each([
    [10, "outside-window"],
    [19.99, "outside-window"],
    [20, "in-window"],
    [21.5, "in-window"],
    [22, "in-window"],
    [22.01, "outside-window"],
  ])("at %s hours is %s", (launchHour, outcome) => {
    expect(outcomeOf(launchHour)).toBe(outcome);
  });

  // E-31: the rivals' slots are an input, an overlap is a warning.
  test.each([
    [20.99, "in-window"],
    [21, "rival-overlap"],
    [21.49, "rival-overlap"],
    [21.5, "in-window"],
  ])("at %s hours beside a rival's slot from 21 to 21.5 is %s", (launchHour, outcome) => {
    expect(outcomeOf(launchHour, [19, 20], [21, 21.5])).toBe(outcome);
  });

  test("outside the window stays so, whatever the rivals do", () => {
    expect(outcomeOf(12, [11, 13])).toBe("outside-window");
  });

  test("counts the slots that are met", () => {
    const rivalSlots = [
      { fromHour: 20, untilHour: 22 },
      { fromHour: 21, untilHour: 23 },
    ];
    expect(decideWith(launchWindow, {}, { launchHour: 21, rivalSlots }).checks.at(-1)).toMatchObject({
      name: "rivalSlotsMet",
      observed: 2,
      threshold: 0,
      passed: false,
    });
  });

  test("takes hours of the day alone, in order", () => {
    expect(messageOf(() => outcomeOf(-0.1))).toContain("launchHour");
    expect([outcomeOf(0), outcomeOf(24)]).toEqual(["outside-window", "outside-window"]);
    expect(messageOf(() => outcomeOf(24.1))).toContain("launchHour");
    const facts = { launchHour: 20, rivalSlots: [] };
    expect(messageOf(() => decideWith(launchWindow, { fromHour: 23 }, facts))).toContain("untilHour");
    expect(decideWith(launchWindow, { fromHour: 22 }, { ...facts, launchHour: 22 }).outcome).toBe(
      "in-window",
    );
  });

  testMissing(launchWindow, { launchHour: 21, rivalSlots: [] }, { fromHour: 20, untilHour: 22 }, {});
});
