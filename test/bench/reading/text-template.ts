/** What stands in a template as `@name@`, or `@name7@` where several must differ. */
export type Words = Readonly<Record<string, string>>;

const placeholder = /@([a-z]+)\d*@/giu;

/** A text that is written many times with other words in it. */
export const textTemplate = (text: string): ((words: Words) => string) => {
  const literals: string[] = [];
  const names: string[] = [];
  let end = 0;
  for (const found of text.matchAll(placeholder)) {
    literals.push(text.slice(end, found.index));
    names.push(found[1] ?? '');
    end = found.index + found[0].length;
  }
  const rest = text.slice(end);
  return (words) => {
    let filled = '';
    for (let n = 0; n < names.length; n += 1) filled += (literals[n] ?? '') + (words[names[n] ?? ''] ?? '');
    return filled + rest;
  };
};
