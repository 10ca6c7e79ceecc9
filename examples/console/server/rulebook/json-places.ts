import { jsonLanguage } from "@codemirror/lang-json";
import { deepestNesting } from "../json-nesting.js";

type Tree = ReturnType<typeof jsonLanguage.parser.parse>;
type Node = Tree["topNode"];

/** A stretch of a text by its offsets. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/**
 * Where the parts of a JSON text stand, by their dotted paths, such as `layers.0.params.trial.pass`: names may have dots
 * themselves. Also of a text that is not JSON as yet.
 */
export class JsonPlaces {
  private readonly values = new Map<string, Place>();
  private readonly lengths = new Map<string, number>();
  /** Names that stand a second time in one object. */
  readonly repeated: { readonly path: string; readonly place: Place }[] = [];
  /** Where the text first stops being JSON. */
  readonly broken: Place | undefined;

  constructor(private readonly text: string) {
    const tree = jsonLanguage.parser.parse(text);
    const [value] = childrenOf(tree.topNode);
    if (value) this.visit(value, []);
    this.broken = this.firstError(tree);
  }

  /** The value at a path, or the nearest around it that there is: what is missing is missed there. */
  place(path: string): Place {
    for (let end = path.length; end > 0; end = path.lastIndexOf(".", end - 1)) {
      const place = this.values.get(path.slice(0, end));
      if (place !== undefined) return place;
    }
    const root = this.values.get("") ?? { from: 0, to: this.text.length };
    return { from: root.from, to: Math.min(root.to, root.from + 1) };
  }

  /** How many items stand in the list at a path. */
  count(path: string): number {
    return this.lengths.get(path) ?? 0;
  }

  private visit(node: Node, path: readonly string[]): void {
    // A text that is no JSON may be read as nested deeper than it was counted to be.
    if (path.length > 2 * deepestNesting) return;
    const key = path.join(".");
    if (!this.values.has(key)) this.values.set(key, { from: node.from, to: node.to });
    if (node.name === "Array") {
      const items = childrenOf(node).filter(isValue);
      this.lengths.set(key, items.length);
      for (const [index, item] of items.entries()) this.visit(item, [...path, String(index)]);
    }
    if (node.name === "Object") this.visitProperties(node, path);
  }

  private visitProperties(node: Node, path: readonly string[]): void {
    const names = new Set<string>();
    for (const property of childrenOf(node).filter(({ name }) => name === "Property")) {
      const parts = childrenOf(property);
      const label = parts.find((part) => part.name === "PropertyName");
      const value = parts.find(isValue);
      const name = label && nameOf(this.text.slice(label.from, label.to));
      if (label === undefined || name === undefined) continue;
      const inside = [...path, name];
      if (names.has(name))
        this.repeated.push({ path: inside.join("."), place: { from: label.from, to: label.to } });
      names.add(name);
      if (value) this.visit(value, inside);
    }
  }

  private firstError(tree: Tree): Place | undefined {
    let found: Place | undefined;
    tree.iterate({
      enter: ({ type, from, to }) => {
        if (type.isError) found ??= this.visible(from, to);
        return found === undefined;
      },
    });
    return found;
  }

  /** An error of no length is shown on the sign that stands there. */
  private visible(from: number, to: number): Place {
    if (to > from) return { from, to };
    const end = Math.min(from + 1, this.text.length);
    return { from: Math.max(0, end - 1), to: end };
  }
}

function childrenOf(node: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

const valueNames = new Set(["Object", "Array", "String", "Number", "True", "False", "Null"]);
const isValue = ({ name }: Node) => valueNames.has(name);

function nameOf(quoted: string): string | undefined {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return undefined;
  }
}
