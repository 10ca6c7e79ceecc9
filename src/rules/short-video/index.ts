export {
  type ShortVideoFormatFacts,
  type ShortVideoFormatParams,
  shortVideoFormat,
} from "./format.js";
