import type { z } from "zod";
import { didYouMean } from "../errors/index.js";
import type { HandOver, Process, ProcessEvent } from "../processes/index.js";
import type { Found } from "./process-finding.js";

/** What hand-overs are checked against. */
export interface HandOverSurroundings {
  readonly handOvers: readonly HandOver[];
  readonly processes: readonly Process[];
  /** What the process told on a walk; absent where there was none. */
  readonly events?: readonly ProcessEvent[];
  /** Whether the walk was made with samples that lead everywhere. */
  readonly isSampled: boolean;
}

/** Whether what a process tells arrives: at a process that there is, with what that one takes. */
export function checkHandOvers(process: Process, surroundings: HandOverSurroundings): Found[] {
  return surroundings.handOvers
    .filter(({ from }) => from === process.id)
    .flatMap((row) => {
      const target = surroundings.processes.find(({ id }) => id === row.to);
      return target === undefined
        ? [
            nobody(
              row,
              `there is no process ${row.to}`,
              row.to,
              surroundings.processes.map(({ id }) => id),
            ),
          ]
        : checkRow(row, target, surroundings);
    });
}

function checkRow(row: HandOver, target: Process, { events, isSampled }: HandOverSurroundings): Found[] {
  const { does, event: type } = row;
  const known = Object.keys(target.commands);
  const spec = Object.hasOwn(target.commands, does) ? target.commands[does] : undefined;
  if (does !== "start" && spec === undefined)
    return [nobody(row, `${target.id} has no command ${does}`, does, known)];
  const told = events?.filter((event) => event.type === type) ?? [];
  const schema = spec?.payload ?? target.start;
  const faults = [
    ...(row.startWith === undefined ? [] : [faultOf(target.start, row.startWith)]),
    // A walk without samples makes up what only people know: it tells nothing of what a target would be handed.
    ...(isSampled
      ? told.flatMap((event) => row.make(event).map(({ payload }) => faultOf(schema, payload)))
      : []),
  ].filter((fault) => fault !== undefined);
  return [
    ...(spec === undefined || spec.roles.includes("system")
      ? []
      : [refused(row, `the role system may not send ${does}`, "add system to its roles")]),
    ...(events !== undefined && told.length === 0
      ? [
          {
            code: "hand-over-never-told",
            severity: isSampled ? "error" : "warning",
            where: nameOf(row),
            message: `nothing on the walk told ${type}`,
            howToMend: "tell the event, give samples that lead to it, or remove the row",
          } as const,
        ]
      : []),
    ...[...new Set(faults)].map((fault) =>
      refused(row, `it makes what ${target.id} does not take: ${fault}`, "mend what the row makes"),
    ),
  ];
}

/** What is wrong with a payload, in one line. */
function faultOf(schema: z.ZodObject, payload: object): string | undefined {
  const issues = schema.safeParse(payload).error?.issues;
  return issues?.map(({ path, message }) => `${path.join(".") || "it"}: ${message}`).join(", ");
}

const nameOf = ({ from, event, to, does }: HandOver): string => `${from} ${event} → ${to} ${does}`;

const nobody = (row: HandOver, message: string, name: string, known: readonly string[]): Found => ({
  code: "hand-over-to-nobody",
  severity: "error",
  where: nameOf(row),
  message: `${message}${didYouMean(name, known)}`,
  howToMend: "name one that there is, or leave the row out",
});

const refused = (row: HandOver, message: string, howToMend: string): Found => ({
  code: "hand-over-refused",
  severity: "error",
  where: nameOf(row),
  message,
  howToMend,
});
