export {
  type CompetitionCoreRivalsFacts,
  type CompetitionCoreRivalsParams,
  competitionCoreRivals,
} from "./core-rivals.js";
export {
  type CompetitionDifferentiationFacts,
  type CompetitionDifferentiationParams,
  competitionDifferentiation,
} from "./differentiation.js";
export {
  type CompetitionHealthyItemFacts,
  type CompetitionHealthyItemParams,
  competitionHealthyItem,
} from "./healthy-item.js";
