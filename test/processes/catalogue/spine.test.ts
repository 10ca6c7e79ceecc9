import {
  type FrameStage,
  type LifecycleFrame,
  lifecycleFrames,
  operatingSpine,
  processCatalogue,
  stagesOnSpine,
} from "opscycle/processes";
import { describe, expect, test } from "vitest";

const frames = Object.entries<LifecycleFrame>(lifecycleFrames);
const partsOf = ({ stages, alongside }: LifecycleFrame): readonly FrameStage[] => [...stages, ...alongside];

describe("operatingSpine", () => {
  test("goes from preparing to the exit (E-03)", () => {
    expect(operatingSpine.map(({ id }) => id)).toEqual([
      "prepare",
      "select",
      "trial",
      "list",
      "operate",
      "exit",
    ]);
  });
});

describe("lifecycleFrames", () => {
  test("are the entries of the catalogue that are frames", () => {
    for (const [name, { number }] of frames)
      expect(processCatalogue.get(name)).toMatchObject({ number, kind: "frame" });
    expect(frames).toHaveLength(11);
  });

  // Part B4: chapters and domains of 000, stages of 001, stage models of 003, flows and elements of 004, service phases.
  test.each([
    ["operating-lifecycle", 4, 3],
    ["full-cycle-seven-stages", 7, 0],
    ["phased-operating-flow", 4, 1],
    ["taobao-store-business", 6, 0],
    ["tmall-brand-operation", 3, 0],
    ["basic-six-link-flow", 6, 0],
    ["ops-department-flow", 3, 3],
    ["eight-process-model", 8, 0],
    ["basic-five-step-flow", 5, 0],
    ["full-link-process-design", 3, 5],
    ["customer-service-system", 4, 1],
  ] as const)("%s has %i stages and %i parts beside them", (name, stages, alongside) => {
    const frame: LifecycleFrame = lifecycleFrames[name];
    expect([frame.stages.length, frame.alongside.length]).toEqual([stages, alongside]);
  });

  test.each(frames)("%s is made of entries that exist, under titles in both languages", (_name, frame) => {
    const parts = partsOf(frame);
    expect(new Set(parts.map(({ id }) => id)).size).toBe(parts.length);
    for (const { title, processes } of parts) {
      expect(title.en).toMatch(/^[A-Z]/);
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(processes.filter((name) => !processCatalogue.has(name))).toEqual([]);
    }
  });

  test.each(frames)("%s has a place for every entry that it hands over to", (name, frame) => {
    const placed = partsOf(frame).flatMap(({ processes }) => processes);
    expect(processCatalogue.get(name)?.handsOverTo.filter((to) => !placed.includes(to))).toEqual([]);
  });

  test("says where a stage that its document breaks off before is taken from (E-01)", () => {
    const filled = frames.flatMap(([name, frame]) =>
      partsOf(frame).flatMap(({ id, filledFrom }) => (filledFrom ? [[name, id, filledFrom]] : [])),
    );
    expect(filled).toEqual([
      ["full-cycle-seven-stages", "service", ["002 S26", "002 S27", "002 S28"]],
      ["full-cycle-seven-stages", "data", ["002 S29", "002 S30", "002 S31"]],
      ["full-cycle-seven-stages", "campaigns", ["002 S16", "002 S32"]],
    ]);
  });
});

describe("stagesOnSpine", () => {
  test.each([
    [
      "trial",
      [
        "operating-lifecycle trial",
        "operating-lifecycle supply-chain",
        "operating-lifecycle finance",
        "operating-lifecycle marketing",
        "full-link-process-design selection",
        "full-link-process-design process",
      ],
    ],
    [
      "exit",
      [
        "operating-lifecycle lifecycle",
        "operating-lifecycle supply-chain",
        "operating-lifecycle finance",
        "full-link-process-design process",
      ],
    ],
  ] as const)("at %s are %j", (stage, expected) => {
    expect(stagesOnSpine(stage).map(({ frame, id }) => `${frame} ${id}`)).toEqual(expected);
  });

  test("has a place for every stage of every document", () => {
    const placed = operatingSpine.flatMap(({ id }) =>
      stagesOnSpine(id).map((one) => `${one.frame} ${one.id}`),
    );
    const all = frames.flatMap(([name, frame]) => partsOf(frame).map(({ id }) => `${name} ${id}`));
    expect([...new Set(placed)].sort()).toEqual(all.sort());
  });
});
