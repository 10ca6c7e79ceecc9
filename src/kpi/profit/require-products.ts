import { refusal } from "../require.js";

/** Refuses what is not a list of at least one product, and checks each with the path that it stands at. */
export function requireProducts<Product>(
  subject: string,
  products: readonly Product[],
  check: (product: Product, path: string) => void,
): void {
  if (!Array.isArray(products) || products.length === 0)
    throw refusal(subject, "products", "a list of at least one product", products);
  products.forEach((product, index) => {
    check(product, `products.${index}`);
  });
}
