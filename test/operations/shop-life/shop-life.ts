import {
  createOperations,
  type OperationsOptions,
  type SendOptions,
  virtualClock,
} from "opscycle/operations";
import type { builtInProcesses, ProcessSnapshot } from "opscycle/processes";
import { robot, shopRulebook } from "../../processes/shop-rulebook.js";

/** When the shop opens. */
export const opening = "2026-03-02T00:00:00.000Z";

/** Any process of the library. */
export type ProcessId = (typeof builtInProcesses)[number]["id"];
type Fields = Readonly<Record<string, unknown>>;
/** Who sends where it is not the shop's own automation, and how. */
type By = Partial<SendOptions>;

/** Some hours after the opening, as an instant. */
export const afterHours = (hours: number): string =>
  new Date(Date.parse(opening) + hours * 3_600_000).toISOString();

/** A whole shop: every process, every hand-over, a clock that moves when it is told to. */
export function openWholeShop(options: Partial<OperationsOptions<typeof builtInProcesses>> = {}) {
  const clock = virtualClock(opening);
  const operations = createOperations({ rulebook: shopRulebook, clock, ...options });
  const failures: string[] = [];
  operations.on("handOverFailed", ({ from, message }, reason) => {
    const to = message.type === "hand-over" ? `${message.does} ${message.to.process} ${message.to.id}` : "";
    failures.push(`${from.process} ${from.id} → ${to}: ${"code" in reason ? reason.code : reason.message}`);
  });
  operations.on("deadlineFailed", (row, reason) => {
    failures.push(`deadline ${row.process} ${row.id}: ${reason.message}`);
  });
  let hours = 0;

  /** Sends a command, and answers whether it was taken. */
  const attempt = (process: ProcessId, id: string, type: string, fields: Fields = {}, by: By = {}) =>
    operations.send(process, id, { ...fields, type } as never, { ...robot, ...by });
  /** Sends a command that must be taken. */
  const send = async (process: ProcessId, id: string, type: string, fields: Fields = {}, by: By = {}) => {
    const answer = await attempt(process, id, type, fields, by);
    if (!answer.accepted) throw new Error(`${type} ${id}: ${JSON.stringify(answer.refusal, null, 1)}`);
    return answer;
  };
  const start = (process: ProcessId, id: string, input: Fields) =>
    operations.start(process, id, input as never, robot);
  const get = async (process: ProcessId, id: string) => {
    const instance = await operations.get(process, id);
    if (instance === undefined) throw new Error(`there is no ${process} ${id}`);
    return instance;
  };
  const states = async (process: ProcessId, id: string) => (await get(process, id)).states;
  const context = async (process: ProcessId, id: string) =>
    ((await get(process, id)).snapshot as ProcessSnapshot & { readonly context: Fields }).context;
  /** Lets time go by, and what was due in it. */
  const wait = async (more: number) => {
    hours += more;
    clock.set(afterHours(hours));
    await operations.tick();
  };
  return { operations, clock, failures, attempt, send, start, states, context, wait };
}

/** A whole shop, as a test sees it. */
export type WholeShop = ReturnType<typeof openWholeShop>;
