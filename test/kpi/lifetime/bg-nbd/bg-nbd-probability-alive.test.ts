import { bgNbdProbabilityAlive } from "opscycle/kpi";
import { describe, expect, test } from "vitest";
import { errorOf, testRefusals } from "../../refuses.js";

const parameters = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };

describe("bgNbdProbabilityAlive", () => {
  // Formula of Fader, Hardie and Lee (2008), in 50 digits with mpmath.
  test.each([
    { frequency: 2, recencyPeriods: 30.43, agePeriods: 38.86, result: 0.726578570080673 },
    { frequency: 26, recencyPeriods: 30.86, agePeriods: 31, result: 0.968915649717525 },
    { frequency: 10, recencyPeriods: 35, agePeriods: 39, result: 0.842603188641733 },
    { frequency: 0, recencyPeriods: 0, agePeriods: 1000, result: 1 },
    { frequency: 500, recencyPeriods: 0, agePeriods: 1000, result: 0 },
  ])("gives $result for $frequency, $recencyPeriods, $agePeriods", ({ result, ...customer }) => {
    expect(bgNbdProbabilityAlive({ parameters, ...customer })).toBeCloseTo(result, 14);
  });

  const refusing = ({
    frequency,
    recencyPeriods,
    agePeriods,
  }: Record<"frequency" | "recencyPeriods" | "agePeriods", number>) =>
    bgNbdProbabilityAlive({ parameters, frequency, recencyPeriods, agePeriods });
  Object.defineProperty(refusing, "name", { value: "bgNbdProbabilityAlive" });
  testRefusals(
    refusing,
    { frequency: 2, recencyPeriods: 30, agePeriods: 39 },
    { frequency: [-1, 0.5], recencyPeriods: [-1, 40], agePeriods: [-1] },
  );

  test.each(["r", "alpha", "a", "b"] as const)("refuses parameters without %s", (name) => {
    const incomplete = { ...parameters, [name]: undefined } as never;
    expect(
      errorOf(() =>
        bgNbdProbabilityAlive({ parameters: incomplete, frequency: 2, recencyPeriods: 30, agePeriods: 39 }),
      ),
    ).toMatchObject({
      subject: "bgNbdProbabilityAlive",
      issues: [{ path: `parameters.${name}`, expected: "a number above 0", received: "nothing" }],
    });
  });

  test("refuses no parameters, empty ones too", () => {
    const refused = [undefined, {}].map((none) =>
      errorOf(() =>
        bgNbdProbabilityAlive({
          parameters: none as never,
          frequency: 2,
          recencyPeriods: 30,
          agePeriods: 39,
        }),
      ),
    );
    expect(refused).toMatchObject([
      { issues: [{ path: "parameters" }] },
      { issues: [{ path: "parameters.r" }] },
    ]);
  });
});
