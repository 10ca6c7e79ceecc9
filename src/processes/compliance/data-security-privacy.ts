import { privacyConsent } from "../../rules/privacy/consent.js";
import { securityBackup } from "../../rules/security/backup.js";
import { defineStages } from "../stages/define-stages.js";

/**
 * How personal data are told about, collected, kept, backed up and audited. A breach is a security incident.
 *
 * Source: P131; R128, R231.
 */
export const dataSecurityPrivacyProcess = defineStages({
  id: "data-security-privacy",
  title: { en: "Data security and privacy", zh: "数据安全与合规" },
  covers: ["P131"],
  owner: "technology",
  version: 1,
  stages: [
    {
      id: "consent",
      title: { en: "Tell the purpose and obtain consent", zh: "告知目的并取得同意" },
      owner: "compliance-reviewer",
      helpers: ["operations-department"],
      rule: privacyConsent,
    },
    {
      id: "collection",
      title: { en: "Collect what is needed", zh: "按需采集数据" },
      owner: "operations-department",
      helpers: ["data-analyst"],
      sendsBackTo: ["consent"],
    },
    {
      id: "storage",
      title: { en: "Encrypt, and limit access", zh: "加密存储与权限控制" },
      owner: "technology",
      approver: "compliance-reviewer",
      sendsBackTo: ["collection"],
    },
    {
      id: "backup",
      title: { en: "Back up, and audit the use", zh: "定期备份与使用审计" },
      owner: "technology",
      helpers: ["data-analyst"],
      rule: securityBackup,
      sendsBackTo: ["storage"],
    },
    {
      id: "breachPlan",
      title: { en: "Keep the plan for a breach", zh: "制定数据泄露应急预案" },
      owner: "technology",
      helpers: ["compliance-reviewer"],
      deliverables: ["contingency-plan"],
      approver: "compliance-reviewer",
      sendsBackTo: ["storage", "backup"],
    },
  ],
  kpis: ["service/complaint-rate"],
  handsOverTo: [{ to: "crisis" }],
});
