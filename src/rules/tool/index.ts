export { type ToolSelectionFacts, type ToolSelectionParams, toolSelection } from "./selection.js";
