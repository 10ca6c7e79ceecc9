import path from "node:path";
import { Converter } from "typedoc";

/** The path of a document from the root of the repository, with forward slashes. */
export function pathOf(document) {
  const file = document.project.files.getReflectionPath(document);
  return path.relative(process.cwd(), file).split(path.sep).join("/");
}

/** Where its page is, without the extension: `docs/rules/trial.pass.md` is `rules/trial.pass`. */
export function addressOf(document) {
  return pathOf(document)
    .replace(/^docs\//, "")
    .replace(/\.md$/, "")
    .replace(/^[A-Z].*/, (name) => (name.startsWith("README") ? name : name.toLowerCase()));
}

/** Files whose first heading is the name of the package. */
const names = { "README.zh-CN.md": "opscycle 简介", "CHANGELOG.md": "Changes" };

/** Gives a document without a title in front the first heading in it. */
export function nameByHeading(app) {
  app.converter.on(Converter.EVENT_CREATE_DOCUMENT, (_context, document) => {
    const text = document.content.map((part) => part.text).join("");
    const [, heading] = /^# (.+)$/m.exec(text) ?? [];
    const isUntitled = pathOf(document).replace(/\.md$/, "").endsWith(document.name);
    if (isUntitled && heading !== undefined) document.name = heading;
    document.name = names[pathOf(document)] ?? document.name;
  });
}
