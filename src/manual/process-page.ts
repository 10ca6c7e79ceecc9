import type { Process } from "../processes/index.js";
import type { Block } from "./block.js";
import { frontMatter } from "./front-and-back.js";
import type { ManualContext } from "./manual-context.js";
import { processChapter } from "./process-chapter.js";
import { toMarkdown } from "./to-markdown.js";

/** The chapter of one process as a page of its own, in Markdown; the pages of others stand beside it. */
export function processPage(context: ManualContext, process: Process): string {
  return toMarkdown(raised(processChapter(context, process)), {
    language: context.language,
    address: (id) => `${id}.md`,
  });
}

/** The spine and the list of processes as a page of its own, in Markdown, above the pages of the processes. */
export function processListPage(context: ManualContext): string {
  return toMarkdown(frontMatter(context), {
    language: context.language,
    address: (id) => `processes/${id}.md`,
  });
}

/** A chapter that stands alone begins with a heading of the first level. */
function raised(blocks: readonly Block[]): Block[] {
  const up = { 1: 1, 2: 1, 3: 2, 4: 3 } as const;
  return blocks.map((block) => {
    if (block.kind !== "heading") return block;
    const { id: _id, ...rest } = block;
    return { ...rest, level: up[block.level] };
  });
}
