export type { EngineHandlers, EnginePort, Letter, Wake } from "../engine.js";
export { createEngine } from "./create-engine.js";
export { Engine } from "./engine.js";
export type {
  CommandOutcome,
  EngineEvents,
  EngineHealth,
  EngineOptions,
  EngineSendOptions,
  Receipt,
  ScheduledCommand,
  SetAside,
  SetAsideQuery,
} from "./engine-types.js";
