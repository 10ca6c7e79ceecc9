/** How the replenishments of a product are named: `A-1/3` is the third of `A-1`. */
export const replenishmentId = (sku: string, number: number): string => `${sku}/${number}`;
