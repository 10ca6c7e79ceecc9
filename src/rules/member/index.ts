export {
  type MemberProgrammeFacts,
  type MemberProgrammeParams,
  memberProgramme,
} from "./programme.js";
