import {
  type Attributes,
  context,
  createNoopMeter,
  metrics,
  ProxyTracerProvider,
  ROOT_CONTEXT,
  type Span,
  type SpanContext,
  SpanStatusCode,
  trace,
} from "@opentelemetry/api";
import type { Answer } from "../answers.js";
import type { Effect } from "../effects/effects.js";
import { asError, type Result, type Told } from "../host/batch.js";
import type { Health } from "../host/health.js";
import type { Round } from "../host/pass-due.js";
import type { Request } from "../host/take.js";
import { measuresOf } from "./measures.js";

const scope = "opscycle";
/** Links beyond these say nothing more. */
const mostLinks = 128;

/**
 * Spans and metrics through OpenTelemetry's API. Where the program has set up no SDK, nothing is measured and next to nothing
 * is spent. An SDK for metrics is to be set up before the host is made.
 */
export class Telemetry {
  private readonly tracer = trace.getTracer(scope);
  private readonly meter = metrics.getMeter(scope);
  /** Absent when nobody measures. */
  private readonly measures = this.meter === createNoopMeter() ? undefined : measuresOf(this.meter);
  /** The spans of requests that stand in line. */
  private readonly spans = new WeakMap<Request, SpanContext>();

  constructor(private readonly tenant: string) {}

  /** Whether the program has set up an SDK. */
  private get isWatched(): boolean {
    return this.measures !== undefined || isTraced();
  }

  /** A request, from the call to its answer. */
  request(request: Request, push: () => Promise<Answer>): Promise<Answer> {
    return this.isWatched ? this.watched(request, push) : push();
  }

  private async watched(request: Request, push: () => Promise<Answer>): Promise<Answer> {
    const { process, id, asked } = request;
    const name = asked.type === "command" ? "send" : asked.type;
    const span = this.tracer.startSpan(`${name} ${process}`);
    const about: Attributes = {
      "opscycle.tenant": this.tenant,
      "opscycle.process": process,
      "opscycle.command": asked.type === "command" ? asked.command.type : asked.type,
    };
    span.setAttributes({ ...about, "opscycle.instance.id": id });
    if (span.isRecording()) this.spans.set(request, span.spanContext());
    const since = performance.now();
    let outcome = "failed";
    try {
      const answer = await push();
      outcome = answer.accepted ? "accepted" : "refused";
      if (answer.accepted) span.setAttribute("opscycle.revision", answer.entry.revision);
      else {
        const code = { "opscycle.refusal.code": answer.refusal.code };
        span.setAttributes(code);
        this.measures?.refusals.add(1, { ...about, ...code });
      }
      return answer;
    } catch (error) {
      fail(span, error);
      throw error;
    } finally {
      span.setAttribute("opscycle.outcome", outcome);
      span.end();
      const seconds = (performance.now() - since) / 1_000;
      this.measures?.requestDuration.record(seconds, { ...about, "opscycle.outcome": outcome });
    }
  }

  /** A batch of requests, from the loading of its instances to its commit. */
  batch(requests: readonly Request[], work: () => Promise<readonly Result[]>): Promise<readonly Result[]> {
    return this.isWatched ? this.watchedBatch(requests, work) : work();
  }

  private async watchedBatch(
    requests: readonly Request[],
    work: () => Promise<readonly Result[]>,
  ): Promise<readonly Result[]> {
    // Whoever was first in line is not the parent of the whole batch: it is linked like the others.
    const links = requests.slice(0, mostLinks).flatMap((request) => {
      const spanContext = this.spans.get(request);
      return spanContext === undefined ? [] : [{ context: spanContext }];
    });
    const span = this.tracer.startSpan("batch", { root: true, links });
    try {
      const results = await within(span, work);
      this.measureBatch(span, results);
      return results;
    } finally {
      span.end();
    }
  }

  private measureBatch(span: Span, results: readonly Result[]): void {
    const conflicts = results.filter((result) => result.conflicts).length;
    const tenant = { "opscycle.tenant": this.tenant };
    this.measures?.batchSize.record(results.length, tenant);
    if (conflicts > 0) this.measures?.conflicts.add(conflicts, tenant);
    if (span.isRecording())
      span.setAttributes({
        ...tenant,
        "opscycle.batch.size": results.length,
        "opscycle.batch.conflicts": conflicts,
      });
  }

  /** A round of deadlines. One that finds nothing due leaves no span. */
  async round(now: string, work: () => Promise<Round>): Promise<Round> {
    if (!this.isWatched) return work();
    const span = this.tracer.startSpan("deadlines", { root: true });
    let isEmpty = false;
    try {
      const round = await within(span, work);
      isEmpty = round.passed + round.failed.length === 0;
      if (!isEmpty) this.measureRound(span, now, round);
      return round;
    } finally {
      if (!isEmpty) span.end();
    }
  }

