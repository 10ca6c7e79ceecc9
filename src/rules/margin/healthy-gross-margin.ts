/** The gross margin that is healthy for most categories (R003). */
export const healthyGrossMargin = 0.3;
