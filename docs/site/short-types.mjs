import { Converter, UnknownType } from "typedoc";

/** More than this of one type nobody reads. */
const longest = 3000;

/**
 * Cuts off a type that is inferred from a large value, such as the type of all processes or the table of a process's
 * commands: written out, it fills up to megabytes.
 */
export function shortenTypes(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of Object.values(project.reflections)) {
      for (const key of ["type", "default"]) {
        const type = reflection[key];
        const text = type?.toString() ?? "";
        const isObject = type?.type === "reflection";
        if (isObject && isSmall(type.declaration)) continue;
        if (isObject) reflection[key] = outlineOf(project, type.declaration);
        else if (text.length > longest) reflection[key] = new UnknownType(`${text.slice(0, 80)}…`);
      }
    }
  });
}

/** The most names, at any depth, that an object written out in place may have. */
const mostNames = 60;

function isSmall(declaration) {
  return declaration.children === undefined || namesIn(declaration) <= mostNames;
}

function namesIn(reflection) {
  let names = 0;
  reflection.traverse((child) => {
    names += 1 + namesIn(child);
    return true;
  });
  return names;
}

/** An object by the names in it. */
function outlineOf(project, declaration) {
  const names = declaration.children.map(({ name }) => name);
  project.removeReflection(declaration);
  return new UnknownType(`{ ${names.map((name) => `${JSON.stringify(name)}: …`).join("; ")} }`);
}
