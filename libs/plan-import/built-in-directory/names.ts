/** An id from a name: lower-case ASCII, words joined by hyphens ("Sở Tài chính" → `so-tai-chinh`). */
export const idOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/đ/gu, 'd')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '');
