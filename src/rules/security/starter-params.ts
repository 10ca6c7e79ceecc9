import type { Layer } from "../rulebook/layer.js";

/** What the starter layer assumes for the rules of this folder. */
export const securityStarterParams: Layer["params"] = {
  "security.password-rotation": { rotationDays: 90 },
  "security.backup": { backupCycleDays: 1, auditCycleDays: 90 },
};
