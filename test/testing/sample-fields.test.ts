import { builtInProcesses, type Process } from "opscycle/processes";
import { sampleFields } from "opscycle/testing";
import { describe, expect, test } from "vitest";
import { z } from "zod";

describe("sampleFields", () => {
  test.each([
    ["nothing", z.strictObject({}), [{}]],
    ["a text", z.strictObject({ reason: z.string().min(1) }), [{ reason: "a" }, { reason: "a".repeat(11) }]],
    ["a text of bounded length", z.strictObject({ code: z.string().length(3) }), [{ code: "aaa" }]],
    [
      "a positive number",
      z.strictObject({ amount: z.number().positive() }),
      [{ amount: 0.5 }, { amount: 5.5 }],
    ],
    [
      "a whole number",
      z.strictObject({ amountMinor: z.int().positive() }),
      [{ amountMinor: 1 }, { amountMinor: 11 }],
    ],
    ["a ratio", z.strictObject({ share: z.number().min(0).max(1) }), [{ share: 0 }, { share: 1 }]],
    ["a number below 0", z.strictObject({ loss: z.number().max(-2) }), [{ loss: -2 }]],
    [
      "an instant",
      z.strictObject({ decideBy: z.iso.datetime() }),
      [{ decideBy: "2026-01-01T00:00:00.000Z" }, { decideBy: "2026-12-31T23:59:59.000Z" }],
    ],
    ["an optional field", z.strictObject({ note: z.exactOptional(z.string().max(2)) }), [{}, { note: "aa" }]],
    [
      "a choice",
      z.strictObject({ verdict: z.enum(["a", "b", "c"]) }),
      [{ verdict: "a" }, { verdict: "c" }, { verdict: "b" }],
    ],
    ["yes or no", z.strictObject({ live: z.boolean() }), [{ live: false }, { live: true }]],
    [
      "lines",
      z.strictObject({ lines: z.array(z.strictObject({ units: z.int().min(1).max(2) })).min(1) }),
      [{ lines: [{ units: 1 }] }, { lines: [{ units: 2 }] }],
    ],
    [
      "a table",
      z.strictObject({ prices: z.record(z.string(), z.number().min(0).max(1)) }),
      [{ prices: {} }, { prices: { a: 1 } }],
    ],
    [
      "what may be null",
      z.strictObject({ units: z.nullable(z.number().min(1).max(1)) }),
      [{ units: 1 }, { units: null }],
    ],
    ["a literal", z.strictObject({ kind: z.literal("gift") }), [{ kind: "gift" }]],
  ])("makes %s", (_name, schema, expected) => {
    expect(sampleFields(schema)).toEqual(expected);
  });

  test("leaves out what the schema refuses all the same", () => {
    const odd = z.strictObject({ code: z.string().regex(/^\d{4}$/) });
    expect(sampleFields(odd)).toEqual([]);
    const paired = z.strictObject({ a: z.boolean(), b: z.boolean() }).refine(({ a, b }) => a !== b);
    expect(sampleFields(paired)).toEqual([
      { a: true, b: false },
      { a: false, b: true },
    ]);
  });

  test("makes what every command of the library's processes takes", () => {
    const without = (builtInProcesses as readonly Process[]).flatMap(({ commands }) =>
      Object.entries(commands).flatMap(([type, { payload }]) =>
        sampleFields(payload).length > 0 ? [] : [type],
      ),
    );
    expect(without).toEqual([]);
  });
});
