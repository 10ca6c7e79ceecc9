/**
 * The errors that every part throws, and the catalogues of what there is. The parts themselves are subpaths:
 * `opscycle/records`, `/kpi`, `/rules`, `/processes`, `/operations`, `/replay`, `/diagrams`, `/manual`, `/testing`,
 * `/adapters`.
 *
 * @packageDocumentation
 */
export {
  ConflictError,
  type ErrorCode,
  type InputIssue,
  InvalidDefinitionError,
  InvalidInputError,
  type JsonValue,
  NotFoundError,
  OpscycleError,
  RuleFailedError,
  StoreUnavailableError,
} from "./errors/index.js";
export { kpiCatalogue } from "./kpi/index.js";
export { processCatalogue } from "./processes/index.js";
export { ruleCatalogue } from "./rules/index.js";
