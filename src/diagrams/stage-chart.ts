import {
  type AnyStagedProcess,
  deliverableTitles,
  type Process,
  roleTitles,
  type Stage,
} from "../processes/index.js";
import type { ActiveStates } from "./active-states.js";
import { type BoxText, boxText, sizes } from "./box-size.js";
import { type DiagramLanguage, diagramWords } from "./chart-words.js";
import { element, escapeXml } from "./markup.js";
import type { Area } from "./place-boxes.js";
import type { Figure } from "./state-chart.js";
import {
  activeMark,
  clockSign,
  type Drawn,
  drawArrow,
  drawText,
  rectangle,
  stateGroup,
} from "./svg-parts.js";

const cardWidth = 460;
const gap = 34;
const laneWidth = 16;

/** Whether the chart of a process is what its table of stages says, and nothing beside it. */
export function isWholeTable(process: Process): process is AnyStagedProcess {
  if (process.shape !== "staged") return false;
  const ids = (process as AnyStagedProcess).stages.map(({ id }) => id);
  return Object.keys(process.machine.root.states).join() === [...ids, "completed", "cancelled"].join();
}

/** Draws the stages of a process as cards from top to bottom, with the ways back beside them. */
export function stageChart(
  { stages }: AnyStagedProcess,
  language: DiagramLanguage,
  id: string,
  active: ActiveStates,
): Figure {
  const words = diagramWords[language];
  const texts = stages.map((stage) => cardText(stages, stage, language));
  const cards: Area[] = [];
  let y = 14 + gap;
  for (const { height } of texts) {
    cards.push({ x: 0, y, width: cardWidth, height });
    y += height + gap;
  }
  const ends = [words.completed, words.cancelled].map((name, index) => ({
    name,
    area: { x: index * 230, y, width: 120, height: 38 },
  }));
  const backs = waysBack(stages);
  const [first] = cards;
  const down = [...cards, ...ends.slice(0, 1).map(({ area }) => area)];
  const head = `${id}--head`;
  const card = ({ id: path }: Stage, index: number) =>
    drawCard({ id, active, path }, index, cards[index], texts[index]);
  return {
    width: cardWidth + (backs.length + 1) * laneWidth,
    height: y + 38,
    parts: [
      ...(first
        ? [
            element("circle", { class: "dot", cx: 60, cy: 7, r: 6 }),
            drawArrow(
              [
                { x: 60, y: 13 },
                { x: 60, y: first.y },
              ],
              head,
            ),
          ]
        : []),
      ...down.slice(1).map((to, index) => {
        const from = down[index] ?? to;
        return drawArrow(
          [
            { x: 60, y: from.y + from.height },
            { x: 60, y: to.y },
          ],
          head,
        );
      }),
      ...backs.flatMap(({ from, to }, lane) => drawBack(cards[from], cards[to], lane, head)),
      ...stages.map((stage, index) => card(stage, index)),
      ...ends.map(({ name, area }, index) =>
        drawEnd({ id, active, path: index === 0 ? "completed" : "cancelled" }, name, area),
      ),
      element("text", { class: "detail", x: 360, y: y + 23 }, escapeXml(`← ${words.anytime}`)),
    ],
  };
}

function cardText(stages: readonly Stage[], stage: Stage, language: DiagramLanguage): BoxText {
  const words = diagramWords[language];
  const line = (label: string, values: readonly string[], clock = false) =>
    values.length === 0 ? [] : [{ text: `${label}${words.colon}${values.join(words.separator)}`, clock }];
  const roles = [stage.owner, ...(stage.helpers ?? [])].map((role) => roleTitles[role][language]);
  const titles = (names: Stage["needs"] = []) => names.map((name) => deliverableTitles[name][language]);
  const place = (to: string) => {
    const index = stages.findIndex(({ id }) => id === to);
    return `${index + 1} ${stages[index]?.title[language] ?? to}`;
  };
  const { rule } = stage;
  return boxText(
    {
      path: stage.id,
      kind: "state",
      name: stage.title[language],
      detail: "",
      tone: "plain",
      children: [],
      arrows: [],
      gatherings: [],
      notes: [
        ...line(words.owner, roles),
        ...line(words.needs, titles(stage.needs)),
        ...line(words.handsIn, titles(stage.deliverables)),
        ...line(words.rule, rule === undefined ? [] : [`${rule.title[language]} (${rule.id})`]),
        ...line(words.approver, stage.approver === undefined ? [] : [roleTitles[stage.approver][language]]),
        ...Object.entries(stage.returns ?? {}).map(([outcome, to]) => ({
          text: `${outcome} → ${words.back} ${place(to)}`,
          clock: false,
        })),
        ...line(words.sendsBack, (stage.sendsBackTo ?? []).map(place)),
      ],
    },
    undefined,
    cardWidth - 90,
  );
}

/** The ways back, each once, the shortest first: they lie next to the cards. */
function waysBack(stages: readonly Stage[]): { readonly from: number; readonly to: number }[] {
  const indexOf = (name: string) => stages.findIndex(({ id }) => id === name);
  return stages
    .flatMap(({ sendsBackTo = [], returns = {} }, from) =>
      [...new Set([...sendsBackTo, ...Object.values(returns)])].map((to) => ({ from, to: indexOf(to) })),
    )
    .sort((a, b) => a.from - a.to - (b.from - b.to) || a.from - b.from);
}

function drawBack(from: Area | undefined, to: Area | undefined, lane: number, head: string): Drawn[] {
  if (!from || !to) return [];
  const x = cardWidth + (lane + 1) * laneWidth;
  const start = from.y + 14 + ((lane * 7) % Math.max(1, from.height - 28));
  const end = to.y + 14 + ((lane * 11) % Math.max(1, to.height - 28));
  return [
    element("path", {
      class: "arrow back",
      d: `M${cardWidth} ${start}H${x}V${end}H${cardWidth}`,
      "marker-end": `url(#${head})`,
    }),
  ];
}

/** What the box of a stage or an end is drawn with. */
interface Pen {
  readonly id: string;
  readonly active: ActiveStates;
  readonly path: string;
}

function drawCard(
  { id, active, path }: Pen,
  index: number,
  area: Area | undefined,
  text: BoxText | undefined,
): Drawn {
  if (!area || !text) return "";
  return stateGroup(
    id,
    path,
    active,
    rectangle("box", area, 8),
    ...activeMark(path, active, area),
    element(
      "text",
      { class: "number", x: area.x + 14, y: area.y + sizes.pad + sizes.nameLine - 2 },
      String(index + 1),
    ),
    ...drawText(
      { ...text, lines: text.lines.filter(({ style }) => style === "name") },
      area.x + 40,
      area.y - 2,
    ),
    ...drawText(
      { ...text, lines: text.lines.filter(({ style }) => style !== "name") },
      area.x + 40 - sizes.clock,
      area.y - 2,
    ),
    clockSign(area.x + area.width - 14, area.y + 15),
  );
}

function drawEnd({ id, active, path }: Pen, name: string, area: Area): Drawn {
  const { x, y, width, height } = area;
  return stateGroup(
    id,
    path,
    active,
    rectangle("box final", area, 8),
    rectangle("rim", { x: x + 3, y: y + 3, width: width - 6, height: height - 6 }, 6),
    ...activeMark(path, active, area),
    element("text", { class: "name", x: x + 14, y: y + 23 }, escapeXml(name)),
  );
}
