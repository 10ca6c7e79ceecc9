import { securityBackup } from "../../rules/security/backup.js";
import { securityPasswordRotation } from "../../rules/security/password-rotation.js";
import { defineReviewCycle } from "../review-cycle/define-review-cycle.js";

/**
 * Passwords, second factors, devices and logins are checked regularly.
 *
 * Source: P130; R126, R128.
 */
export const accountSecurityProcess = defineReviewCycle({
  id: "account-security",
  title: { en: "Account security", zh: "账户安全" },
  covers: ["P130"],
  owner: "technology",
  participants: ["store-manager", "finance"],
  version: 1,
  kpis: ["service/complaint-rate"],
  rules: [securityPasswordRotation, securityBackup],
  actions: [
    { id: "open-incident", title: { en: "Open an incident", zh: "上报安全事件" }, to: "security-incident" },
    {
      id: "rotate-passwords",
      title: { en: "Rotate passwords, switch second factors on", zh: "更换密码并启用双重验证" },
      when: { rule: securityPasswordRotation, outcomes: ["at-risk"] },
    },
  ],
});
