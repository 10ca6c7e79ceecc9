/** An element of a drawing. */
export interface DrawnElement {
  readonly name: string;
  readonly attributes: { readonly [name: string]: string };
  readonly children: DrawnElement[];
}

/** A rectangle. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Reads the elements of an SVG text. @throws Error where it is not well-formed. */
export function drawnElements(svg: string): DrawnElement {
  const top: DrawnElement = { name: "", attributes: {}, children: [] };
  const open = [top];
  const token = /<(\/?)([a-z]+)((?: [a-zA-Z:-]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  let end = 0;
  for (const {
    0: whole,
    1: closes,
    2: name = "",
    3: attributes = "",
    4: isEmpty,
    5: text,
    index,
  } of svg.matchAll(token)) {
    if (index !== end) throw new Error(`not well-formed at ${end}: ${svg.slice(end, end + 40)}`);
    end += whole.length;
    if (text !== undefined) {
      if (/&(?!(?:amp|lt|gt|quot);)/.test(text)) throw new Error(`a bare ampersand: ${text}`);
    } else if (closes) {
      const last = open.pop();
      if (last?.name !== name) throw new Error(`${name} is closed, ${last?.name} is open`);
    } else {
      const element = {
        name,
        attributes: Object.fromEntries(
          [...attributes.matchAll(/ ([a-zA-Z:-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [
            key,
            value,
          ]),
        ),
        children: [],
      };
      open.at(-1)?.children.push(element);
      if (!isEmpty) open.push(element);
    }
  }
  const [svgElement] = top.children;
  if (end !== svg.length || open.length !== 1 || svgElement === undefined) throw new Error("not closed");
  return svgElement;
}

/** The first rectangle in a group. */
export function rectangleOf({ children }: DrawnElement): Rectangle {
  const attributes = children.find(({ name }) => name === "rect")?.attributes ?? {};
  const [x = 0, y = 0, width = 0, height = 0] = ["x", "y", "width", "height"].map((key) =>
    Number(attributes[key]),
  );
  return { x, y, width, height };
}

/** Whether two rectangles have more in common than a border. */
export function overlap(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x + one.width > other.x + 1 &&
    other.x + other.width > one.x + 1 &&
    one.y + one.height > other.y + 1 &&
    other.y + other.height > one.y + 1
  );
}

/** Whether a rectangle lies inside another. */
export function isInside(one: Rectangle, whole: Rectangle): boolean {
  return (
    one.x >= whole.x &&
    one.y >= whole.y &&
    one.x + one.width <= whole.x + whole.width &&
    one.y + one.height <= whole.y + whole.height
  );
}
