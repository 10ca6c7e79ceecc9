import { test } from "vitest";
import { productStory } from "../../../src/replay/report/product-story.js";
import { textReport } from "../../../src/replay/report/text-report.js";
import { smallReport, smallResult } from "./small-result.js";

test("x", async () => {
  console.log(textReport(smallResult, [await smallReport()]));
  console.log(productStory(smallResult, "mug").join("\n"));
});
