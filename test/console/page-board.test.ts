import { describe, expect, test } from "vitest";
import { readAddress, writeAddress } from "../../examples/console/page/board/board-address.js";
import {
  type BoardFilter,
  boardRows,
  categoriesOf,
  countStages,
  filterRows,
  stagesOf,
} from "../../examples/console/page/board/board-rows.js";
import { rowAfterKey } from "../../examples/console/page/board/grid-keys.js";
import { stateWords } from "../../examples/console/page/i18n/state-words.js";
import type { BoardProduct } from "../../examples/console/shared/api.js";

const everything: BoardFilter = { text: "", stage: "", category: "", withAlerts: false, waiting: false };

const product = (sku: string, fields: Partial<BoardProduct> = {}): BoardProduct => ({
  sku,
  name: `Name of ${sku}`,
  category: "Mugs",
  stage: "trial",
  states: ["trial.testing"],
  stockUnits: null,
  unitsPerDay: null,
  alerts: 0,
  isWaiting: false,
  updatedAt: "2026-03-01T00:00:00.000Z",
  ...fields,
});

const titles = {
  trial: { en: "Trial", zh: "试营运" },
  "trial.testing": { en: "Testing", zh: "试营运中" },
  "operating.onSale": { en: "On sale", zh: "在售" },
};
const words = (states: readonly string[]) => stateWords(titles, states, "zh");

const products = [
  product("A-1"),
  product("A-2", { alerts: 2, category: "Bowls" }),
  product("B-1", { stage: "operating", states: ["operating.onSale"], isWaiting: true }),
  product("B-2", { stage: "operating", states: ["operating.onSale"], alerts: 1 }),
];
const rows = boardRows(products, words);
const shown = (filter: Partial<BoardFilter>) =>
  filterRows(rows, { ...everything, ...filter }).map((row) => row.product.sku);

test("boardRows says the stage before the states in it, and once where it has none", () => {
  expect(rows[0]?.state).toBe("试营运 · 试营运中");
  const [ended] = boardRows([product("C-1", { stage: "trial", states: ["trial"] })], words);
  expect(ended?.state).toBe("试营运");
});

describe("filterRows", () => {
  test("wants all when nothing is asked", () => {
    expect(shown({})).toEqual(["A-1", "A-2", "B-1", "B-2"]);
  });

  test("every filter narrows what the others left", () => {
    expect(shown({ stage: "operating" })).toEqual(["B-1", "B-2"]);
    expect(shown({ stage: "operating", withAlerts: true })).toEqual(["B-2"]);
    expect(shown({ waiting: true })).toEqual(["B-1"]);
    expect(shown({ category: "Bowls", stage: "operating" })).toEqual([]);
  });

  test("a text is looked for word by word, in the SKU, name, category and state in words", () => {
    expect(shown({ text: "bowls a-2" })).toEqual(["A-2"]);
    expect(shown({ text: "在售" })).toEqual(["B-1", "B-2"]);
    expect(shown({ text: "name  B-" })).toEqual(["B-1", "B-2"]);
    expect(shown({ text: "bowls b-1" })).toEqual([]);
  });
});

describe("countStages", () => {
  test("counts under the other filters, whatever stage is chosen", () => {
    const counts = countStages(rows, { ...everything, stage: "trial", withAlerts: true });
    expect([...counts]).toEqual([
      ["trial", 1],
      ["operating", 1],
    ]);
  });
});

test("stagesOf follows the lifecycle, with stages that it does not know at the end", () => {
  const odd = [...products, product("C-1", { stage: "lost" })];
  expect(stagesOf(odd, ["selection", "trial", "operating"])).toEqual(["trial", "operating", "lost"]);
  expect(categoriesOf(products)).toEqual(["Bowls", "Mugs"]);
});

test("stateWords says what it has a title for, and the path of what it has not", () => {
  expect(stateWords(titles, ["trial.testing", "supply.low"], "en")).toBe("Testing · supply.low");
});

describe("the address of the board", () => {
  test.each([
    ["", everything, []],
    ["stage=trial&alerts=1", { ...everything, stage: "trial", withAlerts: true }, []],
    ["q=red+mug&waiting=1&sort=-stockUnits", { ...everything, text: "red mug", waiting: true }, [true]],
    ["category=Mugs&sort=sku", { ...everything, category: "Mugs" }, [false]],
  ] as const)("%s is read and written the same", (text, filter, descending) => {
    const asked = readAddress(new URLSearchParams(text));
    expect(asked.filter).toEqual(filter);
    expect(asked.sorting.map(({ desc }) => desc)).toEqual(descending);
    expect(writeAddress(asked.filter, asked.sorting).toString()).toBe(text);
  });
});

describe("rowAfterKey", () => {
  test.each([
    ["ArrowDown", 3, 4],
    ["ArrowDown", 9, 9],
    ["ArrowUp", 0, 0],
    ["PageDown", 3, 9],
    ["Home", 7, 0],
    ["End", 2, 9],
    ["a", 2, null],
  ])("%s from %i of ten goes to %s", (key, from, to) => {
    expect(rowAfterKey(key, from, 10)).toBe(to);
  });

  test("goes nowhere without rows", () => {
    expect(rowAfterKey("End", 0, 0)).toBeNull();
  });
});
