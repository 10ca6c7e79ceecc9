import { InvalidInputError, NotFoundError, schemaIssues } from "../../errors/index.js";
import type { AnyCommand, Process } from "../../processes/index.js";
import { commandSpec } from "../../processes/step/consult.js";
import type { Definitions } from "../definitions.js";

/**
 * Refuses at once what no definition of a process could take, so that it does not wait in an inbox first.
 *
 * @throws NotFoundError when there is no such process or command.
 * @throws InvalidInputError when a field is wrong.
 */
export function checkCommand(definitions: Definitions, process: string, command: AnyCommand): void {
  const main = definitions.process(process);
  const faults = definitions.all.filter(({ id }) => id === process).map((one) => faultOf(one, command));
  if (faults.includes(undefined)) return;
  throw faultOf(main, command) ?? faults[0];
}

function faultOf(process: Process, command: AnyCommand): Error | undefined {
  try {
    const { type, ...fields } = command;
    // The host refuses it in its own way.
    const { decision: _decision, ...asked } = fields as { decision?: unknown };
    const spec = commandSpec(process, type);
    const parsed = spec.payload.safeParse(asked);
    if (parsed.success) return undefined;
    const issues = schemaIssues(parsed.error, asked, [], Object.keys(spec.payload.shape));
    return new InvalidInputError(`command ${type} of ${process.id}`, issues);
  } catch (error) {
    if (error instanceof NotFoundError) return error;
    throw error;
  }
}
