import { IndexEvent, ReflectionKind } from "typedoc";
import { addressOf } from "./documents.mjs";

const chinese = /\p{Script=Han}+/gu;

/** Chinese with letters or digits in it, as one writes it without spaces: 保本ROI, 7天无理由退货. */
const mixed =
  /[\p{Script=Han}A-Za-z0-9]*(?:\p{Script=Han}[A-Za-z0-9]|[A-Za-z0-9]\p{Script=Han})[\p{Script=Han}A-Za-z0-9]*/gu;

/** Longest run of Chinese that is kept: a title, a cell of a table, not a sentence. */
const longestRun = 16;

/**
 * Tells the search what a document is about: its words once each, and its Chinese. TypeDoc strips all but Latin letters
 * from the ends of a word; between letters the Chinese stays, and is found because a query may begin in mid-word.
 */
export function enrichSearch(app) {
  app.renderer.on(IndexEvent.PREPARE_INDEX, (event) => {
    event.searchFieldWeights.title = 40;
    event.searchFieldWeights.document = 0.5;
    for (let place = event.searchResults.length - 1; place >= 0; place -= 1)
      if (!isFound(event.searchResults[place])) event.removeResult(place);
    event.searchResults.forEach((reflection, place) => {
      if (!reflection.isDocument()) return;
      reflection.relevanceBoost = boostOf(addressOf(reflection));
      const text = textOf(reflection);
      event.searchFields[place] = {
        title: `${placeOf(reflection)} ${headingsOf(reflection, text)} ${chineseOf(reflection.name)} ${settledIn(text)}`,
        document: `${wordsOf(text)} ${chineseOf(text)}`,
      };
    });
  });
}

/** A process before the rules that speak of it, and a guide before what it leads to. */
function boostOf(address) {
  if (address.startsWith("processes/")) return 16;
  if (address === "changelog" || address === "contributing") return 1;
  return address.includes("/") ? 8 : 14;
}

/** Where it stands, with what it is: somebody looks for the return process. */
function placeOf(document) {
  const address = addressOf(document).replaceAll("/", " ");
  return address
    .replace(/^processes /, "process ")
    .replace(/^rules /, "rule ")
    .replace(/^kpis /, "KPI ");
}

/** The numbers of which a page is the place: those in its headings. */
function settledIn(text) {
  return [...text.matchAll(/^### E-.*$/gm)].flatMap(([heading]) => numbersOf(heading)).join(" ");
}

/** What has a page of its own, and the methods of classes. Fields of inputs would hide what they belong to. */
function isFound(reflection) {
  if (reflection.isDocument() || reflection.parent?.kindOf(ReflectionKind.Module)) return true;
  return reflection.kindOf(ReflectionKind.Method) && reflection.parent?.kindOf(ReflectionKind.Class);
}

/** Without charts and programs: their words are found in the reference. */
function textOf(document) {
  return document.content
    .filter(({ kind, text }) => kind !== "code" || !text.startsWith("```"))
    .map(({ text }) => text.replaceAll(/<figure[\s\S]*?<\/figure>/g, " ").replaceAll(/\]\([^)]*\)/g, " "))
    .join(" ");
}

/** Pages that are made have the same sections everywhere: they tell nothing. */
function headingsOf(document, text) {
  const isMade = /^(rules|kpis|processes)\//.test(addressOf(document));
  return [...text.matchAll(isMade ? /^# (.*)$/gm : /^##? (.*)$/gm)].map(([, heading]) => heading).join(" ");
}

function wordsOf(text) {
  return [...new Set([...(text.match(/[A-Za-z0-9][\w.-]*\w|\d/g) ?? []), ...numbersOf(text)])].join(" ");
}

/** E-10 as E10, since words are parted at hyphens; site.js asks so. */
function numbersOf(text) {
  return [...text.matchAll(/\bE-(\d\d)\b/g)].map(([, number]) => `E${number}`);
}

/** What shops also say for a word of the pages. */
const alsoCalled = {
  试营运: "试销",
  滞销: "积压",
  补货: "进货",
  复盘: "回顾",
  盈亏平衡: "保本",
  退换货: "退货流程",
  待付款订单: "关单",
};

function chineseOf(text) {
  const others = Object.entries(alsoCalled).flatMap(([word, other]) => (text.includes(word) ? [other] : []));
  const runs = [...(text.match(chinese) ?? []), ...(text.match(mixed) ?? []), ...others];
  return [...new Set(runs)]
    .filter((run) => run.length <= longestRun)
    .map((run) => `_${run}_`)
    .join(" ");
}
