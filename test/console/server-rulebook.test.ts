import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RulebookCheck, RulebookView } from "../../examples/console/shared/api.js";
import { listen, openTestShop, rulesText, type TestShop } from "./server-shop.js";

let tested: TestShop;
beforeAll(async () => {
  tested = await openTestShop();
});
afterAll(() => tested.close());

async function check(text: string): Promise<RulebookCheck> {
  const response = await tested.send("POST", "/api/rulebook/check", { text });
  expect(response.status).toBe(200);
  return (await response.json()) as RulebookCheck;
}

/** What is marked, and what is said of it. */
async function marks(text: string): Promise<readonly (readonly [string, string])[]> {
  const { faults } = await check(text);
  return faults.map(({ from, to, message }) => [text.slice(from, to), message]);
}

const stricter = rulesText.replace('"minimumUnits": 5', '"minimumUnits": 50');

describe("checking a rulebook", () => {
  test("every fault is marked at its place", async () => {
    const text = `{ "layers": [ { "id": "house", "params": {
      "trial.pass": { "minimumUnit": 3, "minimumDays": "ten" },
      "trial.fail": {}
    } } ] }`;
    expect(await marks(text)).toEqual([
      ['"ten"', expect.stringContaining("minimumDays should be a number")],
      ["3", expect.stringContaining('did you mean "minimumUnits"')],
      ["{}", expect.stringContaining('did you mean "trial.pass"')],
    ]);
  });

  test("what is missing is missed in what should have it", async () => {
    expect(await marks('{ "layers": [ { "params": {} } ] }')).toEqual([
      ['{ "params": {} }', expect.stringContaining("layers.0.id should be")],
    ]);
  });

  test("a text that is no JSON is marked where it stops being it", async () => {
    expect(await marks('{ "layers": [ } ')).toEqual([["}", expect.stringMatching(/^not JSON/)]]);
    const { isUsable, faults } = await check("");
    expect([isUsable, faults[0]?.message]).toEqual([false, "not JSON: the file is empty"]);
  });

  test("a name that stands twice is marked the second time", async () => {
    const text = '{ "layers": [ { "id": "a", "params": {}, "id": "b" } ] }';
    const { faults } = await check(text);
    expect(faults).toMatchObject([{ severity: "error", from: text.lastIndexOf('"id"') }]);
  });

  test("of many faults the first are told", async () => {
    const layers = Array.from({ length: 5000 }, () => ({ id: 1, params: {} }));
    const { faults } = await check(JSON.stringify({ layers }));
    expect(faults).toHaveLength(100);
    expect(faults[0]?.message).toContain("layers.0.id");
  });

  test("a name of many dots is found as quickly as another", async () => {
    const name = "a.".repeat(20_000);
    const text = `{ "layers": [ { "id": "house", "params": { "${name}": {} } } ] }`;
    expect((await marks(text))[0]?.[0]).toBe("{}");
  });

  test("what has no effect is a warning, marked where it is set", async () => {
    const text = rulesText.replace('"minimumUnits": 5', '"minimumUnits": 5, "maximumReturnRate": 1');
    const { faults, isUsable } = await check(text);
    expect(isUsable).toBe(true);
    expect(faults).toMatchObject([
      { severity: "warning", message: expect.stringContaining("decides nothing") },
    ]);
    expect(text.slice(faults[0]?.from, faults[0]?.to)).toBe("1");
  });
});

describe("saving a rulebook", () => {
  test("one with faults is not taken, and the old one decides on", async () => {
    const before = tested.shop.operations.rulebook.fingerprint;
    const response = await save('{ "layers": 1 }');
    expect([response.status, await response.json()]).toMatchObject([422, { isUsable: false }]);
    expect(tested.shop.operations.rulebook.fingerprint).toBe(before);
    expect(tested.shop.rulebook.text).toBe(rulesText);
  });

  test("a right one decides from then on, is in the file, and is told to whoever listens", async () => {
    const stream = await listen(tested);
    const response = await save(stricter);
    const view = (await response.json()) as RulebookView;
    expect(view.text).toBe(stricter);
    expect(view.schema).toHaveProperty("properties.layers");
    const { value, layer } =
      tested.shop.operations.rulebook.at().paramValues("trial.pass").get("minimumUnits") ?? {};
    expect([value, layer]).toEqual([50, "house"]);
    expect(await stream.next()).toEqual({ type: "rulebook", fingerprint: view.fingerprint });
    await stream.end();
    expect(await (await tested.get("/api/rulebook")).json()).toEqual(view);
    expect(tested.shop.rulebook.text).toBe(stricter);
  });
});

test("of those who save at once from one rulebook the first holds, in the file as in the host", async () => {
  const texts = [5, 6, 7].map((units) => rulesText.replace('"minimumUnits": 5', `"minimumUnits": ${units}`));
  const answers = await Promise.all(texts.map((text) => save(text)));
  expect(answers.map(({ status }) => status)).toEqual([200, 409, 409]);
  const { value } = tested.shop.operations.rulebook.at().paramValues("trial.pass").get("minimumUnits") ?? {};
  expect([value, tested.shop.rulebook.text]).toEqual([5, texts[0]]);
  expect((await save(stricter)).status).toBe(200);
});

/** Saves what was made from the rulebook in force. */
function save(text: string) {
  const replaces = tested.shop.operations.rulebook.fingerprint;
  return tested.send("PUT", "/api/rulebook", { text, replaces });
}

describe("comparing rulebooks", () => {
  test("runs the history under both in a thread of its own; a later one takes the place of one under way", async () => {
    const stream = await listen(tested);
    const earlier = tested.send("POST", "/api/rulebook/compare", { text: stricter });
    await new Promise((resolve) => setTimeout(resolve, 20));
    const later = await tested.send("POST", "/api/rulebook/compare", { text: rulesText });
    expect((await earlier).status).toBe(409);
    expect(later.status).toBe(200);
    const comparison: unknown = await later.json();
    expect(comparison).toMatchObject({
      runs: [{ name: "now" }, { name: "changed" }],
      differences: [{ flips: expect.arrayContaining([expect.objectContaining({ rule: "trial.pass" })]) }],
    });
    expect(await stream.next()).toMatchObject({ type: "comparison", total: 200 });
    await stream.end();
  });

  test("a rulebook with faults is not compared", async () => {
    const response = await tested.send("POST", "/api/rulebook/compare", { text: "{}" });
    expect([response.status, await response.json()]).toMatchObject([422, { isUsable: false }]);
  });
});
