export {
  type Condition,
  type ConditionOperator,
  type ConditionValue,
  conditionOperators,
} from "./condition.js";
export type { DeclaredField } from "./declared-fields.js";
export { parseRule } from "./parse-rule.js";
