import { storedZip } from './spoil';

const names =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:v="urn:schemas-microsoft-com:vml"';
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

const kinds = ['numbering', 'styles', 'footnotes'] as const;
type Kind = (typeof kinds)[number];

/** Wraps what a part holds in its root element. */
const part = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><w:${root} ${names}>${content}</w:${root}>`;

/**
 * A Word file of the body's XML as Word writes it, for what no library writes.
 *
 * @param body what stands in `w:body`
 * @param others what stands in the roots of further parts
 */
export function rawDocx(body: string, others: Partial<Record<Kind, string>> = {}): Uint8Array {
  const used = kinds.filter((kind) => others[kind] !== undefined);
  const overrides = ['document.main', ...used].map((kind) => {
    const name = kind.split('.')[0] ?? kind;
    return `<Override PartName="/word/${name}.xml" ContentType="${types}.${kind}+xml"/>`;
  });
  const relationships = used.map(
    (kind) => `<Relationship Id="${kind}" Type="${relation}/${kind}" Target="${kind}.xml"/>`,
  );
  return storedZip({
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="main" Type="${relation}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/_rels/document.xml.rels': `<Relationships xmlns="${packages}/relationships">${relationships.join('')}</Relationships>`,
    ...Object.fromEntries(used.map((kind) => [`word/${kind}.xml`, part(kind, others[kind] ?? '')])),
  });
}

/** A run of text. */
export const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of anything else that stands in one. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;

/** A table of cells that hold paragraphs and tables. */
export const table = (rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows
    .map((cells) => `<w:tr>${cells.map((content) => `<w:tc>${content}</w:tc>`).join('')}</w:tr>`)
    .join('')}</w:tbl>`;
