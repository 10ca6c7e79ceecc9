import { describe, expect, test } from "vitest";
import { approvalChain } from "../../../src/rules/approval/chain.js";
import { messageOf } from "../error-of.js";
import { decideWith, testMissing } from "../test-missing.js";

const params = {
  chain: ["store-manager", "finance", "chairman"],
  smallBelowAmount: 1_000,
  waivedRoles: ["finance", "chairman"],
};

describe("approvalChain", () => {
  // R049: the department, then the operations director, then the chairman.
  test("is the catalogue's chain, in its order, where no amount is small", () => {
    const house = { smallBelowAmount: 0, waivedRoles: ["chairman"] };
    expect(decideWith(approvalChain, house, { amount: 0 })).toMatchObject({
      outcome: "full",
      proposal: { roles: ["operations-department", "operations-director", "chairman"] },
    });
  });

  // E-17: signatures that add nothing are left out where little money is at stake.
  test.each([
    [999.99, "shortened", ["store-manager"]],
    [1_000, "full", ["store-manager", "finance", "chairman"]],
    [1_000.01, "full", ["store-manager", "finance", "chairman"]],
  ])("for %s is %s: %j", (amount, outcome, roles) => {
    expect(decideWith(approvalChain, params, { amount })).toMatchObject({ outcome, proposal: { roles } });
  });

  test("is full for a small amount, too, where nobody of it is waived", () => {
    const strict = { ...params, waivedRoles: ["technology"] };
    expect(decideWith(approvalChain, strict, { amount: 1 }).outcome).toBe("full");
  });

  test("may be one signature", () => {
    const alone = { ...params, chain: ["chairman"], waivedRoles: [] };
    expect(decideWith(approvalChain, alone, { amount: 1 }).proposal).toEqual({ roles: ["chairman"] });
  });

  test.each([
    [{ waivedRoles: params.chain }, "waivedRoles"],
    [{ chain: ["chairman", "finance", "chairman"] }, "chain"],
    [{ chain: [] }, "chain"],
  ])("refuses what leaves nobody to sign, or one twice: %j", (change, param) => {
    const message = messageOf(() => decideWith(approvalChain, { ...params, ...change }, { amount: 1 }));
    expect(message).toContain(`approval.chain.${param}`);
  });

  testMissing(approvalChain, { amount: 5 }, params, {});
});
