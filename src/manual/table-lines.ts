import {
  type AnyReviewCycle,
  type AnyStagedProcess,
  deliverableTitles,
  type Process,
  type Role,
  roleTitles,
  type Stage,
} from "../processes/index.js";
import { stageWindow } from "../processes/stages/stages-machine.js";
import {
  type Block,
  code,
  codes,
  joinLines,
  type Line,
  section,
  table,
  words as wordsLine,
} from "./block.js";
import { lengthLine } from "./deadline-lines.js";
import { type ManualContext, processLine } from "./manual-context.js";
import { ruleLine } from "./rule-lines.js";

/** The table that a staged process or a review cycle is made from. */
export function tableSections(context: ManualContext, process: Process): Block[] {
  const { words } = context;
  if (process.shape === "staged")
    return section(3, words.stages, stagesTable(context, process as AnyStagedProcess));
  if (process.shape === "review-cycle")
    return section(3, words.reviews, actionsTable(context, process as AnyReviewCycle));
  return [];
}

function stagesTable(context: ManualContext, process: AnyStagedProcess): Block[] {
  const { words, language } = context;
  const roles = (names: readonly Role[]) =>
    wordsLine(
      names.map((role) => roleTitles[role][language]),
      words.separator,
    );
  const titles = (names: Stage["needs"] = []) =>
    wordsLine(
      names.map((name) => deliverableTitles[name][language]),
      words.separator,
    );
  return table(
    [
      "#",
      words.stage,
      words.owner,
      words.helpers,
      words.needs,
      words.handsIn,
      words.approver,
      words.rule,
      words.sendsBack,
      words.clock,
    ],
    process.stages.map((stage, index) => {
      const clock = process.deadlines[stageWindow(stage)];
      return [
        [String(index + 1)],
        [stage.title[language]],
        roles([stage.owner]),
        roles(stage.helpers ?? []),
        titles(stage.needs),
        titles(stage.deliverables),
        roles(stage.approver === undefined ? [] : [stage.approver]),
        stage.rule === undefined ? [] : ruleLine(context, stage.rule),
        backLine(context, process.stages, stage),
        clock === undefined ? [] : lengthLine(context, clock),
      ];
    }),
  );
}

function backLine({ words, language }: ManualContext, stages: readonly Stage[], stage: Stage): Line {
  const title = (to: string) => stages.find(({ id }) => id === to)?.title[language] ?? to;
  const { sendsBackTo = [], returns = {} } = stage;
  return joinLines(
    [
      ...sendsBackTo.map((to): Line => [title(to)]),
      ...Object.entries(returns).map(([outcome, to]): Line => [code(outcome), ` → ${title(to)}`]),
    ],
    words.separator,
  );
}

function actionsTable(context: ManualContext, { actions }: AnyReviewCycle): Block[] {
  const { words, language } = context;
  return table(
    [words.action, words.raisedBy, words.doneBy],
    actions.map(({ title, when, to }) => [
      [title[language]],
      when === undefined
        ? []
        : [...ruleLine(context, when.rule), words.colon, ...codes(when.outcomes, words.separator)],
      to === undefined ? [words.somebody] : processLine(context, to),
    ]),
  );
}
