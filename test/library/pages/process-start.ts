import { createOperations, virtualClock } from "opscycle/operations";
import type { AnyReviewCycle, AnyStagedProcess, Process } from "opscycle/processes";
import { builtInRules, defineRulebook, type Layer, starterLayer } from "opscycle/rules";
import { processSamples, samplesOf } from "opscycle/testing";
import { code, fenced, jsonText, section } from "./markdown.js";

const at = "2026-03-01T00:00:00.000Z";
const reason = "in the shop before opscycle";

interface Begun {
  readonly input: object;
  readonly layer: Layer | undefined;
  /** The states after the start. */
  readonly states: readonly string[];
  /** Where one in mid-life was adopted. */
  readonly adopted: string | undefined;
}

/** How to start a process and how to adopt one in mid-life: what the page says was done to make the page. */
export async function startLines(process: Process): Promise<string[]> {
  const { input, layer, states, adopted } = await begin(process);
  const { id, owner } = process;
  const layers = layer === undefined ? "[starterLayer]" : `[starterLayer, ${jsonText(layer)}]`;
  const lines = [
    `const rulebook = defineRulebook({ rules: builtInRules, layers: ${layers} });`,
    "const operations = createOperations({ rulebook });",
    `const by = { actor: "mei", role: ${JSON.stringify(owner)} } as const;`,
    "",
    `await operations.start(${JSON.stringify(id)}, "1", ${jsonText(input)}, by);`,
    `// Now in ${states.join(", ")}. What can be done, and by whom: await operations.can(${JSON.stringify(id)}, "1")`,
    ...(adopted === undefined
      ? []
      : [
          "",
          `await operations.adopt(${JSON.stringify(id)}, "2", {`,
          `  input: ${jsonText(input)},`,
          `  state: ${JSON.stringify(adopted)},`,
          `  reason: ${JSON.stringify(reason)},`,
          "}, by);",
        ]),
  ];
  return section("Start one", [
    `The start of a new one${adopted === undefined ? "" : `, and of one that was there before, in its resting state ${code(adopted)}`}:`,
    "",
    ...fenced(
      "typescript",
      [
        'import { createOperations } from "opscycle/operations";',
        'import { builtInRules, defineRulebook, starterLayer } from "opscycle/rules";',
        "",
        ...lines,
      ].join("\n"),
    ),
    ...restingLines(process),
    "How a host is kept running: [running a host](../running.md).",
  ]);
}

function restingLines({ restingStates }: Process): string[] {
  if (restingStates.length < 2) return [];
  return [`States in which one may be adopted: ${restingStates.map(code).join(", ")}.`, ""];
}

/** Starts and adopts an instance, as the page then says. */
async function begin(process: Process): Promise<Begun> {
  const { start: input, layer } = samplesFor(process);
  const layers = layer === undefined ? [starterLayer] : [starterLayer, layer];
  const operations = createOperations<readonly Process[]>({
    processes: [process],
    handOvers: [],
    rulebook: defineRulebook({ rules: builtInRules, layers }),
    clock: virtualClock(at),
  });
  const by = { actor: "mei", role: process.owner };
  const { instance } = await operations.start(process.id, "1", input, by);
  const adopted = process.restingStates.find((state) => !instance.states.includes(state));
  if (adopted !== undefined) await operations.adopt(process.id, "2", { input, state: adopted, reason }, by);
  return { input, layer, states: instance.states, adopted };
}

function samplesFor(process: Process): { readonly start: object; readonly layer?: Layer } {
  return processSamples.get(process.id) ?? samplesOf(process as AnyStagedProcess | AnyReviewCycle);
}
