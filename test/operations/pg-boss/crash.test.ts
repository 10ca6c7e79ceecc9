import { createOperations, systemClock } from "opscycle/operations";
import { afterAll, describe, expect, test } from "vitest";
import { bellProcess, bellRulebook, keeper } from "../bell.js";
import { openTestEngines, type TestEngines } from "./engines.js";
import { type WorkerProcess, workerProcesses } from "./worker-processes.js";

const opened = await openTestEngines();
const engines = opened as TestEngines;
const bells = Array.from({ length: 25 }, (_one, index) => `B-${index}`);
const kills = 4;
const moment = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

describe.skipIf(opened === undefined)("workers that are killed", () => {
  const running: WorkerProcess[] = [];
  afterAll(async () => {
    for (const worker of running) worker.process.kill("SIGKILL");
    await opened?.close();
  });

  test("lose nothing, do nothing twice, and keep the order", async () => {
    const { engine, schema } = await engines.bells({ clock: systemClock });
    await engines.database.query(`CREATE TABLE ${schema}_engine.echoes (id text NOT NULL)`);
    const workers = await workerProcesses(engines.database.connectionString, schema);
    running.push(workers.start(), workers.start());

    // Each bell rings once by its deadline, three seconds after its start; each strike echoes.
    for (const id of bells)
      void engine.startInstance("bell", id, { hours: 3 / 3_600, workingDays: 9 }, keeper);
    let killed = 0;
    const killing = (async () => {
      for (; killed < kills; killed += 1) {
        // In turn, so that one works while the other begins.
        const place = killed % running.length;
        await running[place]?.working;
        await moment(Math.random() * 800);
        running[place]?.process.kill("SIGKILL");
        running[place] = workers.start();
      }
    })();
    const strikes: string[] = [];
    while (killed < kills) {
      const tone = String(strikes.length);
      const by = (id: string) => ({ ...keeper, idempotencyKey: `${id} ${tone}` });
      const command = { type: "bell.strike", tone } as const;
      await Promise.all(bells.map((id) => engine.send("bell", id, command, by(id))));
      // Senders who do not know whether it arrived send again.
      if (strikes.length % 5 === 0) await engine.send("bell", "B-3", command, by("B-3"));
      strikes.push(tone);
      await moment(250);
    }
    await killing;
    const allKilled = performance.now();
    await engine.idle({ timeoutMs: 90_000 });

    const recovery = Math.round(performance.now() - allKilled);

    const store = await engine.store();
    const operations = createOperations({ store, rulebook: bellRulebook, processes: [bellProcess] });
    const expected = new Set<string>();
    for (const id of bells) {
      const journal = await operations.journal({ process: "bell", id });
      const tones = journal.flatMap(({ cause }) =>
        cause.type === "command" ? [Reflect.get(cause.command, "tone")] : [],
      );
      expect(tones).toEqual(strikes);
      expect(journal.filter(({ cause }) => cause.type === "deadline")).toHaveLength(1);
      for (const { revision, events } of journal)
        if (events.length > 0) expected.add(JSON.stringify(["default", "bell", id, revision, 0]));
    }
    expect((await operations.verifyJournal()).faults).toEqual([]);
    expect(await engine.setAside()).toEqual([]);
    const openEffects = async () => (await engine.health()).effects;
    for (let wait = 0; (await openEffects()) > 0 && wait < 200; wait += 1) await moment(250);
    const echoes = await engines.database.query(`SELECT id FROM ${schema}_engine.echoes`);
    expect(new Set(echoes.map(({ id }) => id))).toEqual(expected);
    expect(killed).toBe(kills);
    workers.remove();
    console.info(
      `${kills} workers killed, idle ${recovery} ms later: ${expected.size} effects were carried out ${echoes.length} times`,
    );
  }, 180_000);
});
