export { type KolBriefFacts, type KolBriefParams, kolBrief } from "./brief.js";
export { type KolMatchFacts, type KolMatchParams, type KolMatchProposal, kolMatch } from "./match.js";
