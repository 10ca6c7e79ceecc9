import { writeFileSync } from "node:fs";
import path from "node:path";
import { Converter, RendererEvent } from "typedoc";
import { built } from "./built.mjs";
import { pathOf } from "./documents.mjs";

const { toSvg, builtInProcesses } = await built();

/** Puts a drawn chart in the place of each Mermaid block of a process: it needs no script and no network. */
export function drawCharts(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const document of project.documents ?? []) {
      const [, id] = /^docs\/processes\/(.+)\.md$/.exec(pathOf(document)) ?? [];
      for (const part of document.content) {
        if (!part.text.startsWith("```mermaid")) continue;
        if (id === undefined) app.logger.warn(`${pathOf(document)} has a chart that the site cannot draw`);
        else Object.assign(part, { kind: "text", text: figureOf(id) });
      }
    }
  });
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    for (const process of builtInProcesses)
      writeFileSync(path.join(outputDirectory, "processes", `${process.id}.svg`), toSvg(process));
  });
}

/** The chart on one line, since a blank line would end the block for Markdown, and a way to see it alone. */
function figureOf(id) {
  const process = builtInProcesses.find((one) => one.id === id);
  const chart = toSvg(process).replaceAll(/\s*\n\s*/g, " ");
  const begin = `data-begin="${beginningOf(process, chart)}"`;
  return `\n<figure class="chart" tabindex="0" ${begin}>${chart}</figure>\n\n<p class="chart-alone"><a href="${id}.svg">The chart alone</a></p>\n`;
}

/** The innermost drawn state of those in which the process begins. */
function beginningOf(process, chart) {
  let drawn = "";
  let state = process.machine.root;
  while (state !== undefined) {
    state = state.type === "parallel" ? Object.values(state.states)[0] : state.initial?.target?.[0];
    const id = state && `opscycle-${process.id}-${state.path.join(".")}`;
    if (id !== undefined && chart.includes(`id="${id}"`)) drawn = id;
  }
  return drawn;
}
