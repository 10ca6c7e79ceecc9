import type { Process } from "opscycle/processes";
import { sourceFiles } from "../source-files.js";

/** The folders of the processes, as readers call them, in their order. */
const themes: { readonly [folder: string]: string } = {
  product: "Products",
  market: "Market and competition",
  planning: "Planning and goals",
  store: "Stores and platforms",
  content: "Content",
  marketing: "Marketing and ads",
  orders: "Orders and payment",
  fulfilment: "Fulfilment and stock",
  service: "Returns and service",
  customers: "Customers",
  supply: "Supply and purchasing",
  finance: "Money and tax",
  "cross-border": "Cross-border trade",
  compliance: "Compliance and risk",
  data: "Data and reviews",
  alert: "Alerts",
};

const files = sourceFiles("src/processes");

/** The theme that a process belongs to: that of the folder in which it is defined. */
export function themeOf({ id }: Process): string {
  const defined = new RegExp(`define(?:Process|Stages|ReviewCycle)\\(\\{\\s+id: "${id}"`);
  const file =
    files.find(({ text }) => defined.test(text)) ??
    files.find(({ text }) => text.includes(`\n  id: "${id}",`));
  const theme = themes[file?.path.split("/")[2] ?? ""];
  if (theme === undefined) throw new Error(`name the folder of ${id}, ${file?.path}, in process-themes.ts`);
  return theme;
}
