/** The path of a product's view. */
export const productPath = (sku: string) => `/products/${encodeURIComponent(sku)}`;

/** The path of an instance's view; a product has its own. */
export const instancePath = (process: string, id: string) =>
  process === "product"
    ? productPath(id)
    : `/instances/${encodeURIComponent(process)}/${encodeURIComponent(id)}`;
