import { Unreadable } from '#libs/plan-import/read/refusals';
import type { ZipParts } from '#libs/plan-import/read/container/zip-parts';

export type OfficeFormat = 'docx' | 'xlsx';

const mainParts: readonly (readonly [OfficeFormat, RegExp])[] = [
  ['docx', /wordprocessingml\.(?:document|template)\.main\+xml/u],
  ['xlsx', /spreadsheetml\.(?:sheet|template)\.main\+xml/u],
];

const decode = (part: Buffer): string => {
  const utf16 =
    part[0] === 0xff && part[1] === 0xfe
      ? 'utf-16le'
      : part[0] === 0xfe && part[1] === 0xff
        ? 'utf-16be'
        : null;
  return new TextDecoder(utf16 ?? 'utf-8').decode(part);
};

/** Office never declares entities; a declaration is there to make a parser multiply or fetch them. */
function refuseDeclarations({ xml }: ZipParts): void {
  for (const [name, part] of xml) {
    // UTF-16 hides the word from a search in bytes.
    const text = part.indexOf('<!') >= 0 || part.includes(0) ? decode(part) : '';
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new Unreadable('IMPORT.UNSAFE_XML', { part: name });
  }
}

function refuseMacros({ names, xml }: ZipParts): void {
  const types = decode(xml.get('[Content_Types].xml') ?? Buffer.alloc(0));
  const project = names.find((name) => /vbaProject|vbaData|\/macrosheets\//iu.test(name));
  if (project !== undefined || /macroEnabled|vbaProject|intlMacrosheet|ms-excel\.macrosheet/iu.test(types))
    throw new Unreadable('IMPORT.MACROS', { part: project ?? '[Content_Types].xml' });
}

/** Parts that lie elsewhere and would be text of the document; pictures, templates and plain links are not. */
const contentFromElsewhere =
  /\/(?:subDocument|aFChunk|oleObject|frame|externalLink|externalLinkPath|xlExternalLinkPath\/\w+|package)"/u;

function refuseContentFromElsewhere({ xml }: ZipParts): void {
  for (const [name, part] of xml) {
    if (!name.endsWith('.rels')) continue;
    for (const [relationship] of decode(part).matchAll(/<(?:\w+:)?Relationship\s[^>]*>/gu))
      if (
        /TargetMode\s*=\s*["']External["']/u.test(relationship) &&
        contentFromElsewhere.test(relationship.replaceAll("'", '"'))
      )
        throw new Unreadable('IMPORT.EXTERNAL_CONTENT', {
          part: name,
          target: /Target\s*=\s*["']([^"']{0,200})/u.exec(relationship)?.[1] ?? '',
        });
  }
}

/**
 * Tells what Office format a zip holds, by its content.
 *
 * @throws Unreadable `IMPORT.UNSUPPORTED`, `IMPORT.UNSAFE_XML`, `IMPORT.MACROS`, `IMPORT.EXTERNAL_CONTENT`
 */
export function officeFormatOf(parts: ZipParts): OfficeFormat {
  refuseMacros(parts);
  const types = decode(parts.xml.get('[Content_Types].xml') ?? Buffer.alloc(0));
  const format = mainParts.find(([, pattern]) => pattern.test(types))?.[0];
  if (format === undefined) throw new Unreadable('IMPORT.UNSUPPORTED', { format: otherFormat(parts) });
  refuseDeclarations(parts);
  refuseContentFromElsewhere(parts);
  return format;
}

const otherFormat = ({ names }: ZipParts): string => {
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  return names.includes('content.xml') ? 'opendocument' : 'zip';
};
