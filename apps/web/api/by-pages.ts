/** How an infinite query goes through a list of the API: each page says where the next one begins. */
export const byPages = {
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }: { readonly nextCursor: string | null }): string | null => nextCursor,
};
