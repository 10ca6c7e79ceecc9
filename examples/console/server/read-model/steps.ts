import type { JournalEntry } from "opscycle/operations";
import type { Process } from "opscycle/processes";
import { explainDecision } from "opscycle/rules";
import type { Step } from "../../shared/api.js";
import { titleOf } from "./process-words.js";

/** A journal entry as the timeline shows it. */
export function stepOf(entry: JournalEntry, processes: ReadonlyMap<string, Process>): Step {
  const { process, id, revision, at, by, from, to, decision, events } = entry;
  return {
    process,
    id,
    revision,
    at,
    ...(by && { by }),
    cause: causeOf(entry, processes.get(process)),
    from,
    to,
    ...(decision && { decision }),
    why: decision ? explainDecision(decision) : reasonOf(entry),
    events,
  };
}

function causeOf({ cause }: JournalEntry, process: Process | undefined): Step["cause"] {
  const name =
    cause.type === "command" ? cause.command.type : cause.type === "deadline" ? cause.delay : undefined;
  const title = name === undefined ? undefined : titleOf(process, name);
  return { type: cause.type, ...(name !== undefined && { name }), ...(title && { title }) };
}

/** What somebody gave as the reason, where no rule decided. */
function reasonOf({ cause }: JournalEntry): readonly string[] {
  const said = cause.type === "command" ? cause.command : cause;
  return "reason" in said && typeof said.reason === "string" ? [said.reason] : [];
}
