import { defineMigration, type Migration, type MigrationSpec } from "opscycle/operations";
import type { Process } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { InvalidDefinitionError, InvalidInputError } from "../../../src/errors/index.js";
import { by, first, hostOf, onDay, storeWithParcel } from "./parcel.js";
import {
  inRegions,
  overWhenPacked,
  renamed,
  split,
  withAlways,
  withField,
  withOtherWindow,
  withoutWindow,
  withStartField,
  withUnsetWindow,
  withWindow,
} from "./parcel-definitions.js";

type Given = Omit<MigrationSpec<{ readonly [field: string]: unknown }>, "from" | "to">;
const way = (to: Process<"parcel">, given: Given = {}): Migration =>
  defineMigration({ from: first.fingerprint, to, ...given });

/** The parcel after its migration on the second day, and the entry of its journal. */
async function migrated(to: Process<"parcel">, given: Given, commands: readonly string[]) {
  const store = await storeWithParcel(commands);
  const { operations } = hostOf(to, store, [way(to, given)], onDay(2));
  const report = await operations.migrate();
  const instance = await operations.get("parcel", "P-1");
  const entry = (await operations.journal({ process: "parcel", id: "P-1" })).at(-1);
  return { operations, report, instance, entry };
}

describe("defineMigration", () => {
  test.each<[string, Process<"parcel">, Given, string[], object]>([
    ["a state that is renamed", renamed, { states: { open: "received" } }, [], { states: ["received"] }],
    [
      "the states inside one that is renamed",
      renamed,
      { states: { open: "received", underWay: "travelling" } },
      ["pack", "send", "stop"],
      { states: ["travelling.stopped"] },
    ],
    [
      "the row that names the state most closely",
      renamed,
      { states: { underWay: "travelling", "underWay.stopped": "late" } },
      ["pack", "send", "stop"],
      { states: ["late"] },
    ],
    ["a state that got states inside", split, {}, ["pack"], { states: ["packed.light"] }],
    [
      "a state that is split",
      split,
      { states: { packed: ({ id }) => `packed.${id === "P-1" ? "heavy" : "light"}` } },
      ["pack"],
      { states: ["packed.heavy"] },
    ],
    [
      "a state that is split in two regions",
      inRegions,
      { states: { open: ["goods.open", "money.due"], packed: ["goods.packed", "money.due"] } },
      ["pack"],
      { states: ["goods.packed", "money.due"] },
    ],
    [
      "a region that is not named",
      inRegions,
      { states: { packed: "goods.packed" } },
      ["pack"],
      { states: ["goods.packed", "money.due"] },
    ],
    [
      "a field that is added",
      withField,
      { migrate: ({ context }) => ({ context: { ...context, grams: 300 } }) },
      ["pack"],
      { states: ["packed"], snapshot: { context: { grams: 300, number: "P-1" } } },
    ],
    [
      "a field that is said to be absent",
      withField,
      { migrate: ({ context }) => ({ context: { ...context, grams: undefined } }) },
      ["pack"],
      { states: ["packed"] },
    ],
    [
      "another state and field at once",
      renamed,
      { migrate: ({ context, states }) => ({ states: "late", context: { ...context, was: states[0] } }) },
      [],
      { states: ["late"], snapshot: { context: { was: "open" } } },
    ],
    [
      "one that has ended",
      renamed,
      {},
      ["pack", "send", "deliver"],
      { states: ["arrived"], snapshot: { status: "done" }, deadlines: [] },
    ],
  ])("takes along %s", async (_what, to, given, commands, expected) => {
    const { report, instance, entry, operations } = await migrated(to, given, commands);
    const counts = [
      { process: "parcel", from: first.fingerprint, to: to.fingerprint, migrated: 1, stranded: 0 },
    ];
    expect(report).toEqual({ counts, migrated: 1, left: 0, stranded: [], more: false });
    expect(instance).toMatchObject({ ...expected, definition: { fingerprint: to.fingerprint } });
    expect(entry).toMatchObject({
      revision: commands.length + 2,
      at: onDay(2),
      by: { actor: "migration", role: "system" },
      cause: {
        type: "migrate",
        before: first.fingerprint,
        context: instance?.snapshot.context,
        deadlines: instance?.deadlines,
      },
      to: instance?.states,
      definition: to.fingerprint,
    });
    expect((await operations.verifyJournal()).faults).toEqual([]);
  });

  test.each<[string, Process<"parcel">, Given, string[], { delay: string; dueAt: string }[]]>([
    [
      "keeps a due time in a renamed state",
      renamed,
      { states: { open: "received" } },
      [],
      [{ delay: "packWindow", dueAt: onDay(10) }],
    ],
    [
      "keeps a due time under a new name",
      withOtherWindow,
      { delays: { packWindow: "packingWindow" } },
      [],
      [{ delay: "packingWindow", dueAt: onDay(10) }],
    ],
    [
      "counts a new window of the rulebook from now on",
      withWindow,
      {},
      ["pack"],
      [{ delay: "checkWindow", dueAt: onDay(5) }],
    ],
    ["keeps the one and resolves the other", withWindow, {}, [], [{ delay: "packWindow", dueAt: onDay(10) }]],
    ["drops what nobody waits for any more", withoutWindow, {}, [], []],
    [
      "drops what the new state does not wait for",
      withWindow,
      { migrate: () => ({ states: "late" }) },
      [],
      [],
    ],
    [
      "takes a due time that is told",
      withWindow,
      { migrate: () => ({ dueAt: { checkWindow: "2026-02-01T08:00:00+08:00" } }) },
      ["pack"],
      [{ delay: "checkWindow", dueAt: "2026-02-01T00:00:00.000Z" }],
    ],
  ])("%s", async (_what, to, given, commands, deadlines) => {
    const { instance } = await migrated(to, given, commands);
    expect(instance?.deadlines.map(({ delay, dueAt }) => ({ delay, dueAt }))).toEqual(deadlines);
    const ids = instance?.deadlines.map(({ id }) => id) ?? [];
    const own = ids.filter((id) => to.machine.events.includes(id));
    expect(own).toEqual(ids);
  });

  test.each<[string, Process<"parcel">, Given, string[], string]>([
    [
      "a state that the new chart lacks",
      renamed,
      {},
      [],
      "process parcel requires states to be states of its chart, received open",
    ],
    [
      "two states of which one can be active",
      renamed,
      { migrate: () => ({ states: ["late", "packed"] }) },
      [],
      "process parcel requires states to be active side by side, received late, packed, of which packed is lost",
    ],
    [
      "no state",
      renamed,
      { migrate: () => ({ states: [] }) },
      [],
      "process parcel requires states to be one or more states of its chart, received none",
    ],
    [
      "what its row strands",
      renamed,
      { states: { open: () => ({ stranded: "sold by hand" }) } },
      [],
      "sold by hand",
    ],
    [
      "what its migration strands",
      withWindow,
      { migrate: ({ waiting }) => ({ stranded: `waits for ${waiting[0]?.delay}` }) },
      [],
      "waits for packWindow",
    ],
    [
      "what its migration throws at",
      withWindow,
      { migrate: () => JSON.parse("{") },
      [],
      "its migration threw: ",
    ],
    [
      "a missing field of the chart",
      withField,
      {},
      [],
      "it lacks grams, which one that starts has: give it in migrate",
    ],
    [
      "a missing field of the start input",
      withStartField,
      {},
      [],
      "it lacks country, which one that starts has: give it in migrate",
    ],
    [
      "what is no plain JSON",
      withWindow,
      { migrate: ({ context }) => ({ context: { ...context, seen: { on: new Date(0) } } }) },
      [],
      "its seen.on is not plain JSON, but ",
    ],
    [
      "a window without a length",
      withUnsetWindow,
      {},
      ["pack"],
      'process parcel requires unsetWindow to be a number of days of 0 or more, set as params["parcel.windows"].unset in a layer of the rulebook, received nothing',
    ],
    [
      "a due time that is none",
      withWindow,
      { migrate: () => ({ dueAt: { packWindow: "soon" } }) },
      [],
      "a migration requires dueAt.packWindow to be ",
    ],
    [
      "what would end without a word",
      renamed,
      { migrate: () => ({ states: "arrived" }) },
      [],
      "it would be finished in arrived without a word",
    ],
    [
      "what had ended and would go on",
      renamed,
      { migrate: () => ({ states: "late" }) },
      ["pack", "send", "deliver"],
      "it was finished, and would go on in late",
    ],
    [
      "a state that is over already",
      overWhenPacked,
      { states: { packed: "packed.done" } },
      ["pack"],
      "process parcel requires states to be where packed leads by onDone, for it is over, received packed",
    ],
  ])("strands %s", async (_what, to, given, commands, reason) => {
    const { report, operations } = await migrated(to, given, commands);
    expect(report).toMatchObject({
      migrated: 0,
      left: 1,
      stranded: [
        { process: "parcel", id: "P-1", from: first.fingerprint, reason: expect.stringContaining(reason) },
      ],
    });
    const instance = await operations.get("parcel", "P-1");
    expect(instance).toMatchObject({
      revision: commands.length + 1,
      definition: { fingerprint: first.fingerprint },
    });
    const sent = operations.send("parcel", "P-1", { type: "parcel.pack" } as never, by);
    await expect(sent).rejects.toThrow(reason);
    expect(await operations.get("parcel", "P-1")).toEqual(instance);
  });

  test("takes an always of the new chart at once, with its events and deadlines", async () => {
    const weighed: Given = { migrate: ({ context }) => ({ context: { ...context, grams: 2000 } }) };
    const { instance, entry } = await migrated(withAlways, weighed, ["pack"]);
    expect(instance).toMatchObject({
      states: ["heavy"],
      snapshot: { context: { grams: 2000, moves: 1 } },
      deadlines: [{ delay: "packWindow", dueAt: onDay(12) }],
    });
    expect(entry).toMatchObject({ from: ["packed"], to: ["heavy"], events: [{ type: "parcel.told" }] });
  });

  test("leaves an always whose guard does not hold", async () => {
    const weighed: Given = { migrate: ({ context }) => ({ context: { ...context, grams: 20 } }) };
    const { instance } = await migrated(withAlways, weighed, ["pack"]);
    expect(instance).toMatchObject({ states: ["packed"], deadlines: [] });
  });

  test.each([
    [{ from: [], to: first }, "migration of parcel requires from to be fingerprints, received none"],
    [{ from: "", to: first }, "migration of parcel requires from to be fingerprints, received none"],
    [{ from: ["a", first.fingerprint], to: first }, `leads from ${first.fingerprint} to itself`],
  ])("refuses one that leads nowhere", (spec, message) => {
    expect(() => defineMigration(spec)).toThrow(InvalidDefinitionError);
    expect(() => defineMigration(spec)).toThrow(message);
  });
});

