import { describe, expect, test } from "vitest";
import { customerWinBack } from "../../../src/rules/customer/win-back.js";
import { decideWith, testMissing } from "../test-missing.js";

describe("customerWinBack", () => {
  test.each([
    // R248
    ["price", "exclusive-discount"],
    ["experience", "better-service"],
    ["forgotten", "content"],
  ])("of a customer lost to %s is %s", (cause, action) => {
    expect(decideWith(customerWinBack, {}, { cause })).toMatchObject({
      outcome: action,
      proposal: { action },
    });
  });

  testMissing(customerWinBack, { cause: "price" }, customerWinBack.defaults, {});
});
