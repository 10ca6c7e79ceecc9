import fc from "fast-check";
import { InvalidInputError } from "opscycle";
import {
  type Answer,
  createOperations,
  memoryStore,
  type Store,
  type StoredInstance,
  virtualClock,
} from "opscycle/operations";
import type { Process, Role } from "opscycle/processes";
import { samplesFor, walkRulebook } from "../../processes/walks.js";
import { begin } from "../shop.js";

/** What chances make of a process: each number chooses a command with its fields, or lets a month pass. */
export const chances = fc.array(fc.nat({ max: 9_999 }), { maxLength: 40, size: "max" });

/** A host for one process, without those that it hands over to. */
export function openProcess(process: Process, store: Store = memoryStore()) {
  const clock = virtualClock(begin);
  const operations = createOperations({ processes: [process], rulebook: walkRulebook, store, clock });
  return { clock, store, operations };
}

/** Sends commands of the samples in any order to one instance, and lets deadlines pass. @returns it after each command */
export async function liveAtRandom(
  { clock, operations }: Pick<ReturnType<typeof openProcess>, "clock" | "operations">,
  process: Process,
  choices: readonly number[],
  id = "1",
): Promise<readonly StoredInstance[]> {
  const stood: StoredInstance[] = [];
  const { start, fields = {} } = samplesFor(process);
  await operations.start(process.id, id, start as never, by("system"));
  const commands = Object.entries(process.commands).flatMap(([type, { roles }]) =>
    (fields[type] ?? [{}]).map((given) => ({ command: { type, ...given }, role: roles[0] ?? "system" })),
  );
  let now = Date.parse(begin);
  for (const choice of choices) {
    now += 3_600_000;
    const chosen = commands[choice % (commands.length + 1)];
    if (chosen === undefined) now += 30 * 86_400_000;
    clock.set(new Date(now).toISOString());
    if (chosen === undefined) await operations.tick();
    else {
      const answer = await attempt(operations.send(process.id, id, chosen.command as never, by(chosen.role)));
      if (answer?.accepted) stood.push(answer.instance);
    }
  }
  return stood;
}

/** Samples have fields that a rule or a schema refuses. */
async function attempt(sent: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await sent;
  } catch (error) {
    if (!(error instanceof InvalidInputError)) throw error;
    return undefined;
  }
}

const by = (role: Role) => ({ actor: "mei", role });