describe("createOperations with migrations", () => {
  const step = (from: string, to: string) => defineMigration({ from, to: { id: "parcel", fingerprint: to } });

  test("goes a chain in one step, through definitions that are history", async () => {
    const chain = [
      defineMigration({
        from: "middle",
        to: renamed,
        delays: { middleWindow: "packWindow" },
        states: { middle: "received" },
      }),
      defineMigration({
        from: ["older", first.fingerprint],
        to: { id: "parcel", fingerprint: "middle" },
        states: { open: "middle" },
        delays: { packWindow: "middleWindow" },
      }),
    ];
    const store = await storeWithParcel();
    const { operations } = hostOf(renamed, store, chain, onDay(2));
    await operations.migrate();
    const instance = await operations.get("parcel", "P-1");
    expect(instance).toMatchObject({
      revision: 2,
      states: ["received"],
      deadlines: [{ delay: "packWindow", dueAt: onDay(10) }],
    });
    expect(instance?.snapshot.context).toMatchObject({ windows: { packWindow: 864_000_000 } });
  });

  test.each<[string, Migration[], string]>([
    [
      "two ways",
      [step("a", first.fingerprint), step("a", "b"), step("b", first.fingerprint)],
      "migrations of parcel lead two ways from a",
    ],
    ["a circle", [step("a", "b"), step("b", "a")], "migrations of parcel lead in a circle by way of"],
    [
      "no known end",
      [step("a", "b")],
      `migration of parcel leads to b, and on to no definition that there is (${first.fingerprint})`,
    ],
    [
      "another process",
      [defineMigration({ from: "a", to: { id: "parcle", fingerprint: "b" } })],
      'migration of parcle is of no process that there is (did you mean "parcel"?)',
    ],
  ])("refuses %s", (_what, migrations, message) => {
    expect(() => hostOf(first, undefined, migrations)).toThrow(InvalidDefinitionError);
    expect(() => hostOf(first, undefined, migrations)).toThrow(message);
  });

  test("migrates what is touched, in the commit of the step", async () => {
    const store = await storeWithParcel();
    const { operations } = hostOf(renamed, store, [way(renamed, { states: { open: "received" } })], onDay(2));
    const told: string[] = [];
    operations.on("step", ({ cause }) => told.push(cause.type));
    const answer = await operations.send("parcel", "P-1", { type: "parcel.pack" }, by);
    expect(answer).toMatchObject({
      accepted: true,
      entry: { revision: 3, from: ["received"], to: ["packed"], by },
      instance: {
        revision: 3,
        states: ["packed"],
        deadlines: [],
        definition: { fingerprint: renamed.fingerprint },
      },
    });
    expect(told).toEqual(["migrate", "command"]);
    expect((await operations.verifyJournal()).faults).toEqual([]);
  });

  test("writes nothing when what is touched refuses", async () => {
    const store = await storeWithParcel();
    const before = await store.list({ tenant: "default" });
    const { operations } = hostOf(renamed, store, [way(renamed, { states: { open: "received" } })]);
    const answer = await operations.send("parcel", "P-1", { type: "parcel.deliver" }, by);
    expect(answer).toMatchObject({ accepted: false, refusal: { code: "wrong-state" } });
    expect(await store.list({ tenant: "default" })).toEqual(before);
  });

  test("tells what can be done by the new definition", async () => {
    const store = await storeWithParcel();
    const { operations } = hostOf(renamed, store, [way(renamed, { states: { open: "received" } })]);
    const possible = await operations.can("parcel", "P-1");
    expect(possible.filter(({ status }) => status === "possible").map(({ command }) => command)).toEqual([
      "parcel.pack",
    ]);
    expect(await operations.get("parcel", "P-1")).toMatchObject({ revision: 1 });
  });

  test("lets the deadlines of old instances pass when they are due, under their new names", async () => {
    const store = await storeWithParcel();
    await storeWithParcel(["pack"], "P-2", store);
    await storeWithParcel([], "P-3", store);
    const { operations } = hostOf(renamed, store, [way(renamed, { states: { open: "received" } })]);
    expect(await operations.tick(onDay(9))).toBe(0);
    expect(await operations.tick(onDay(11))).toBe(2);
    const all = await operations.list();
    expect(all.map(({ id, states, revision }) => ({ id, states, revision }))).toEqual([
      { id: "P-1", states: ["late"], revision: 3 },
      { id: "P-2", states: ["packed"], revision: 2 },
      { id: "P-3", states: ["late"], revision: 3 },
    ]);
    expect(await operations.tick(onDay(12))).toBe(0);
  });

  test("lets a deadline pass that has kept its name, with the migration before it", async () => {
    const store = await storeWithParcel();
    const { operations } = hostOf(withWindow, store, [way(withWindow)]);
    expect(await operations.tick(onDay(11))).toBe(1);
    const entries = await operations.journal({ process: "parcel", id: "P-1" });
    expect(entries.map(({ cause, at }) => [cause.type, at])).toEqual([
      ["start", onDay(0)],
      ["migrate", onDay(10)],
      ["deadline", onDay(10)],
    ]);
  });

  test("drops a deadline that the new definition does not have, and counts none", async () => {
    const store = await storeWithParcel();
    const { operations } = hostOf(withoutWindow, store, [way(withoutWindow)]);
    expect(await operations.tick(onDay(11))).toBe(0);
    expect(await operations.get("parcel", "P-1")).toMatchObject({
      states: ["open"],
      deadlines: [],
      revision: 2,
    });
  });

  test("tells of a deadline that cannot pass since its instance stays behind", async () => {
    const store = await storeWithParcel();
    const { operations } = hostOf(renamed, store, [way(renamed)]);
    const failed: string[] = [];
    operations.on("deadlineFailed", (_deadline, { message }) => failed.push(message));
    expect(await operations.tick(onDay(11))).toBe(0);
    expect(failed).toEqual([
      expect.stringContaining("parcel P-1 requires definition to be one whose migration takes it along"),
    ]);
  });

  test("refuses an instance from which no migration leads, and says what to do", async () => {
    const store = await storeWithParcel();
    const { operations } = hostOf(renamed, store);
    const sent = operations.send("parcel", "P-1", { type: "parcel.pack" }, by);
    await expect(sent).rejects.toThrow(InvalidInputError);
    await expect(sent).rejects.toThrow(
      `parcel P-1 requires definition to be the definition ${renamed.fingerprint} that this program has, or one that a migration leads from (give it to createOperations as migrations), received ${first.fingerprint}`,
    );
    expect(await operations.migrate()).toMatchObject({
      counts: [{ process: "parcel", from: first.fingerprint, migrated: 0, stranded: 1 }],
      stranded: [{ id: "P-1", reason: "no migration leads from its definition to one that there is" }],
      more: false,
    });
  });
});
