import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseFingerprints } from "opscycle/operations";
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

  test("fails on a changed definition without a migration, and records the present ones", async () => {
    const folder = await mkdtemp(join(tmpdir(), "opscycle-"));
    const file = join(folder, "fingerprints.json");
    const check = (...flags: string[]) =>
      runCaptured("check", `${modules}/parcel.ts`, "--fingerprints", file, ...flags);
    try {
      expect(await check()).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("there is no such file"),
      });
      expect(await check("--write")).toMatchObject({ code: 0 });
      expect(await check()).toMatchObject({ code: 0, stderr: "" });
      const recorded = parseFingerprints(JSON.parse(await readFile(file, "utf8")));
      const [present] = recorded.parcel ?? [];
      expect(Object.keys(recorded)).toEqual(["parcel"]);

      const before = { version: 1, fingerprint: "4c1f0e" };
      await writeFile(file, JSON.stringify({ parcel: [before], gone: [before] }));
      const changed = await check();
      expect(changed).toMatchObject({ code: 1, stderr: "opscycle: 3 errors in the processes\n" });
      expect(changed.stdout).toContain(
        `error definition-not-recorded: ${present?.fingerprint}: its definition is new, and is not recorded; record it`,
      );
      expect(changed.stdout).toContain(
        `error definition-without-migration: 4c1f0e: instances of version 1, 4c1f0e, cannot go on by ${present?.fingerprint}`,
      );
      expect(changed.stdout).toContain("gone:\n  error process-gone: gone: ");

      await writeFile(file, JSON.stringify({ parcel: [before] }));
      const migrated = await runCaptured(
        "check",
        `${modules}/parcel.ts`,
        `${modules}/parcel-migrations.ts`,
        "--fingerprints",
        file,
        "--write",
      );
      expect(migrated).toMatchObject({ code: 0, stderr: "" });
      expect(JSON.parse(await readFile(file, "utf8"))).toEqual({ parcel: [before, present] });

      await writeFile(file, "[]");
      expect(await check()).toMatchObject({
        code: 1,
        stderr: expect.stringContaining("fingerprints requires"),
      });
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  test("needs a file to write to", async () => {
    const { code, stderr } = await runCaptured("check", "--write");
    expect(code).toBe(2);
    expect(stderr).toContain("--write needs --fingerprints <file>");
  });

  test.each([
    [`${modules}/empty.ts`, "it exports no process, no hand-over and no migration"],
    [`${modules}/nowhere.ts`, "it cannot be imported"],
  ])("refuses %s", async (file, reason) => {
    const { code, stdout, stderr } = await runCaptured("check", file);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toContain(`${file}: ${reason}`);
  });
});
