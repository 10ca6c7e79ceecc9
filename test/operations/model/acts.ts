import fc from "fast-check";
import { processSamples } from "opscycle/testing";

/** What is asked of one instance. */
export interface Asked {
  readonly process: string;
  readonly id: string;
  /** Who asks: people send to jobs, the shop's own automation to the rest. */
  readonly role: "supervisor" | "system";
  readonly asked: { readonly start: object } | { readonly command: { readonly type: string } };
  readonly key?: string;
}

/** Something that happens to a shop. */
export type Act =
  | { readonly type: "ask"; readonly ask: Asked }
  | { readonly type: "together"; readonly asks: readonly Asked[]; readonly ticks: boolean }
  | { readonly type: "tick"; readonly minutes: number }
  | { readonly type: "wait"; readonly minutes: number }
  | { readonly type: "restart" }
  | { readonly type: "redrive" }
  | { readonly type: "breakEffects"; readonly broken: boolean };

const key = fc.option(
  fc.integer({ min: 1, max: 9 }).map((number) => `key ${number}`),
  { nil: undefined, freq: 2 },
);
const jobId = fc.constantFrom("J-1", "J-2", "J-1", "J-2", "J-1+");
const account = fc.constantFrom("A", "B");

const startJob = fc
  .record({
    jobId,
    account,
    size: fc.integer({ min: 2, max: 20 }),
    reviewHours: fc.integer({ min: 1, max: 9 }),
  })
  .map((start) => ({ process: "job", id: start.jobId, role: "supervisor" as const, asked: { start } }));
const jobCommand = fc
  .tuple(
    jobId,
    fc.oneof(
      {
        weight: 4,
        arbitrary: fc.integer({ min: 1, max: 6 }).map((amount) => ({ type: "job.work", amount })),
      },
      {
        weight: 3,
        arbitrary: fc.constantFrom(
          ...["pause", "resume", "stop", "finish"].map((name) => ({ type: `job.${name}` })),
        ),
      },
    ),
  )
  .map(([id, command]) => ({ process: "job", id, role: "supervisor" as const, asked: { command } }));
const touch = account.map((id) => ({
  process: "account",
  id,
  role: "supervisor" as const,
  asked: { command: { type: "account.touch" } },
}));

/** The library's processes that are among those that run. */
export const sampled = ["order", "payment", "shipment", "return"] as const;
const ofSamples = sampled.flatMap((process) => {
  const { start = {}, fields = {} } = processSamples.get(process) ?? {};
  const id = { order: "O-1", payment: "O-1/1", shipment: "S-1", return: "R-1" }[process];
  const commands = Object.entries(fields).flatMap(([type, all]) =>
    all.map((payload) => ({ ...payload, type })),
  );
  return [{ start }, ...commands.map((command) => ({ command }))].map((asked) => ({
    process,
    id,
    role: "system" as const,
    asked,
  }));
});

const ask: fc.Arbitrary<Asked> = fc
  .tuple(
    fc.oneof(
      { weight: 3, arbitrary: startJob },
      { weight: 9, arbitrary: jobCommand },
      { weight: 1, arbitrary: touch },
      { weight: 4, arbitrary: fc.constantFrom(...ofSamples) },
    ),
    key,
  )
  .map(([asked, given]) => ({ ...asked, ...(given !== undefined && { key: given }) }));
const minutes = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: 100 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 3_000 }) },
);

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 12, arbitrary: ask.map((one) => ({ type: "ask", ask: one }) as const) },
  {
    weight: 4,
    arbitrary: fc.record({
      type: fc.constant("together" as const),
      asks: fc.array(ask, { minLength: 2, maxLength: 8 }),
      ticks: fc.boolean(),
    }),
  },
  { weight: 4, arbitrary: minutes.map((one) => ({ type: "tick", minutes: one }) as const) },
  { weight: 2, arbitrary: minutes.map((one) => ({ type: "wait", minutes: one }) as const) },
  { weight: 1, arbitrary: fc.constant({ type: "restart" } as const) },
  { weight: 1, arbitrary: fc.constant({ type: "redrive" } as const) },
  { weight: 1, arbitrary: fc.boolean().map((broken) => ({ type: "breakEffects", broken }) as const) },
);

const begin: readonly Act[] = [
  ...["J-1", "J-2"].map((id) => ({
    process: "job",
    id,
    role: "supervisor" as const,
    asked: { start: { jobId: id, account: "A", size: 30, reviewHours: 12 } },
  })),
  ...ofSamples.filter(({ asked }) => "start" in asked),
].map((one) => ({ type: "ask", ask: one }));

/** A while of a shop's life. */
export const acts = fc.array(act, { maxLength: 50, size: "max" }).map((rest) => [...begin, ...rest]);
