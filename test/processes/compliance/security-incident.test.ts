import { consult, start, step } from "opscycle/processes";
import { describe, expect, test } from "vitest";
import type { SecurityIncidentContext } from "../../../src/processes/compliance/security-incident.commands.js";
import { securityIncidentProcess } from "../../../src/processes/compliance/security-incident.js";
import { type Happening, ProcessLife } from "../process-life.js";
import { shopRulebook } from "../shop-rulebook.js";

const director = { actor: "mei", role: "operations-director" } as const;
const input = {
  incidentId: "I-1",
  kind: "account",
  subject: "the main account",
  currency: "CNY",
  authorityNoticeHours: 72,
  peopleNoticeHours: 96,
} as const;

const confirm: Happening = ["securityIncident.confirm", { finding: "logins from abroad" }];
const contain: Happening = ["securityIncident.contain", { measures: "frozen" }];
const assess = (risk: string, lossMinor = 0): Happening => ["securityIncident.assess", { risk, lossMinor }];
const secure: Happening = ["securityIncident.secureAccount", { metrics: {} }, "secure"];
const closeGap: Happening = ["securityIncident.closeGap", { measures: "patched" }];
const notify: Happening = ["securityIncident.notifyAuthority", { reference: "N-1" }];
const tellPeople: Happening = ["securityIncident.notifyPeople", { channel: "mail" }];
const waivePeople: Happening = ["securityIncident.waivePeople", { reason: "encrypted" }];
const waiveAuthority: Happening = ["securityIncident.waiveAuthority", { reason: "no personal data" }];
const order: Happening = ["securityIncident.orderPeopleNotice", { reference: "O-1" }];
const recover = (recoveryId: string, amountMinor: number): Happening => [
  "securityIncident.recordRecovery",
  { recoveryId, amountMinor },
];
const relapse: Happening = ["securityIncident.relapse", { finding: "again" }];
const safe: Happening[] = [confirm, contain, assess("low", 1000), secure];
const over: Happening[] = [...safe, waiveAuthority, waivePeople];
const closed: Happening[] = [
  ...over,
  ["securityIncident.keepEvidence", { evidence: "logs" }],
  ["securityIncident.recordPostMortem", { causes: "no second factor", measures: "second factor" }],
  ["securityIncident.close"],
];

const live = (happenings: readonly Happening[], more: object = {}) =>
  new ProcessLife(securityIncidentProcess, { ...input, ...more }, undefined, director).live(happenings);
const contextOf = ({ snapshot }: ProcessLife) => snapshot.context as SecurityIncidentContext;
const regionOf = ({ states }: ProcessLife, region: string) =>
  states.find((state) => state.startsWith(`responding.${region}.`))?.split(".")[2];

