export {
  ConflictError,
  InvalidDefinitionError,
  NotFoundError,
  RuleFailedError,
} from "./definition-errors.js";
export { describeValue } from "./describe-value.js";
export { didYouMean } from "./did-you-mean.js";
export { type InputIssue, InvalidInputError } from "./invalid-input-error.js";
export { type ErrorCode, type JsonValue, OpscycleError } from "./opscycle-error.js";
export { refuseDeepNesting } from "./refuse-deep-nesting.js";
export { dotted, schemaIssues } from "./schema-issues.js";
export { StoreUnavailableError } from "./store-unavailable-error.js";
