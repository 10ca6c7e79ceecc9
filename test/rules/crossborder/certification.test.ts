import { describe, expect, test } from "vitest";
import { crossborderCertification } from "../../../src/rules/crossborder/certification.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  requiredCertificates: { EU: { toys: ["CE", "EN71"], books: [] }, US: { food: ["FDA"] } },
};
const facts = { destination: "EU", goods: "toys", certificates: ["EN71", "CE", "FSC"], labelled: true };
const decide = (change: object) => decideWith(crossborderCertification, params, { ...facts, ...change });

describe("crossborderCertification", () => {
  // R233: the destination's certificates, and the label.
  test.each([
    [{}, "certified", []],
    [{ certificates: ["CE"] }, "blocked", ["EN71"]],
    [{ certificates: [] }, "blocked", ["CE", "EN71"]],
    [{ labelled: false }, "blocked", []],
    [{ certificates: ["CE"], labelled: false }, "blocked", ["EN71"]],
    [{ goods: "books", certificates: [] }, "certified", []],
    [{ goods: "books", certificates: [], labelled: false }, "blocked", []],
    [{ destination: "US", goods: "food", certificates: ["FDA"] }, "certified", []],
    [{ destination: "US", goods: "food", certificates: ["CE"] }, "blocked", ["FDA"]],
  ])("with %j is %s, lacking %j", (change, outcome, lackingCertificates) => {
    const decision = decide(change);
    expect([decision.outcome, decision.proposal]).toEqual([outcome, { lackingCertificates }]);
  });

  test.each([
    [{ goods: "food" }, "requiredCertificates.EU.food"],
    [{ destination: "JP" }, "requiredCertificates.JP.toys"],
    [{ destination: "constructor", goods: "name" }, "requiredCertificates.constructor.name"],
  ])("with %j is undecided and says what to set: %s", (change, name) => {
    const decision = decide(change);
    expect(decision.outcome).toBe("undecided");
    expect(decision.missing).toMatchObject([{ kind: "param", name }]);
  });

  testMissing(crossborderCertification, facts, params, {});
});
