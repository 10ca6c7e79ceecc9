import { describe, expect, test } from "vitest";
import { logisticsCarrierChoice } from "../../../src/rules/logistics/carrier-choice.js";
import { decideWith, testMissing } from "../test-missing.js";

const facts = { region: "east", weightKg: 1, speed: "standard" };
const serviceOf = (change: object, params = {}) =>
  decideWith(logisticsCarrierChoice, params, { ...facts, ...change }).proposal;

describe("logisticsCarrierChoice", () => {
  test.each([
    // R262: region, weight, timeliness; the rows are assumed
    [{}, "ground-express"],
    [{ weightKg: 30 }, "ground-express"],
    [{ weightKg: 30.01 }, "freight"],
    [{ weightKg: 30.01, speed: "express", region: "local" }, "freight"],
    [{ speed: "express" }, "air-express"],
    [{ speed: "express", region: "remote" }, "air-express"],
    [{ speed: "express", region: "local" }, "same-day-courier"],
    [{ region: "local" }, "ground-express"],
    [{ speed: "economy" }, "ground-express"],
    [{ speed: "economy", region: "remote" }, "post"],
    [{ region: "remote" }, "ground-express"],
  ])("for a parcel with %j is %s", (change, service) => {
    expect(serviceOf(change)).toEqual({ service });
  });

  test("goes by the shop's own carriers", () => {
    const rows = [
      { when: { region: "north" }, then: { service: "Carrier A" } },
      { when: {}, then: { service: "Carrier B" } },
    ];
    expect(serviceOf({ region: "north" }, { rows })).toEqual({ service: "Carrier A" });
    expect(serviceOf({}, { rows })).toEqual({ service: "Carrier B" });
  });

  testMissing(logisticsCarrierChoice, facts, logisticsCarrierChoice.defaults, {});
});
