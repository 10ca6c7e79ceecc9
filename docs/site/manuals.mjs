import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { Converter, RendererEvent } from "typedoc";
import { built } from "./built.mjs";
import { addressOf } from "./documents.mjs";

const { operationsManual, defineRulebook, builtInRules, starterLayer } = await built();

const offer =
  "\n\nThe manual of the built-in processes, with the starter layer: [in English](manual/en.html), [中文](manual/zh.html).\n";

/** Writes the operations manual of all processes in both languages into the site, and links to it from its guide. */
export function writeManuals(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    const guide = (project.documents ?? []).find((document) => addressOf(document) === "operations-manual");
    guide?.content.push({ kind: "text", text: offer });
  });
  app.renderer.on(RendererEvent.END, ({ outputDirectory }) => {
    const folder = path.join(outputDirectory, "manual");
    mkdirSync(folder, { recursive: true });
    const rulebook = defineRulebook({ rules: builtInRules, layers: [starterLayer] });
    for (const language of ["en", "zh"])
      writeFileSync(
        path.join(folder, `${language}.html`),
        operationsManual({ rulebook, language, format: "html" }),
      );
  });
}
