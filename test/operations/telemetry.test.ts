import { context, metrics, trace } from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  SimpleSpanProcessor,
} from "@opentelemetry/sdk-trace-base";
import { memoryStore, type Store } from "opscycle/operations";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ConflictError } from "../../src/errors/index.js";
import { afterHours, openBells } from "./bell.js";

const spans = new InMemorySpanExporter();
let exported: InMemoryMetricExporter;
let meters: MeterProvider;

beforeEach(() => {
  spans.reset();
  exported = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
  trace.setGlobalTracerProvider(
    new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }),
  );
  const reader = new PeriodicExportingMetricReader({ exporter: exported, exportIntervalMillis: 2 ** 30 });
  meters = new MeterProvider({ readers: [reader] });
  metrics.setGlobalMeterProvider(meters);
});

afterEach(async () => {
  await meters.shutdown();
  trace.disable();
  metrics.disable();
  context.disable();
});

const spansOf = (name: string) => spans.getFinishedSpans().filter((span) => span.name === name);

/** The points of each metric: their attributes, and their value or count. */
async function measured(): Promise<Map<string, [object, unknown][]>> {
  await meters.forceFlush();
  const found =
    exported
      .getMetrics()
      .at(-1)
      ?.scopeMetrics.flatMap((one) => one.metrics) ?? [];
  return new Map(
    found.map(({ descriptor, dataPoints }) => [
      `${descriptor.name} ${descriptor.unit}`,
      dataPoints.map(({ attributes, value }) => [
        attributes,
        typeof value === "object" ? Reflect.get(value, "count") : value,
      ]),
    ]),
  );
}

const tenant = { "opscycle.tenant": "default" };
const bell = { ...tenant, "opscycle.process": "bell" };

describe("spans", () => {
  test("cover a request from call to answer, with what it was and what came of it", async () => {
    const bells = openBells();
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    await bells.operations
      .send("bell", "B-1", { type: "bell.set" }, { actor: "x", role: "supplier" as never })
      .catch(() => undefined);
    await expect(bells.strike("B-9", "low")).rejects.toThrow("there is no bell B-9");
    expect(spansOf("start bell").map(({ attributes }) => attributes)).toEqual([
      {
        ...bell,
        "opscycle.command": "start",
        "opscycle.instance.id": "B-1",
        "opscycle.revision": 1,
        "opscycle.outcome": "accepted",
      },
    ]);
    const [struck, refused, failed] = spansOf("send bell");
    expect(struck?.attributes).toMatchObject({
      "opscycle.command": "bell.strike",
      "opscycle.outcome": "accepted",
    });
    expect(refused?.attributes).toMatchObject({
      "opscycle.outcome": "refused",
      "opscycle.refusal.code": expect.any(String),
    });
    expect(refused?.status.code).toBe(0);
    expect(failed?.attributes).toMatchObject({
      "opscycle.outcome": "failed",
      "error.type": expect.any(String),
    });
    expect(failed?.status).toMatchObject({ code: 2, message: expect.stringContaining("B-9") });
  });

  test("of a batch are linked to those of its requests, and stand under none of them", async () => {
    const bells = openBells();
    await Promise.all(["B-1", "B-2", "B-3"].map((id) => bells.set(id)));
    const requests = spansOf("start bell").map((span) => span.spanContext().spanId);
    const batches = spansOf("batch");
    expect(batches.flatMap(({ links }) => links.map((link) => link.context.spanId)).sort()).toEqual(
      requests.sort(),
    );
    expect(batches.every(({ parentSpanContext }) => parentSpanContext === undefined)).toBe(true);
    const sizes = batches.map(({ attributes }) => Number(attributes["opscycle.batch.size"]));
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(3);
  });

  test("tell of rounds of deadlines that found something, and of no others", async () => {
    const bells = openBells();
    await bells.set("B-1");
    await bells.operations.tick();
    expect(spansOf("deadlines")).toEqual([]);
    await bells.operations.tick(afterHours(2));
    expect(spansOf("deadlines").map(({ attributes }) => attributes)).toEqual([
      { ...tenant, "opscycle.deadlines.passed": 1, "opscycle.deadlines.failed": 0 },
    ]);
  });

  test("cover each attempt at an effect", async () => {
    let isDown = true;
    const bells = openBells({
      effects: {
        echo: () => {
          if (isDown) throw new TypeError("away");
        },
      },
    });
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    await bells.operations.idle();
    isDown = false;
    bells.clock.set(afterHours(0.5));
    await bells.operations.deliver();
    const [failed, done] = spansOf("effect echo");
    expect(failed?.attributes).toMatchObject({
      ...bell,
      "opscycle.effect.id": JSON.stringify(["default", "bell", "B-1", 2, 0]),
      "opscycle.effect.attempt": 1,
      "opscycle.outcome": "failed",
      "error.type": "TypeError",
    });
    expect(failed?.events).toHaveLength(1);
    expect(done?.attributes).toMatchObject({ "opscycle.effect.attempt": 2, "opscycle.outcome": "done" });
  });

  test("of a batch whose store fails tell so", async () => {
    const store = memoryStore();
    const bells = openBells({
      store: {
        ...store,
        commit: async () => {
          throw new Error("the database is away");
        },
      },
    });
    await expect(bells.set("B-1")).rejects.toThrow("the database is away");
    expect(spansOf("batch").map(({ status }) => status.message)).toEqual(["the database is away"]);
  });
});

