import { z } from "zod";
import type { DeadlineTable } from "../deadlines.js";
import { defineProcess, type Process, type ProcessSpec } from "../define-process.js";
import { laidOver } from "../laid-over.js";
import { changeChart } from "./change-chart.js";
import { changeCommands } from "./change-commands.js";
import { changeDeadlines, changeRestingStates, claimCode } from "./change-tables.js";
import { ChartDraft } from "./chart-draft.js";
import { checkDeadlines, checkDraft } from "./check-draft.js";
import { extendedMachine } from "./extended-machine.js";
import type { ExtendedProcess } from "./extended-process.js";
import { ExtensionFaults } from "./extension-faults.js";
import type { ProcessChanges } from "./process-changes.js";

/**
 * Changes a process without a fork: adds states, transitions, commands, deadlines and code, removes them, lets
 * transitions lead elsewhere, puts states between two, asks another rule. The process that is given stays as it is; the
 * result is a process as any other, with the same id. What a staged process or a review cycle says of its table stays too,
 * also where the chart is another by then.
 *
 * All lists speak of the process as it was, so that their order does not matter. To build on what another list has made,
 * extend the result again.
 *
 * @throws InvalidDefinitionError that names everything that does not fit: what is added and there already, removed and
 * not there, changed twice, or left behind, such as a transition to a removed state, a state that nothing leads to, or a
 * resting state that is gone.
 *
 * @example A check by a person between the funds and the launch
 * ```ts
 * import { adCampaignProcess, commandsFor, extendProcess } from "opscycle/processes";
 * import { z } from "zod";
 *
 * const { plain } = commandsFor<object>();
 * const clear = plain({
 *   title: { en: "Clear the creative", zh: "素材过审" },
 *   payload: z.strictObject({ note: z.exactOptional(z.string()) }),
 *   roles: ["compliance-reviewer"],
 * });
 * const checked = extendProcess(adCampaignProcess, {
 *   add: { commands: { "adCampaign.clearCreative": clear } },
 *   insert: {
 *     creativeReview: {
 *       between: ["awaitingFunds", "funded"],
 *       state: {
 *         description: "The creative is being checked against the advertising law",
 *         meta: { zh: "素材审核" },
 *         on: { "adCampaign.clearCreative": "funded" },
 *       },
 *     },
 *   },
 *   change: { title: { en: "Reviewed advertising campaign", zh: "先审后投的广告" } },
 * });
 * checked.id; // => "ad-campaign"
 * "adCampaign.clearCreative" in checked.commands; // => true
 * checked.fingerprint === adCampaignProcess.fingerprint; // => false
 * ```
 *
 * @example A note that is remembered, another sender, a shorter way
 * ```ts
 * import { adCampaignProcess, extendProcess, start } from "opscycle/processes";
 * import { parseRulebook } from "opscycle/rules";
 * import { z } from "zod";
 *
 * const own = extendProcess(adCampaignProcess, {
 *   add: { start: { note: z.exactOptional(z.string()) } },
 *   remove: { commands: ["adCampaign.approveFunds", "adCampaign.rejectFunds"], states: ["awaitingFunds"] },
 *   retarget: [{ state: "prepared", on: "adCampaign.requestFunds", to: "funded" }],
 *   change: { commands: { "adCampaign.launch": { roles: ["store-manager"] } } },
 * });
 * const plan = { campaignId: "C-1", channel: "search", budget: 100, optimisationCycleDays: 7, note: "for the festival" };
 * const input = own.input(plan, parseRulebook({ layers: [] }).at());
 * const { snapshot } = start(own, input, "2026-03-01T00:00:00.000Z");
 * "note" in snapshot.context; // => true
 * own.commands["adCampaign.launch"].roles; // => ["store-manager"]
 * ```
 */
export function extendProcess<P extends Process, const Changes extends readonly ProcessChanges<P>[]>(
  process: P,
  ...changes: Changes
): ExtendedProcess<NoInfer<P>, NoInfer<Changes>> {
  // The changes speak of the commands of this very process; from here on they are read as those of any.
  const lists = changes as unknown as readonly ProcessChanges[];
  const faults = new ExtensionFaults(process.id);
  const draft = new ChartDraft(process.machine);
  const before = new ChartDraft(process.machine);
  const spec = specOf(process, lists, faults);
  changeChart(draft, lists, faults);
  claimCode(process, lists, faults);
  checkDraft(draft, removedStates(lists), guardsOf(process, lists), faults);
  checkDeadlines(spec.deadlines, process.deadlines, before, draft, faults);
  faults.refuse();
  const machine = extendedMachine(process.machine, draft, lists, Object.keys(spec.deadlines));
  return laidOver(process, defineProcess({ ...spec, machine }), {
    shape: process.shape,
  }) as unknown as ExtendedProcess<NoInfer<P>, NoInfer<Changes>>;
}

type AnySpec = ProcessSpec<string, Process["machine"], Process["commands"], z.ZodObject, DeadlineTable>;

function specOf(process: Process, lists: readonly ProcessChanges[], faults: ExtensionFaults): AnySpec {
  const { id, covers, deliverables, kpis } = process;
  const changed = <Field extends "title" | "version" | "owner">(field: Field) => {
    const given = lists.flatMap(({ change }) => change?.[field] ?? []);
    for (const _value of given) faults.claim(`the ${field}`, `change.${field}`);
    return given[0] ?? process[field];
  };
  const added: z.ZodRawShape = Object.assign({}, ...lists.map(({ add }) => add?.start));
  return {
    id,
    covers,
    deliverables,
    kpis,
    title: changed("title"),
    version: changed("version"),
    owner: changed("owner"),
    machine: process.machine,
    commands: changeCommands(process.commands, lists, faults),
    deadlines: changeDeadlines(process.deadlines, lists, faults),
    restingStates: changeRestingStates(process.restingStates, lists, faults),
    start: z.strictObject({ ...process.start.shape, ...added }),
    toInput: (start, windows, rules) => {
      const fields = Object.entries(start);
      const isNew = ([name]: readonly [string, unknown]) => Object.hasOwn(added, name);
      const own = Object.fromEntries(fields.filter((field) => !isNew(field)));
      return {
        ...process.toInput(own, windows, rules),
        ...Object.fromEntries(fields.filter(isNew)),
        windows,
      };
    },
  };
}

const removedStates = (lists: readonly ProcessChanges[]): string[] =>
  lists.flatMap(({ remove }) => remove?.states ?? []);

const guardsOf = ({ machine }: Process, lists: readonly ProcessChanges[]): string[] => [
  ...Object.keys({ ...machine.implementations.guards, isOutcome: true, isField: true }),
  ...lists.flatMap(({ add }) => Object.keys(add?.guards ?? {})),
];
