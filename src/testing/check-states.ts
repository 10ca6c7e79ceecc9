import type { AnyStateNode } from "xstate";
import { nodesOf, targetsOf, transitionsOf, withAround } from "../processes/chart-nodes.js";
import { pathOf } from "../processes/chart-structure.js";
import type { Process, Role } from "../processes/index.js";
import type { Title } from "../rules/index.js";
import type { Found } from "./process-finding.js";

/** Who is not of the shop. */
const outside: readonly Role[] = [
  "platform",
  "supplier",
  "carrier",
  "site-builder",
  "influencer",
  "mcn",
  "research-agency",
  "tax-adviser",
  "customs-broker",
  "distributor",
  "consumer",
];

/** Whether somebody leads each state on, and a clock runs where only somebody outside can. */
export function checkStates(process: Process): Found[] {
  return nodesOf(process.machine)
    .filter(({ type, parent }) => type === "atomic" && parent !== undefined)
    .flatMap((node) => checkState(process, node));
}

function checkState({ commands }: Process, node: AnyStateNode): Found[] {
  const where = pathOf(node);
  const leading = withAround(node)
    .flatMap(transitionsOf)
    .filter((transition) => targetsOf(transition).length > 0);
  // What has no sender is a clock or XState's own.
  if (leading.some(({ eventType }) => !Object.hasOwn(commands, eventType))) return [];
  const roles = new Set(leading.flatMap(({ eventType }) => commands[eventType]?.roles ?? []));
  if (roles.size === 0)
    return [
      {
        code: "state-without-owner",
        severity: "error",
        where,
        message: "no role may send anything that leads out of it, and no clock runs",
        howToMend: "let a role send a command that leads on, or set a deadline",
      },
    ];
  const others = [...roles].filter((role) => outside.includes(role));
  if (others.length === 0 || [...roles].some((role) => role !== "system" && !outside.includes(role)))
    return [];
  return [
    {
      code: "state-without-deadline",
      severity: "warning",
      where,
      message: `only ${others.join(", ")} can lead on, and no clock runs`,
      howToMend: "set a deadline after which somebody of the shop looks at it",
    },
  ];
}

/** Whether everything has its names in both languages. */
export function checkTitles(process: Process): Found[] {
  const { title, commands, deadlines } = process;
  const titled: readonly (readonly [string, Title])[] = [
    ["the process", title],
    ...Object.entries(commands).map(([type, spec]) => [type, spec.title] as const),
    ...Object.entries(deadlines).map(([name, spec]) => [name, spec.title] as const),
  ];
  const untitled = titled
    .filter(([, { en, zh }]) => en.trim() === "" || !/\p{Script=Han}/u.test(zh))
    .map(([where]): Found => missing(where, "has no title in both languages", "give title.en and title.zh"));
  const unnamed = nodesOf(process.machine)
    .filter(({ parent, meta }) => parent !== undefined && typeof Reflect.get(Object(meta), "zh") !== "string")
    .map(pathOf);
  if (unnamed.length === 0) return untitled;
  const named = `${unnamed.slice(0, 5).join(", ")}${unnamed.length > 5 ? ", …" : ""}`;
  return [...untitled, missing(named, `${unnamed.length} states have no Chinese name`, "give meta.zh")];
}

const missing = (where: string, message: string, howToMend: string): Found => ({
  code: "missing-title",
  severity: "warning",
  where,
  message,
  howToMend,
});