describe("securityIncidentProcess", () => {
  test("a false alarm is over, frozen or not", () => {
    const dismiss: Happening = ["securityIncident.dismiss", { reason: "a colleague abroad" }];
    expect(live([dismiss]).states).toEqual(["falseAlarm"]);
    expect(live([contain, dismiss]).states).toEqual(["falseAlarm"]);
  });

  test("what was frozen on suspicion is contained when it is confirmed", () => {
    expect(live([contain]).states).toEqual(["suspicious.frozen"]);
    expect(regionOf(live([contain, confirm]), "technical")).toBe("contained");
    expect(regionOf(live([confirm]), "technical")).toBe("exposed");
  });

  test("a stolen account: confirmed, frozen, assessed, reset, learned from, closed", () => {
    const life = live(closed);
    expect(life.refusals).toEqual([]);
    expect(life.states).toEqual(["closed"]);
    expect(life.told).toEqual([
      "confirmed",
      "contained",
      "assessed",
      "secured",
      "evidenceKept",
      "reviewed",
      "closed",
    ]);
  });

  test("closing the gap is enough for a leak; an account needs its reset besides", () => {
    const steps = [confirm, contain, assess("low"), closeGap];
    expect(regionOf(live(steps, { kind: "data" }), "technical")).toBe("recovered");
    expect(regionOf(live(steps), "technical")).toBe("patched");
    expect(regionOf(live([...steps, secure]), "technical")).toBe("recovered");
  });

  test("72 hours for the authority run from the confirmation, not from the suspicion (GDPR art. 33)", () => {
    const life = live([contain, confirm]);
    // Confirmed two days after 1 January 2026.
    expect(life.deadlines.get("authorityWindow")?.dueAt).toBe("2026-01-06T00:00:00.000Z");
    expect(life.deadlines.get("peopleWindow")?.dueAt).toBe("2026-01-07T00:00:00.000Z");
  });

  test("a notice that is late is told, shown, and still given", () => {
    const life = live([confirm, { passes: "authorityWindow" }, { passes: "peopleWindow" }]);
    expect(life.events.slice(-2)).toMatchObject([{ detail: "authority" }, { detail: "people" }]);
    expect(life.tags).toContain("overdue");
    life.live([notify, tellPeople]);
    expect([regionOf(life, "authority"), regionOf(life, "people")]).toEqual(["notified", "informed"]);
    expect(life.tags).not.toContain("overdue");
  });

  test("people are told after all when the authority wants it (PIPL art. 57), while the rest goes on", () => {
    const life = live([confirm, contain, waivePeople, order]);
    expect([regionOf(life, "technical"), regionOf(life, "people")]).toEqual(["contained", "ordered"]);
    expect(life.live([{ passes: "peopleWindow" }, waivePeople]).refusals.map(({ code }) => code)).toEqual([
      "wrong-state",
    ]);
    const late = live([...over, order]);
    expect(late.states).toEqual(["noticeOrdered.inTime"]);
    late.live([{ passes: "peopleWindow" }]);
    expect(late.tags).toContain("overdue");
    expect(late.live([tellPeople]).states).toEqual(["reviewing.evidenceDue"]);
  });

  test("evidence that is kept stays so while people are told", () => {
    const kept: Happening = ["securityIncident.keepEvidence", { evidence: "logs" }];
    expect(live([...over, kept, order, tellPeople]).states).toEqual(["reviewing.evidenceKept"]);
    expect(live([...over, kept, relapse, contain, assess("low"), secure, tellPeople, notify]).states).toEqual(
      ["reviewing.evidenceDue"],
    );
  });

  test("it is over when the work is done and both notices are settled, in whatever order", () => {
    expect(live([confirm, waiveAuthority, waivePeople, contain, assess("none"), secure]).states).toEqual([
      "reviewing.evidenceDue",
    ]);
  });

  test("when it begins again, the authority that was told need not be told anew", () => {
    const life = live([...safe, notify, tellPeople, relapse]);
    expect(life.refusals).toEqual([]);
    expect(regionOf(life, "technical")).toBe("exposed");
    expect(regionOf(life, "authority")).toBe("notified");
    expect(regionOf(life, "people")).toBe("due");
    const early = live([confirm, contain, assess("low"), notify, relapse]);
    expect([regionOf(early, "technical"), regionOf(early, "authority")]).toEqual(["exposed", "notified"]);
  });

  test("a grave damage is told once, however often it is assessed", () => {
    const life = live([confirm, contain, assess("high"), assess("low"), assess("high")]);
    expect(life.told.filter((type) => type === "turnedGrave")).toHaveLength(1);
  });

  test("money comes back in parts, each counted once, never more than went", () => {
    const life = live([...safe, recover("R-1", 400), recover("R-1", 400), recover("R-2", 600)]);
    expect(life.refusals).toEqual([]);
    expect(life.events.at(-1)).toMatchObject({ lossMinor: 1000, recoveredMinor: 1000 });
    expect(contextOf(life).recoveries).toHaveLength(2);
  });

  test.each<[string, readonly Happening[], string]>([
    ["more money than went", [...safe, recover("R-1", 1001)], "condition"],
    ["one recovery with two amounts", [...safe, recover("R-1", 400), recover("R-1", 500)], "condition"],
    [
      "a loss below what came back",
      [confirm, contain, assess("low", 500), recover("R-1", 400), assess("low", 300)],
      "condition",
    ],
    [
      "to unfreeze an account at risk",
      [confirm, contain, assess("low"), ["securityIncident.secureAccount", { metrics: {} }, "at-risk"]],
      "forbidden",
    ],
    ["to assess what is not contained", [confirm, assess("low")], "wrong-state"],
    [
      "a supplement to no notice",
      [confirm, ["securityIncident.supplementNotice", { reference: "N-2" }]],
      "condition",
    ],
    [
      "evidence with data to go out without approval",
      [
        ...over,
        ["securityIncident.keepEvidence", { evidence: "logs" }],
        ["securityIncident.releaseEvidence", { recipient: "insurer", metrics: {} }, "held"],
      ],
      "forbidden",
    ],
  ])("refuses %s", (_name, happenings, code) => {
    const after = live(happenings);
    expect(after.refusals.map((refusal) => refusal.code)).toEqual([code]);
    expect(after.snapshot).toEqual(live(happenings.slice(0, -1)).snapshot);
  });

  test("the host's automation may not waive a notice", () => {
    const life = new ProcessLife(securityIncidentProcess, input).live([confirm, waiveAuthority, waivePeople]);
    expect(life.refusals.map(({ code }) => code)).toEqual(["wrong-role", "wrong-role"]);
  });

  test("with the rules of the library: no second factor, no unfreezing", () => {
    const at = "2026-01-05T00:00:00.000Z";
    const begun = start(securityIncidentProcess, securityIncidentProcess.input(input, shopRulebook.at()), at);
    const { snapshot } = live([confirm, contain, assess("low")]);
    const ask = (twoFactor: boolean) => {
      const metrics = { passwordAgeDays: 0, complexPassword: true, twoFactor };
      const command = { type: "securityIncident.secureAccount", metrics } as const;
      return step(
        securityIncidentProcess,
        snapshot,
        consult(securityIncidentProcess, shopRulebook, snapshot, command, { at }),
      );
    };
    expect(begun.states).toEqual(["suspicious.watched"]);
    expect(ask(false)).toMatchObject({ accepted: false, refusal: { code: "forbidden" } });
    expect(ask(true)).toMatchObject({ accepted: true });
  });
});
