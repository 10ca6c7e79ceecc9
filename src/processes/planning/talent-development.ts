import { defineStages } from "../stages/define-stages.js";

/**
 * A person's way through the trainings and the four levels of ability; an appraisal that is not passed sends back to training.
 *
 * Source: P022.
 */
export const talentDevelopmentProcess = defineStages({
  id: "talent-development",
  title: { en: "Skill ladder and talent training", zh: "岗位技能与人才培养" },
  covers: ["P022"],
  owner: "management",
  version: 1,
  stages: [
    { id: "onboardingTraining", title: { en: "Onboarding training", zh: "入职培训" }, owner: "supervisor" },
    {
      id: "postTraining",
      title: { en: "Training for the post: basic abilities", zh: "岗位培训：基础能力" },
      owner: "supervisor",
      helpers: ["senior-agent"],
    },
    {
      id: "advancedTraining",
      title: { en: "Advanced training: professional abilities", zh: "进阶培训：专业技能" },
      owner: "supervisor",
      helpers: ["management"],
      sendsBackTo: ["postTraining"],
    },
    {
      id: "practice",
      title: { en: "Practice with a mentor and in projects", zh: "师徒制与项目制实践" },
      owner: "supervisor",
      sendsBackTo: ["advancedTraining"],
    },
    {
      id: "appraisal",
      title: { en: "Appraisal for the next level", zh: "晋级考核" },
      owner: "management",
      approver: "operations-director",
      sendsBackTo: ["postTraining", "advancedTraining", "practice"],
    },
  ],
  kpis: ["customers/staff-attrition", "sales/labour-efficiency"],
  handsOverTo: [{ to: "performance-appraisal" }],
});
