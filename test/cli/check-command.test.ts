import { describe, expect, test } from "vitest";
import { runCaptured } from "./captured-io.js";

const modules = "test/cli/modules";

describe("opscycle check", () => {
  test("checks the processes of modules, with the samples of the library where they have none", async () => {
    const { code, stdout, stderr } = await runCaptured("check", `${modules}/checked-campaign.ts`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatch(/2 processes checked: 0 errors, \d+ warnings?\.\n$/);
    expect(stdout).not.toContain("hand-over");
  });

  test("ends with 1 on an error, and says where, what and how to mend it", async () => {
    const { code, stdout, stderr } = await runCaptured("check", `${modules}/faulty-campaign.ts`);
    expect(code).toBe(1);
    expect(stderr).toBe("opscycle: 2 errors in the processes\n");
    expect(stdout).toContain(
      "error broken-invariant: it is never paused: it does not hold in paused after: adCampaign.prepare, ",
    );
    expect(stdout).toContain(
      "error hand-over-to-nobody: ad-campaign adCampaign.stopped → campaign-diary start: there is no process campaign-diary",
    );
  });

  test("prints JSON", async () => {
    const { code, stdout } = await runCaptured("check", `${modules}/faulty-campaign.ts`, "--json");
    expect(code).toBe(1);
    const { processes, findings } = JSON.parse(stdout);
    expect(processes).toEqual(["ad-campaign"]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        code: "broken-invariant",
        severity: "error",
        process: "ad-campaign",
        where: "it is never paused",
      }),
    );
  });

  test.each([
    [`${modules}/empty.ts`, "it exports no process and no hand-over"],
    [`${modules}/nowhere.ts`, "it cannot be imported"],
  ])("refuses %s", async (file, reason) => {
    const { code, stdout, stderr } = await runCaptured("check", file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`${file}: ${reason}`);
  });
});
