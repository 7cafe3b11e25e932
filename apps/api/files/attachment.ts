/** What `encodeURIComponent` leaves and the extended notation does not allow (RFC 8187, `attr-char`). */
const left = /['()*]/g;

/** The Content-Disposition that keeps a file from being shown, with its name in any script (RFC 6266). */
export const attachmentOf = (name: string): string => {
  const encoded = encodeURIComponent(name).replace(
    left,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename*=UTF-8''${encoded}`;
};
