export { jdLayer } from "./jd.js";
export { pinduoduoLayer } from "./pinduoduo.js";
export { type PlatformFacts, platformFacts } from "./platform-facts.js";
export { platformLayers, platformLayersFor } from "./platform-layers.js";
export { taobaoLayer } from "./taobao.js";
export { tmallLayer } from "./tmall.js";
export { amazonLayer, douyinLayer, shopifyLayer, xiaohongshuLayer } from "./without-figures.js";
