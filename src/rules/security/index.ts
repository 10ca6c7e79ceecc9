export {
  type SecurityBackupFacts,
  type SecurityBackupParams,
  type SecurityBackupProposal,
  securityBackup,
} from "./backup.js";
export {
  type SecurityPasswordRotationFacts,
  type SecurityPasswordRotationParams,
  securityPasswordRotation,
} from "./password-rotation.js";