describe("metrics", () => {
  test("count steps, refusals, deadlines and effects, and measure how long it took", async () => {
    const bells = openBells({ effects: { echo: () => {} } });
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    await bells.operations.tick(afterHours(2));
    const found = await measured();
    expect(found.get("opscycle.steps {step}")).toEqual([
      [{ ...bell, "opscycle.cause": "start" }, 1],
      [{ ...bell, "opscycle.cause": "command" }, 1],
      [{ ...bell, "opscycle.cause": "deadline" }, 1],
    ]);
    expect(found.get("opscycle.deadlines {deadline}")).toEqual([
      [{ ...tenant, "opscycle.outcome": "passed" }, 1],
    ]);
    expect(found.get("opscycle.effects {effect}")).toEqual([
      [{ ...tenant, "opscycle.effect.type": "echo", "opscycle.outcome": "done" }, 2],
    ]);
    expect(found.get("opscycle.deadline.lag s")).toEqual([[bell, 1]]);
    expect(found.get("opscycle.request.duration s")?.map(([, count]) => count)).toEqual([1, 1]);
    expect(found.get("opscycle.batch.size {request}")).toEqual([[tenant, 2]]);
    expect(found.get("opscycle.effect.duration s")?.map(([, count]) => count)).toEqual([2]);
  });

  test("count what others were faster with", async () => {
    const store = memoryStore();
    let raced = 0;
    const commit: Store["commit"] = async (name, commits) => {
      raced += 1;
      return raced === 2 ? commits.map(() => new ConflictError("faster")) : store.commit(name, commits);
    };
    const bells = openBells({ store: { ...store, commit } });
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    expect((await measured()).get("opscycle.conflicts {conflict}")).toEqual([[tenant, 1]]);
  });

  test("give the health as gauges while somebody asks for it", async () => {
    const store = memoryStore();
    let read = 0;
    const reading: Store["reading"] = (...query) => {
      read += 1;
      return store.reading(...query);
    };
    const bells = openBells({ store: { ...store, reading } });
    const end = bells.operations.observeHealth();
    await bells.set("B-1");
    await bells.strike("B-1", "low");
    bells.clock.set(afterHours(3));
    const found = await measured();
    expect(found.get("opscycle.instances {instance}")).toEqual([[tenant, 1]]);
    expect(found.get("opscycle.instances.due {instance}")).toEqual([[tenant, 1]]);
    expect(found.get("opscycle.deadlines.overdue s")).toEqual([[tenant, 7_200]]);
    expect(found.get("opscycle.effects.waiting {effect}")).toEqual([[tenant, 1]]);
    expect(found.get("opscycle.effects.oldest s")).toEqual([[tenant, 10_800]]);
    expect(found.get("opscycle.outbox.dead {entry}")).toEqual([[tenant, 0]]);
    expect(read).toBe(1);
    end();
    await measured();
    expect(read).toBe(1);
  });
});
