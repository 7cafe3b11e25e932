import { IntlMessageFormat } from 'intl-messageformat';

const isTexts = /\/libs\/messages\/(?:vi|en)\/[\w-]+\.json$/u;

/** Without what only a parser needs; plain text stays text, which the pages take for what it says. */
const read = (text) => {
  const elements = new IntlMessageFormat(text, 'vi', undefined, { ignoreTag: true }).getAst();
  const [only] = elements;
  return elements.length === 1 && only.type === 0 ? only.value : elements;
};

/**
 * Reads the texts of the catalogue while the pages are built: browsers get what was read of them and no parser, which
 * would be a twentieth of the first load.
 */
export const readTexts = () => ({
  name: 'read-texts',
  enforce: 'pre',
  transform(code, id) {
    if (!isTexts.test(id)) return null;
    const texts = Object.entries(JSON.parse(code)).map(([key, text]) => [key, read(text)]);
    return { code: JSON.stringify(Object.fromEntries(texts)), map: null };
  },
});
