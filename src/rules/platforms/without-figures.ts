import type { Layer } from "../rulebook/layer.js";

/** Douyin e-commerce (抖音电商). It pays sooner than Taobao, and nobody says when (R030): its terms are yours to set. */
export const douyinLayer = withoutFigures("douyin");

/** Xiaohongshu (小红书). It pays sooner than Taobao, and nobody says when (R030): its terms are yours to set. */
export const xiaohongshuLayer = withoutFigures("xiaohongshu");

/** Amazon (亚马逊). Its terms are yours to set, and the tax and duty of each country (R123, R124). */
export const amazonLayer = withoutFigures("amazon");

/** A shop of your own on Shopify. Its terms are yours to set, and the tax and duty of each country (R123, R124). */
export const shopifyLayer = withoutFigures("shopify");

/** A layer that sets nothing: of the platform no figure is known that a rule could use. */
function withoutFigures(platform: string): Layer {
  return { id: `platform ${platform}`, when: { platform }, params: {} };
}
