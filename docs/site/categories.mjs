import { readFileSync } from "node:fs";
import path from "node:path";
import { Converter, ReflectionCategory, ReflectionKind } from "typedoc";
import { addressOf } from "./documents.mjs";

const themes = JSON.parse(readFileSync(new URL("themes.json", import.meta.url), "utf8"));

/** Gathers what a module exports by the folder that it is declared in, under the folder's name for readers. */
export function gatherByTheme(app) {
  app.converter.on(
    Converter.EVENT_RESOLVE_END,
    (context) => {
      const rules = ruleThemes(context.project);
      for (const module of context.project.getReflectionsByKind(ReflectionKind.Module)) {
        const titles = { ...themes[module.name], ...(module.name === "rules" && rules) };
        module.categories = categoriesOf(context, module, titles);
      }
      // The overview of the reference: documents stand in the navigation.
      const overview = new ReflectionCategory("Modules");
      overview.children.push(...(context.project.children ?? []));
      context.project.categories = [overview];
    },
    // Behind TypeDoc's groups, before its categories, which leave those alone that are there.
    -150,
  );
}

function categoriesOf(context, module, titles) {
  const byTitle = new Map();
  for (const child of module.childrenIncludingDocuments ?? []) {
    const folder = folderOf(context, module, child);
    const title = titles[folder]?.en ?? spoken(folder ?? `The ${module.name} module`);
    if (!byTitle.has(title)) byTitle.set(title, new ReflectionCategory(title));
    byTitle.get(title).children.push(child);
  }
  if (byTitle.size < 2) return undefined;
  return [...byTitle.values()].sort((one, other) => one.title.localeCompare(other.title));
}

/** The folder below the module's own that something is declared in. */
function folderOf(context, module, child) {
  const [declaration] = context.getSymbolFromReflection(child)?.declarations ?? [];
  if (declaration === undefined) return undefined;
  const file = path.relative(
    path.join(process.cwd(), "src", module.name),
    declaration.getSourceFile().fileName,
  );
  const [first, rest] = file.split(path.sep);
  return rest === undefined || first === ".." ? undefined : first;
}

function spoken(folder) {
  const words = folder.replaceAll("-", " ");
  return words[0].toUpperCase() + words.slice(1);
}

/** The folders of rules under the headings of their index, as their pages have them. */
function ruleThemes(project) {
  const pages = (project.documents ?? []).filter((document) => addressOf(document).startsWith("rules/"));
  return Object.fromEntries(
    pages.map((page) => [
      addressOf(page).slice("rules/".length).split(".")[0],
      { en: page.frontmatter.category },
    ]),
  );
}
