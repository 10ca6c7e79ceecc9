import { describe, expect, test } from "vitest";
import { readFilter, writeFilter } from "../../examples/console/page/journal/journal-address.js";
import { journalWords } from "../../examples/console/page/journal/journal-words.js";
import { stepsByDay } from "../../examples/console/page/journal/steps-by-day.js";
import { rulebookWords } from "../../examples/console/page/rulebook/rulebook-words.js";

const stepAt = (at: string, revision = 1) => ({
  process: "product",
  id: "MUG-1",
  revision,
  at,
  cause: { type: "command" },
  from: [],
  to: [],
  why: [],
  events: [],
});

describe("stepsByDay", () => {
  test("puts steps under their days and keeps their order", () => {
    const steps = ["2026-03-02T09:00:00Z", "2026-03-02T01:00:00Z", "2026-03-01T23:00:00Z"].map((at) =>
      stepAt(at),
    );
    const days = stepsByDay(steps, (instant) => instant.slice(0, 10));
    expect(days.map(({ day, steps: ofDay }) => [day, ofDay.length])).toEqual([
      ["2026-03-02", 2],
      ["2026-03-01", 1],
    ]);
    expect(days.flatMap(({ steps: ofDay }) => ofDay)).toEqual(steps);
    expect(stepsByDay([], () => "")).toEqual([]);
  });
});

describe("the address of a filter", () => {
  test("leads back to the filter", () => {
    const filter = { process: "product", id: "MUG 1/红", kind: "deadline" } as const;
    expect(readFilter(new URLSearchParams(writeFilter(filter).toString()))).toEqual(filter);
    expect(writeFilter({ process: "", id: "", kind: "" }).toString()).toBe("");
  });

  test("does without a kind that there is not", () => {
    expect(readFilter(new URLSearchParams("kind=magic"))).toEqual({ process: "", id: "", kind: "" });
  });
});

describe("the words of both languages", () => {
  test.each([
    ["journal", journalWords],
    ["rulebook", rulebookWords],
  ])("of the %s name the same values", (_, { en, zh }) => {
    const values = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).sort();
    const ofWords = (words: Readonly<Record<string, string>>) =>
      Object.fromEntries(Object.entries(words).map(([key, text]) => [key, values(text)]));
    expect(ofWords(zh)).toEqual(ofWords(en));
    expect(Object.values(zh).filter((text) => text === "")).toEqual([]);
  });
});
