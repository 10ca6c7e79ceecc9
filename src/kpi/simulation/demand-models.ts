/**
 * A way in which demand may behave, as a dynamic linear model (West and Harrison, 1997): a state that moves by a
 * matrix, of which demand shows a part, and which is forgotten at a rate.
 */
export interface DemandModel {
  /** Whether demand scatters around the state by adding to it or by multiplying it. */
  readonly scale: "linear" | "log";
  /** How the state moves from one period to the next, row by row. */
  readonly transition: readonly (readonly number[])[];
  /** The weight of each component of the state in what demand shows. */
  readonly shows: readonly number[];
  /** The share of what is known of each component that is still true a period later: above 0, at most 1. */
  readonly keeps: readonly number[];
  /** How likely it is beside the others before any demand was seen; not normalised. */
  readonly prior: number;
}

type Scale = DemandModel["scale"];

function level(scale: Scale, keep: number, prior: number): DemandModel {
  return { scale, transition: [[1]], shows: [1], keeps: [keep], prior };
}

function trend(scale: Scale, keep: number, damping: number, prior: number): DemandModel {
  const transition = [
    [1, damping],
    [0, damping],
  ];
  return { scale, transition, shows: [1, 0], keeps: [keep, keep], prior };
}

/** A steady level and a deviation that dies away: an autoregression of the first order. */
function returning(pull: number, prior: number): DemandModel {
  const transition = [
    [1, 0],
    [0, pull],
  ];
  return { scale: "linear", transition, shows: [1, 1], keeps: [0.99, 0.5], prior };
}

/** A level and a wave of so many periods. */
function season(periods: number, prior: number): DemandModel {
  const angle = (2 * Math.PI) / periods;
  const transition = [
    [1, 0, 0],
    [0, Math.cos(angle), Math.sin(angle)],
    [0, -Math.sin(angle), Math.cos(angle)],
  ];
  return { scale: "linear", transition, shows: [1, 1, 0], keeps: [0.99, 0.99, 0.99], prior };
}

/** Lengths of a wave that are tried; their prior chances add up to about that of one trend. */
const seasonLengths = [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 20, 24, 26, 30];

/** Steady, drifting, trending, returning and seasonal demand. */
export const demandModels: readonly DemandModel[] = [
  ...(["linear", "log"] as const).flatMap((scale) => [
    level(scale, 1, 4),
    level(scale, 0.92, 2),
    level(scale, 0.8, 2),
    level(scale, 0.6, 1),
    level(scale, 0.3, 0.5),
    trend(scale, 0.97, 1, 0.5),
    trend(scale, 0.85, 0.95, 0.5),
  ]),
  returning(0.5, 0.3),
  returning(0.8, 0.3),
  ...seasonLengths.map((periods) => season(periods, 0.06)),
];
