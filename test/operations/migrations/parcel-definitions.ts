import { z } from "zod";
import { described, type ParcelParts, parcel } from "./parcel.js";

const end = { ...described, type: "final" } as const;
const road = {
  ...described,
  initial: "onRoad",
  states: {
    onRoad: { ...described, on: { "parcel.stop": "stopped" } },
    stopped: { ...described, on: { "parcel.send": "onRoad" } },
  },
  on: { "parcel.deliver": "arrived" },
} as const;
/** The states of the first definition. */
const asFirst: ParcelParts = {
  commands: ["pack", "send", "stop", "deliver"],
  deadlines: { packWindow: { input: "packDays" } },
  states: {
    open: { ...described, on: { "parcel.pack": "packed" }, after: { packWindow: "late" } },
    late: { ...described, on: { "parcel.pack": "packed" } },
    packed: { ...described, on: { "parcel.send": "underWay" } },
    underWay: road,
    arrived: end,
  },
};
const { open, late, packed } = asFirst.states;
const kept = { late, underWay: road, arrived: end } as const;

export const renamed = parcel({
  ...asFirst,
  states: {
    received: { ...open, on: { "parcel.pack": "packed" } },
    late: kept.late,
    packed: { ...packed, on: { "parcel.send": "travelling" } },
    travelling: road,
    arrived: end,
  } as never,
});
/** Tells when it is sent. */
export const telling = parcel({
  ...asFirst,
  states: {
    open,
    ...kept,
    packed: { ...packed, on: { "parcel.send": { target: "underWay", actions: "tell" } } },
  } as never,
});
export const split = parcel({
  ...asFirst,
  states: {
    open,
    ...kept,
    packed: {
      ...described,
      initial: "light",
      states: { light: { ...described, on: { "parcel.stop": "heavy" } }, heavy: described },
      on: { "parcel.send": "underWay" },
    },
  } as never,
});
export const withField = parcel({
  ...asFirst,
  context: { grams: 0 },
  states: { open, ...kept, packed } as never,
});
export const withStartField = parcel({
  ...asFirst,
  start: { country: z.string() },
  states: { open, ...kept, packed: { ...packed, tags: ["v"] } } as never,
});
export const withWindow = parcel({
  ...asFirst,
  deadlines: { packWindow: { input: "packDays" }, checkWindow: { param: "checkDays" } },
  states: { open, ...kept, packed: { ...packed, after: { checkWindow: "late" } } } as never,
});
export const withoutWindow = parcel({
  ...asFirst,
  deadlines: {},
  states: { open: { ...described, on: { "parcel.pack": "packed" } }, ...kept, packed } as never,
});
export const withOtherWindow = parcel({
  ...asFirst,
  deadlines: { packingWindow: { input: "packDays" } },
  states: { open: { ...open, after: { packingWindow: "late" } }, ...kept, packed } as never,
});
export const withUnsetWindow = parcel({
  ...asFirst,
  deadlines: { packWindow: { input: "packDays" }, unsetWindow: { param: "unset" } },
  states: { open, ...kept, packed: { ...packed, after: { unsetWindow: "late" } } } as never,
});
export const withAlways = parcel({
  ...asFirst,
  context: { grams: 0 },
  states: {
    open,
    ...kept,
    packed: { ...packed, always: { guard: "isHeavy", target: "heavy", actions: ["tell", "count"] } },
    heavy: { ...described, on: { "parcel.send": "underWay" }, after: { packWindow: "late" } },
  } as never,
});
export const inRegions = parcel({
  commands: ["pack", "pay"],
  type: "parallel",
  states: {
    goods: {
      ...described,
      initial: "open",
      states: { open: { ...described, on: { "parcel.pack": "packed" } }, packed: end },
    },
    money: {
      ...described,
      initial: "due",
      states: { due: { ...described, on: { "parcel.pay": "paid" } }, paid: end },
    },
  },
});
export const overWhenPacked = parcel({
  ...asFirst,
  states: {
    open: { ...described, on: { "parcel.pack": "packed.done" }, after: { packWindow: "late" } },
    late: { ...described, on: { "parcel.pack": "packed.done" } },
    packed: {
      ...described,
      id: "packed",
      initial: "going",
      states: { going: { ...described, on: { "parcel.stop": "done" } }, done: end },
      onDone: "underWay",
      on: { "parcel.send": "underWay" },
    },
    underWay: road,
    arrived: end,
  } as never,
});
