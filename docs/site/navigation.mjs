import { readFileSync } from "node:fs";
import { addressOf } from "./documents.mjs";

const themes = JSON.parse(readFileSync(new URL("themes.json", import.meta.url), "utf8"));
const documentKind = 8388608;

/** Pages that stand alone, in the order in which they are read. */
const start = ["start"];
const concepts = "concepts";
const guides = [
  {
    title: "Step by step",
    pages: ["why-retired", "change-a-threshold", "add-a-state", "net-margin", "postgres"],
  },
  {
    title: "Rules and decisions",
    pages: ["rules", "decision-tables", "testing-rules", "back-testing", "replay", "reading-csv"],
  },
  {
    title: "Processes",
    pages: [
      "processes",
      "from-xstate",
      "staged-processes",
      "extending-processes",
      "hand-overs",
      "checking-processes",
      "orders-and-money",
    ],
  },
  {
    title: "Running it",
    pages: [
      "running",
      "keeping-state",
      "alerts",
      "scaling",
      "migrating-definitions",
      "audit",
      "commerce-platforms",
      "platforms/shopify",
      "platforms/amazon",
      "platforms/medusa",
      "platforms/vendure",
      "agents-and-http",
      "operations-manual",
    ],
  },
  { title: "Numbers", pages: ["numbers", "inventory", "forecasting", "customers"] },
];
const after = ["decision-log", "comparison", "design"];
const about = ["contributing", "changelog"];

/** The tree of pages beside every page: what is read in its order, what is looked up by theme. */
export function navigationOf(project, router, modules) {
  const documents = new Map((project.documents ?? []).map((document) => [addressOf(document), document]));
  const used = new Set();
  const leaf = (address, text) => {
    const document = documents.get(address);
    if (document === undefined) return [];
    used.add(address);
    return [{ text: text ?? document.name, path: router.getFullUrl(document), kind: documentKind }];
  };
  const folder = (name) => [...documents.keys()].filter((address) => address.startsWith(`${name}/`)).sort();
  const byTheme = (index, name, order, label) => {
    const [first] = leaf(index);
    const byCategory = new Map();
    for (const address of folder(name)) {
      const document = documents.get(address);
      const { category } = document.frontmatter;
      byCategory.set(category, [
        ...(byCategory.get(category) ?? []),
        ...leaf(address, label(document, address)),
      ]);
    }
    const children = [...byCategory].map(([text, pages]) => ({ text, children: pages }));
    return [{ ...first, text: "The list" }, ...inOrder(children, order)];
  };
  const group = (text, children) => (children.length === 0 ? [] : [{ text, children }]);
  const title = ({ name }) => name;
  const id = (_document, address) => address.slice("rules/".length);

  const tree = [
    ...start.flatMap((address) => leaf(address)),
    ...group("Concepts", [
      ...leaf(concepts, "All in one page"),
      ...folder("concepts").flatMap((address) => leaf(address)),
    ]),
    ...group(
      "Guides",
      guides.flatMap(({ title, pages }) =>
        group(
          title,
          pages.flatMap((address) => leaf(address)),
        ),
      ),
    ),
    ...group("Processes", byTheme("process-list", "processes", titlesOf(themes.processes), title)),
    ...group("Rules", byTheme("rule-list", "rules", headingsOf(documents.get("rule-list")), id)),
    ...group("KPIs", byTheme("kpi-list", "kpis", titlesOf(themes.kpi), title)),
    ...after.flatMap((address) => leaf(address)),
    { text: "Operations manual", children: manuals },
    ...group("中文", [
      ...leaf("README.zh-CN"),
      ...folder("zh")
        .reverse()
        .flatMap((address) => leaf(address)),
      { text: "运营手册", path: "manual/zh.html" },
    ]),
    ...group("Reference", [{ text: "The modules", path: "modules.html" }, ...modules]),
    ...group(
      "About",
      about.flatMap((address) => leaf(address)),
    ),
  ];
  const left = [...documents.keys()].filter((address) => !used.has(address));
  return [
    ...tree,
    ...group(
      "More",
      left.flatMap((address) => leaf(address)),
    ),
  ];
}

const manuals = [
  { text: "In English", path: "manual/en.html" },
  { text: "中文", path: "manual/zh.html" },
];

const titlesOf = (byFolder) => Object.values(byFolder).map(({ en }) => en);

/** The sections of an index, as they follow each other. */
function headingsOf(index) {
  const text = index.content.map((part) => part.text).join("");
  return [...text.matchAll(/^## (.*?)(?: \p{Script=Han}.*)?$/gmu)].map(([, heading]) => heading);
}

function inOrder(groups, titles) {
  const place = ({ text }) => (titles.includes(text) ? titles.indexOf(text) : titles.length);
  return groups.sort((one, other) => place(one) - place(other));
}
