import type { Counter, Histogram, Meter } from "@opentelemetry/api";

/** What a host counts and measures. The units are those of UCUM, as OpenTelemetry asks for. */
export interface Measures {
  readonly steps: Counter;
  readonly refusals: Counter;
  readonly conflicts: Counter;
  readonly deadlines: Counter;
  readonly effects: Counter;
  readonly failedHandOvers: Counter;
  readonly requestDuration: Histogram;
  readonly batchSize: Histogram;
  readonly deadlineLag: Histogram;
  readonly effectDuration: Histogram;
}

/** Seconds, from a tenth of a millisecond on. */
const durations = [0.0001, 0.0005, 0.001, 0.005, 0.01, 0.05, 0.1, 0.5, 1, 5, 10, 60];
/** Seconds, up to a week. */
const lags = [0.1, 0.5, 1, 5, 30, 60, 300, 3_600, 86_400, 604_800];
const sizes = [1, 2, 4, 8, 16, 32, 64, 128, 256];

/** The counters and histograms of a host. */
export function measuresOf(meter: Meter): Measures {
  const counter = (name: string, unit: string, description: string) =>
    meter.createCounter(name, { unit, description });
  const histogram = (name: string, unit: string, description: string, boundaries: number[]) =>
    meter.createHistogram(name, {
      unit,
      description,
      advice: { explicitBucketBoundaries: boundaries },
    });
  return {
    steps: counter("opscycle.steps", "{step}", "Steps that were committed"),
    refusals: counter("opscycle.refusals", "{refusal}", "Commands that were refused"),
    conflicts: counter("opscycle.conflicts", "{conflict}", "Requests made anew as others were faster"),
    deadlines: counter("opscycle.deadlines", "{deadline}", "Deadlines that passed, or could not"),
    effects: counter("opscycle.effects", "{effect}", "Attempts at effects, by what became of them"),
    failedHandOvers: counter("opscycle.hand_overs.failed", "{hand_over}", "Hand-overs that were set aside"),
    requestDuration: histogram("opscycle.request.duration", "s", "From the call to the answer", durations),
    batchSize: histogram("opscycle.batch.size", "{request}", "Requests that shared a commit", sizes),
    deadlineLag: histogram("opscycle.deadline.lag", "s", "How late deadlines passed", lags),
    effectDuration: histogram(
      "opscycle.effect.duration",
      "s",
      "How long attempts at effects took",
      durations,
    ),
  };
}
