/** Where something is sold, as far as it is known. */
export const market = ({
  category,
  platform,
}: {
  readonly category?: string;
  readonly platform?: string;
}) => ({
  ...(category !== undefined && { category }),
  ...(platform !== undefined && { platform }),
});
