import { describe, expect, test } from "vitest";
import { runCaptured } from "./captured-io.js";

const explain = (...argv: readonly string[]) => runCaptured("rules", "explain", ...argv);

describe("opscycle rules explain", () => {
  test("names the facts that a case of the rule states, those that may be unknown apart", async () => {
    const { stdout } = await explain("trial.pass");
    const text = stdout.replace(/\s+/g, " ");
    expect(text).toContain("Facts: days, units, maturedUnits, roundsUsed; if known conversionRate,");
  });

  test("knows a rule by the last part of its id", async () => {
    const { code, stderr } = await explain("slow-mover");
    expect(code).toBe(2);
    expect(stderr).toContain('rulebook has no rule slow-mover (did you mean "inventory.slow-mover"?)');
  });

  test("refuses a time without a zone", async () => {
    const { code, stdout, stderr } = await explain("trial.pass", "--at", "2026-11-11");
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(
      "It must be an ISO 8601 instant such as 2026-11-11T00:00:00+08:00, with its zone.",
    );
    expect((await explain("trial.pass", "--at", "2026-11-11T00:00:00+08:00")).code).toBe(0);
  });
});
