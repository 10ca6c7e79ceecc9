import fc from "fast-check";
import { createOperations, type JournalEntry, virtualClock } from "opscycle/operations";
import { createEngine } from "opscycle/operations/pg-boss";
import { afterAll, describe, expect, test } from "vitest";
import { shopRulebook } from "../../processes/shop-rulebook.js";
import { mei, need, robot } from "../shop.js";
import { line, orderSteps } from "../shop-life/order-steps.js";
import { type Chance, happenings } from "../shop-life/random-shop.js";
import { opening, openWholeShop, type ProcessId } from "../shop-life/shop-life.js";
import { openTestEngines, type TestEngines } from "./engines.js";

const opened = await openTestEngines();
const engines = opened as TestEngines;

/** What was done with a shop. */
type Deed =
  | { readonly type: "wait"; readonly until: string }
  | { readonly type: "start"; readonly process: ProcessId; readonly id: string; readonly input: object }
  | { readonly type: "send"; readonly process: ProcessId; readonly id: string; readonly command: object };

/** A whole shop in memory that writes down what is done with it. */
function openRecordedShop() {
  const shop = openWholeShop();
  const deeds: Deed[] = [];
  const attempt: typeof shop.attempt = (process, id, type, fields = {}) => {
    deeds.push({ type: "send", process, id, command: { ...fields, type } });
    return shop.attempt(process, id, type, fields);
  };
  const recorded: typeof shop = {
    ...shop,
    attempt,
    send: async (process, id, type, fields) => {
      const answer = await attempt(process, id, type, fields);
      if (!answer.accepted) throw new Error(answer.refusal.message);
      return answer;
    },
    start: (process, id, input) => {
      deeds.push({ type: "start", process, id, input });
      return shop.start(process, id, input);
    },
    wait: async (hours) => {
      await shop.wait(hours);
      deeds.push({ type: "wait", until: shop.clock.now() });
    },
  };
  return { shop: recorded, deeds };
}

const kinds = Object.keys(happenings) as Chance["kind"][];
const usual = ["pay", "audit", "ship", "scan", "answerRefund", "handleReturn", "handleReturn"] as const;
const chance = fc.record({
  kind: fc.oneof(
    { weight: 2, arbitrary: fc.constantFrom<Chance["kind"]>(...usual) },
    { weight: 1, arbitrary: fc.constantFrom(...kinds) },
  ),
  whom: fc.nat(11),
  how: fc.nat(59),
});

/** A life of a shop: always the same one. */
async function live(shop: ReturnType<typeof openWholeShop>, length: number): Promise<void> {
  const { stock, place } = orderSteps(shop);
  await stock("CUP", 9);
  await stock("POT", 2);
  await place("O0", [line("1", "CUP", 2)], { paymentMode: "prepaid" });
  await place("O1", [line("1", "CUP", 1), line("2", "POT", 1)], { paymentMode: "cash-on-delivery" });
  for (const [number, { kind, whom, how }] of fc
    .sample(chance, { seed: 20260302, numRuns: length })
    .entries()) {
    await shop.wait(1 / 60);
    await happenings[kind]({ shop, kind, whom, how, number });
  }
}

/** What is the same wherever a step is taken. */
function told({
  process,
  id,
  revision,
  at,
  by,
  cause,
  from,
  to,
  decision,
  events,
  handedOverFrom,
  rulebook,
  definition,
}: JournalEntry) {
  const entry = {
    process,
    id,
    revision,
    at,
    by,
    cause,
    from,
    to,
    decision,
    events,
    handedOverFrom,
    rulebook,
    definition,
  };
  return JSON.parse(JSON.stringify(entry));
}

function byInstance(entries: readonly JournalEntry[]) {
  const journals = new Map<string, unknown[]>();
  for (const entry of entries) {
    const name = `${entry.process} ${entry.id}`;
    journals.set(name, [...(journals.get(name) ?? []), told(entry)]);
  }
  return Object.fromEntries(journals);
}

describe.skipIf(opened === undefined)("an engine", () => {
  afterAll(() => opened?.close());

  test("makes of the same commands what a host in memory makes of them", async () => {
    const { shop, deeds } = openRecordedShop();
    await live(shop, 120);

    const clock = virtualClock(opening);
    const schema = engines.newSchema();
    const connection = engines.database.connectionString;
    const engine = createEngine({ connection, rulebook: shopRulebook, clock, schema });
    await engine.start();
    const store = await engine.store();
    await engine.work({ concurrency: 1 });
    for (const deed of deeds) {
      if (deed.type === "start")
        await engine.startInstance(deed.process, deed.id, deed.input as never, robot);
      else if (deed.type === "send") await engine.send(deed.process, deed.id, deed.command as never, robot);
      else {
        // As the time goes by, and not in one leap: what passes may set others, or cancel them.
        for (;;) {
          const due = await store.list({ tenant: "default", dueBefore: deed.until });
          const instants = due.flatMap(({ deadlines }) => deadlines.map(({ dueAt }) => dueAt));
          const next = instants.filter((dueAt) => dueAt <= deed.until).sort()[0];
          if (next === undefined) break;
          clock.set(next);
          await engine.tick();
          await engine.idle();
        }
        clock.set(deed.until);
      }
      await engine.idle();
    }

    const operations = createOperations({ rulebook: shopRulebook, clock, store });
    const [theirs, ours] = [await shop.operations.journal(), await operations.journal()];
    expect(theirs.length).toBeGreaterThan(60);
    expect(byInstance(ours)).toEqual(byInstance(theirs));
    const standing = (instances: Awaited<ReturnType<typeof operations.list>>) =>
      instances.map(({ process, id, revision, states, tags, deadlines, snapshot }) =>
        JSON.parse(JSON.stringify({ process, id, revision, states, tags, deadlines, snapshot })),
      );
    expect(standing(await operations.list())).toEqual(standing(await shop.operations.list()));
    expect((await operations.verifyJournal()).faults).toEqual([]);
    expect(await engine.setAside()).toEqual([]);
    await engine.stop();
  });

  test("sets a hand-over aside that is refused where it goes to, and takes it when it is redriven", async () => {
    const clock = virtualClock(opening);
    const schema = engines.newSchema();
    const connection = engines.database.connectionString;
    const engine = createEngine({ connection, rulebook: shopRulebook, clock, schema });
    await engine.start();
    await engine.work();
    const input = { sku: "A-1" };
    const adoption = {
      input,
      state: "operating",
      reason: "in the assortment",
      context: { onSaleSince: opening },
    };
    await engine.startInstance("replenishment", "A-1/1", { sku: "A-1", units: 1 }, mei);
    await engine.adopt("product", "A-1", adoption, mei);
    await engine.send("product", "A-1", need, robot);
    await engine.idle();
    const [dead, ...others] = await engine.setAside();
    expect(others).toEqual([]);
    expect(dead).toMatchObject({
      type: "hand-over",
      process: "replenishment",
      instance: "A-1/1",
      what: "start",
    });
    expect(await engine.redrive()).toBe(1);
    await engine.idle();
    expect(await engine.setAside()).toEqual([dead]);
    for (const table of ["instances", "journal"])
      await engines.database.query(`DELETE FROM "${schema}".${table} WHERE process = 'replenishment'`);
    expect(await engine.redrive([dead?.id ?? ""])).toBe(1);
    await engine.idle();
    expect(await engine.setAside()).toEqual([]);
    const store = await engine.store();
    const { entries } = await store.journal({ tenant: "default", process: "replenishment" });
    expect(entries).toMatchObject([{ handedOverFrom: { process: "product", id: "A-1", revision: 2 } }]);
    await engine.stop();
  });
});
