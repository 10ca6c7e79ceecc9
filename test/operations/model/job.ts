import { commandsFor, defineHandOver, defineProcess, type MachineEventOf } from "opscycle/processes";
import { assign, emit, setup } from "xstate";
import { z } from "zod";

interface JobContext {
  readonly jobId: string;
  readonly account: string;
  readonly left: number;
  readonly done: number;
  readonly reviewMs: number;
}
interface AccountContext {
  readonly total: number;
  readonly booked: readonly string[];
}
type JobEvent =
  | { readonly type: "job.worked"; readonly jobId: string; readonly account: string; readonly amount: number }
  | { readonly type: "job.ended"; readonly jobId: string; readonly account: string };
type AccountEvent =
  | { readonly type: "account.filled"; readonly jobId: string }
  | { readonly type: "account.settled"; readonly jobs: readonly string[]; readonly total: number };

const title = { en: "Test", zh: "测试" };
const roles = ["supervisor", "system"] as const;
const none = z.strictObject({});
const job = commandsFor<JobContext>();
const account = commandsFor<AccountContext>();

const jobCommands = {
  "job.work": job.plain({ title, payload: z.strictObject({ amount: z.number().int().positive() }), roles }),
  "job.pause": job.plain({ title, payload: none, roles }),
  "job.resume": job.plain({ title, payload: none, roles }),
  "job.stop": job.plain({ title, payload: none, roles }),
  "job.finish": job.plain({ title, payload: none, roles }),
};
const accountCommands = {
  "account.book": account.plain({
    title,
    payload: z.strictObject({ jobId: z.string(), amount: z.number() }),
    roles,
  }),
  "account.touch": account.plain({ title, payload: none, roles }),
};

const jobSetup = setup({
  types: {
    context: {} as JobContext,
    events: {} as MachineEventOf<typeof jobCommands>,
    input: {} as JobContext,
    emitted: {} as JobEvent,
  },
  delays: { review: ({ context }) => context.reviewMs, pause: 5_400_000 },
  guards: {
    isEnough: ({ context, event }) => event.type === "job.work" && event.amount <= context.left,
    isDone: ({ context }) => context.done > 0,
  },
  actions: {
    work: assign(({ context, event }) => {
      const amount = event.type === "job.work" ? event.amount : 0;
      return { left: context.left - amount, done: context.done + amount };
    }),
    tellWorked: emit(
      ({ context: { jobId, account: to }, event }): JobEvent => ({
        type: "job.worked",
        jobId,
        account: to,
        amount: event.type === "job.work" ? event.amount : 0,
      }),
    ),
    tellEnded: emit(
      ({ context: { jobId, account: to } }): JobEvent => ({ type: "job.ended", jobId, account: to }),
    ),
    ring: (_, _params: { readonly tone: string }) => {},
  },
});

/** Works, pauses by itself and goes on, and is reviewed after a while; told to stop by the account that it fills. */
export const jobProcess = defineProcess({
  id: "job",
  title,
  covers: [],
  owner: "supervisor",
  version: 1,
  machine: jobSetup.createMachine({
    id: "job",
    context: ({ input }) => input,
    initial: "running",
    states: {
      running: {
        description: "Running",
        initial: "open",
        after: {
          review: { target: "ended", actions: ["tellEnded", { type: "ring", params: { tone: "late" } }] },
        },
        on: {
          "job.stop": { target: "ended", actions: "tellEnded" },
          "job.finish": { guard: "isDone", target: "ended", actions: "tellEnded" },
        },
        states: {
          open: {
            description: "Open",
            tags: ["atWork"],
            on: {
              "job.work": {
                guard: "isEnough",
                actions: ["work", "tellWorked", { type: "ring", params: { tone: "high" } }],
              },
              "job.pause": "paused",
            },
          },
          paused: {
            description: "Paused",
            after: { pause: { target: "open", actions: { type: "ring", params: { tone: "low" } } } },
            on: { "job.resume": "open" },
          },
        },
      },
      ended: { description: "Ended", type: "final" },
    },
  }),
  commands: jobCommands,
  start: z.strictObject({
    jobId: z.string(),
    account: z.string(),
    size: z.number(),
    reviewHours: z.number(),
  }),
  deadlines: {
    review: { title, from: { input: "reviewHours" }, unit: "hours" },
    pause: { title, from: { input: "reviewHours" }, unit: "hours" },
  },
  restingStates: ["running.open"],
  deliverables: [],
  kpis: [],
  toInput: ({ jobId, account, size }, windows) => ({
    jobId,
    account,
    left: size,
    done: 0,
    reviewMs: windows.review,
  }),
});

