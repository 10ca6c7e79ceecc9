import type { Rule } from "../define-rule.js";
import type { Layer } from "../rulebook/layer.js";
import { valuesKnownTo } from "../values-known-to.js";
import { jdLayer } from "./jd.js";
import { pinduoduoLayer } from "./pinduoduo.js";
import { taobaoLayer } from "./taobao.js";
import { tmallLayer } from "./tmall.js";
import { amazonLayer, douyinLayer, shopifyLayer, xiaohongshuLayer } from "./without-figures.js";

/**
 * A layer for each platform, with what the catalogue says of it and nothing else. What it does not say stays unset and
 * makes the rules that need it undecided: the days after which a platform confirms receipt by itself (E-47), the terms
 * of Douyin and Xiaohongshu (R030), who may open a shop on most of them.
 *
 * Platforms change their rules: put what you know in a layer of the same platform after these.
 */
export const platformLayers: readonly Layer[] = [
  taobaoLayer,
  tmallLayer,
  jdLayer,
  pinduoduoLayer,
  douyinLayer,
  xiaohongshuLayer,
  amazonLayer,
  shopifyLayer,
];

/** The layers of the platforms without the rules that are not there and the parameters that they do not know. */
export function platformLayersFor(rules: readonly Rule[]): readonly Layer[] {
  return platformLayers.map((layer) => ({
    ...layer,
    params: valuesKnownTo(rules, layer.params),
    ...(layer.notes && { notes: valuesKnownTo(rules, layer.notes) }),
  }));
}
