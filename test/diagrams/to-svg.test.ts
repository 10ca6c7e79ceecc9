import { toSvg } from "opscycle/diagrams";
import {
  builtInProcesses,
  liveStreamingProcess,
  type Process,
  productProcess,
  replenishmentProcess,
  returnProcess,
} from "opscycle/processes";
import { describe, expect, test } from "vitest";
import { nodesOf } from "../../src/processes/chart-nodes.js";
import { pathOf } from "../../src/processes/chart-structure.js";
import { errandProcess } from "../processes/errand.js";
import { drawnElements, isInside, overlap, rectangleOf } from "./svg-reading.js";

const processes: readonly Process[] = builtInProcesses;
const named = processes.flatMap((process) =>
  (["en", "zh"] as const).map((language) => [process.id, language, process] as const),
);

const litIn = (svg: string) => [...svg.matchAll(/ id="([^"]+)" class="state current"/g)].map(([, id]) => id);

describe("toSvg", () => {
  test.each(named)(
    "draws %s in %s well-formed, without overlaps, inside its own borders",
    (_id, language, process) => {
      const root = drawnElements(toSvg(process, { language }));
      const [x = 0, y = 0, width = 0, height = 0] = (root.attributes.viewBox ?? "").split(" ").map(Number);
      const whole = { x, y, width, height };
      const siblings = (element: typeof root): void => {
        const boxes = element.children.filter(({ attributes }) =>
          /^(state|label)\b/.test(attributes.class ?? ""),
        );
        const areas = boxes.map(rectangleOf);
        for (const [index, area] of areas.entries()) {
          expect(isInside(area, whole), boxes[index]?.attributes.id).toBe(true);
          for (const other of areas.slice(index + 1))
            expect(overlap(area, other), `${boxes[index]?.attributes.id}`).toBe(false);
        }
        for (const child of element.children) siblings(child);
      };
      siblings(root);
    },
  );

  test.each(processes.map((process) => [process.id, process] as const))(
    "gives ids to the states of %s once",
    (_id, process) => {
      const svg = toSvg(process);
      const ids = [...svg.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const drawn =
        process.shape === "staged"
          ? Object.keys(process.machine.root.states)
          : nodesOf(process.machine).slice(1).map(pathOf);
      for (const path of drawn) expect(ids).toContain(`opscycle-${process.id}-${path}`);
    },
  );

  test.each(
    processes.filter(({ shape }) => shape !== "staged").map((process) => [process.id, process] as const),
  )("shows every command and every deadline of %s, and no parameter that is code", (_id, process) => {
    const texts = [...toSvg(process).matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = ""]) => text);
    const shown = texts.join("").replaceAll(/\s/g, "");
    const delays = nodesOf(process.machine).flatMap(({ after }) => after.map(({ delay }) => String(delay)));
    const clocks = delays.flatMap((delay) => process.deadlines[delay] ?? []);
    const titles = [...Object.values(process.commands), ...clocks];
    for (const { title } of titles)
      expect(shown).toContain(
        title.en.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll(/\s/g, ""),
      );
    expect(shown).not.toContain("undefined");
  });

  test("gives the same text whatever was drawn before", () => {
    const first = toSvg(returnProcess);
    toSvg(errandProcess);
    toSvg(replenishmentProcess, { language: "zh" });
    expect(toSvg(returnProcess)).toBe(first);
  });

  test("speaks one language at a time", () => {
    expect(toSvg(replenishmentProcess)).not.toMatch(/[\u4e00-\u9fff]/);
    const chinese = toSvg(replenishmentProcess, { language: "zh" });
    expect(chinese).toContain(">采购与补货</title>");
    expect(chinese).not.toContain("Waits");
  });

  test.each(processes.map((process) => [process.id, process] as const))(
    "has no English sentence in the Chinese chart of %s",
    (_id, process) => {
      const texts = [...toSvg(process, { language: "zh" }).matchAll(/<text[^>]*>([^<]*)</g)].map(
        ([, text = ""]) => text,
      );
      expect(texts.filter((text) => /[a-z]{2,} [a-z]{2,} [a-z]{2,}/i.test(text))).toEqual([]);
    },
  );

  test.each(processes.map((process) => [process.id, process] as const))(
    "lights a state of %s with those around it, and says so",
    (_id, process) => {
      const paths = nodesOf(process.machine).slice(1).map(pathOf);
      const deepest = paths.reduce((one, other) =>
        other.split(".").length > one.split(".").length ? other : one,
      );
      const svg = toSvg(process, { states: [deepest] });
      const around = deepest.split(".").map((_part, index, parts) => parts.slice(0, index + 1).join("."));
      const ids = around.map((path) => `opscycle-${process.id}-${path}`);
      expect(litIn(svg)).toEqual(ids.filter((id) => svg.includes(`id="${id}"`)));
      expect(litIn(svg)).not.toEqual([]);
      expect(svg.match(/class="mark"/g)).toHaveLength(1);
      expect(svg).toMatch(/\. Now in: [^<]+<\/desc>/);
    },
  );

  test("lights the states of all regions, and moves nothing for it", () => {
    const states = [
      "operating.stock.low",
      "operating.sales.slow.clearing",
      "operating.stage.mature",
      "operating.promotion.regular",
    ];
    const svg = toSvg(productProcess, { states });
    expect(svg).toContain("Operating › Sales › Slow › Clearing");
    expect(svg.match(/class="mark"/g)).toHaveLength(states.length);
    const bare = svg
      .replaceAll(/<rect class="mark".*?<\/text>/g, "")
      .replaceAll('class="state current"', 'class="state"')
      .replace(/\. Now in: [^<]+/, "");
    expect(bare).toBe(toSvg(productProcess));
  });

  test("names on a stage what goes on inside it", () => {
    const [stage] = liveStreamingProcess.stages;
    const svg = toSvg(liveStreamingProcess, { states: [`${stage?.id}.overdue`] });
    expect(litIn(svg)).toEqual([`opscycle-live-streaming-${stage?.id}`]);
    expect(svg).toContain(">now: Overdue</text>");
    const chinese = toSvg(liveStreamingProcess, { language: "zh", states: [`${stage?.id}.overdue`] });
    expect(chinese).toContain(">当前：已超期</text>");
    expect(chinese).toMatch(/。当前状态：[^<]+ › 已超期<\/desc>/);
  });

  test("refuses a state that the chart does not have, and names the closest", () => {
    expect(() => toSvg(replenishmentProcess, { states: ["requested", "orderd.late"] })).toThrow(
      'toSvg requires states.1 to be the dotted path of a state of process replenishment (did you mean "ordered.late"?), received "orderd.late"',
    );
  });

  test("shows text as text", () => {
    const odd = { ...errandProcess, title: { en: 'a <b> & "c"', zh: "无" } };
    expect(toSvg(odd)).toContain("a &lt;b&gt; &amp; &quot;c&quot;</title>");
  });
});