const accountSetup = setup({
  types: {
    context: {} as AccountContext,
    events: {} as MachineEventOf<typeof accountCommands>,
    input: {} as object,
    emitted: {} as AccountEvent,
  },
  delays: { quiet: 7_200_000 },
  guards: {
    isFilling: ({ context, event }) => event.type === "account.book" && context.total + event.amount >= 12,
  },
  actions: {
    book: assign(({ context, event }) =>
      event.type === "account.book"
        ? { total: context.total + event.amount, booked: [...context.booked, event.jobId] }
        : {},
    ),
    clear: assign({ total: 0, booked: [] }),
    tellFilled: emit(
      ({ event }): AccountEvent => ({
        type: "account.filled",
        jobId: event.type === "account.book" ? event.jobId : "",
      }),
    ),
    tellSettled: emit(
      ({ context: { booked, total } }): AccountEvent => ({ type: "account.settled", jobs: booked, total }),
    ),
  },
});

/** Takes what jobs book, stops the one that fills it, and settles when it was quiet for a while. */
export const accountProcess = defineProcess({
  id: "account",
  title,
  covers: [],
  owner: "supervisor",
  version: 1,
  machine: accountSetup.createMachine({
    id: "account",
    context: { total: 0, booked: [] },
    initial: "open",
    states: {
      open: {
        description: "Open",
        after: { quiet: { target: "open", reenter: true, actions: ["tellSettled", "clear"] } },
        on: {
          "account.book": [
            { guard: "isFilling", target: "full", actions: ["book", "tellFilled"] },
            { target: "open", reenter: true, actions: "book" },
          ],
          "account.touch": { target: "open", reenter: true },
        },
      },
      full: {
        description: "Full",
        after: { quiet: { target: "open", actions: ["tellSettled", "clear"] } },
      },
    },
  }),
  commands: accountCommands,
  start: z.strictObject({}),
  deadlines: { quiet: { title, from: { input: "hours" }, unit: "hours", neededFor: () => false } },
  restingStates: ["open"],
  deliverables: [],
  kpis: [],
  toInput: () => ({}),
});

/** Hand-overs in both directions; the last one starts what may be there already, to several at once. */
export const jobHandOvers = [
  defineHandOver({
    from: jobProcess,
    event: "job.worked",
    to: accountProcess,
    does: "account.book",
    startWith: {},
    make: ({ jobId, account, amount }) => ({ id: account, payload: { jobId, amount } }),
  }),
  defineHandOver({
    from: accountProcess,
    event: "account.filled",
    to: jobProcess,
    does: "job.stop",
    make: ({ jobId }) => ({ id: jobId, payload: {} }),
  }),
  defineHandOver({
    from: jobProcess,
    event: "job.ended",
    to: accountProcess,
    does: "account.touch",
    make: ({ account }) => ({ id: account, payload: {} }),
  }),
  defineHandOver({
    from: accountProcess,
    event: "account.settled",
    to: jobProcess,
    does: "start",
    make: ({ jobs, total }) =>
      [...new Set(jobs)].map((jobId) => ({
        id: `${jobId}+`,
        payload: { jobId: `${jobId}+`, account: `B-${total}`, size: 6, reviewHours: 3 },
      })),
  }),
];