  private measureRound(span: Span, now: string, { passed, failed, told }: Round): void {
    const tenant = { "opscycle.tenant": this.tenant };
    span.setAttributes({
      ...tenant,
      "opscycle.deadlines.passed": passed,
      "opscycle.deadlines.failed": failed.length,
    });
    if (this.measures === undefined) return;
    const { deadlines, deadlineLag } = this.measures;
    if (passed > 0) deadlines.add(passed, { ...tenant, "opscycle.outcome": "passed" });
    if (failed.length > 0) deadlines.add(failed.length, { ...tenant, "opscycle.outcome": "failed" });
    for (const one of told) {
      if (one.type !== "step" || one.entry.cause.type !== "deadline") continue;
      const lagMs = Math.max(0, Date.parse(now) - Date.parse(one.entry.at));
      deadlineLag.record(lagMs / 1_000, { ...tenant, "opscycle.process": one.entry.process });
    }
  }

  /** What was committed. */
  told(told: readonly Told[]): void {
    if (this.measures === undefined) return;
    for (const one of told) {
      if (one.type === "step") {
        const { process, cause } = one.entry;
        const about = { "opscycle.process": process, "opscycle.cause": cause.type };
        this.measures.steps.add(1, { "opscycle.tenant": this.tenant, ...about });
      } else if (one.type === "handOverFailed" && one.entry.message.type === "hand-over") {
        const about = { "opscycle.process": one.entry.message.to.process };
        this.measures.failedHandOvers.add(1, { "opscycle.tenant": this.tenant, ...about });
      }
    }
  }

  /** An attempt at an effect. Spans that its handler makes stand under it. */
  async attempt(effect: Effect, isLast: boolean, work: () => Promise<void>): Promise<void> {
    if (!this.isWatched) return work();
    const { id, type, attempts, from } = effect;
    const span = this.tracer.startSpan(`effect ${type}`, { root: true });
    if (span.isRecording())
      span.setAttributes({
        "opscycle.tenant": this.tenant,
        "opscycle.effect.id": id,
        "opscycle.effect.type": type,
        "opscycle.effect.attempt": attempts + 1,
        "opscycle.process": from.process,
        "opscycle.instance.id": from.id,
        "opscycle.revision": from.revision,
      });
    const since = performance.now();
    const about = { "opscycle.tenant": this.tenant, "opscycle.effect.type": type };
    let outcome = isLast ? "dead" : "failed";
    try {
      await within(span, work);
      outcome = "done";
    } finally {
      span.setAttribute("opscycle.outcome", outcome);
      span.end();
      this.measures?.effects.add(1, { ...about, "opscycle.outcome": outcome });
      this.measures?.effectDuration.record((performance.now() - since) / 1_000, about);
    }
  }

  /** Reads the host's health whenever the metrics are collected. @returns what ends it */
  observe(read: () => Promise<Health>): () => void {
    const gauge = (name: string, unit: string, description: string) =>
      this.meter.createObservableGauge(name, { unit, description });
    const gauges = {
      instances: gauge("opscycle.instances", "{instance}", "Instances that are not archived"),
      due: gauge("opscycle.instances.due", "{instance}", "Instances with something due"),
      lag: gauge("opscycle.deadlines.overdue", "s", "For how long the longest waiting deadline is due"),
      waiting: gauge("opscycle.effects.waiting", "{effect}", "Effects that wait to be carried out"),
      oldest: gauge("opscycle.effects.oldest", "s", "The age of the oldest effect that waits"),
      dead: gauge("opscycle.outbox.dead", "{entry}", "Effects and hand-overs that were set aside"),
      inLine: gauge("opscycle.requests.waiting", "{request}", "Requests that stand in line in this host"),
    };
    const about = { "opscycle.tenant": this.tenant };
    const callback: Parameters<typeof this.meter.addBatchObservableCallback>[0] = async (result) => {
      const health = await read();
      result.observe(gauges.instances, health.instances, about);
      result.observe(gauges.due, health.due, about);
      result.observe(gauges.lag, health.lagMs / 1_000, about);
      result.observe(gauges.waiting, health.waitingEffects, about);
      result.observe(gauges.oldest, health.oldestEffectMs / 1_000, about);
      result.observe(gauges.dead, health.deadLetters, about);
      result.observe(gauges.inLine, health.inLine, about);
    };
    const all = Object.values(gauges);
    this.meter.addBatchObservableCallback(callback, all);
    return () => this.meter.removeBatchObservableCallback(callback, all);
  }
}

/** Who makes spans where nobody was set up to. */
const nobody = new ProxyTracerProvider().getDelegate();

function isTraced(): boolean {
  const provider = trace.getTracerProvider();
  return !(provider instanceof ProxyTracerProvider) || provider.getDelegate() !== nobody;
}

/** Runs something under a span. What it throws stands in the span. */
async function within<Made>(span: Span, work: () => Promise<Made>): Promise<Made> {
  if (!span.isRecording()) return work();
  try {
    return await context.with(trace.setSpan(ROOT_CONTEXT, span), work);
  } catch (error) {
    fail(span, error);
    throw error;
  }
}

function fail(span: Span, thrown: unknown): void {
  const error = asError(thrown);
  span.recordException(error);
  span.setAttribute("error.type", error.name);
  span.setStatus({ code: SpanStatusCode.ERROR, message: error.message });
}
