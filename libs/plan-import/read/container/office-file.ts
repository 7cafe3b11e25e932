import type { Finding } from '#libs/domain/plan/draft/index';
import { decodePart } from '#libs/plan-import/read/container/decode-part';
import { judgeLinks } from '#libs/plan-import/read/container/linked-parts';
import { Unreadable } from '#libs/plan-import/read/refusals';
import type { ZipParts } from '#libs/plan-import/read/container/zip-parts';

export type OfficeFormat = 'docx' | 'xlsx';

export interface OfficeFile {
  readonly format: OfficeFormat;
  readonly findings: readonly Finding[];
}

const mainParts: readonly (readonly [OfficeFormat, RegExp])[] = [
  ['docx', /wordprocessingml\.(?:document|template)\.main\+xml/u],
  ['xlsx', /spreadsheetml\.(?:sheet|template)\.main\+xml/u],
];

/** Office never declares entities; a declaration is there to make a parser multiply or fetch them. */
function refuseDeclarations({ xml }: ZipParts): void {
  for (const [name, part] of xml) {
    // UTF-16 hides the word from a search in bytes.
    const text = part.indexOf('<!') >= 0 || part.includes(0) ? decodePart(part) : '';
    if (/<!(?:DOCTYPE|ENTITY)/iu.test(text)) throw new Unreadable('IMPORT.UNSAFE_XML', { part: name });
  }
}

function refuseMacros({ names, xml }: ZipParts): void {
  const types = decodePart(xml.get('[Content_Types].xml') ?? Buffer.alloc(0));
  const project = names.find((name) => /vbaProject|vbaData|\/macrosheets\//iu.test(name));
  if (project !== undefined || /macroEnabled|vbaProject|intlMacrosheet|ms-excel\.macrosheet/iu.test(types))
    throw new Unreadable('IMPORT.MACROS', { part: project ?? '[Content_Types].xml' });
}

/**
 * Tells what Office format a zip holds, by its content, and what a reviewer should know of its parts.
 *
 * @throws Unreadable `IMPORT.UNSUPPORTED`, `IMPORT.UNSAFE_XML`, `IMPORT.MACROS`, `IMPORT.EXTERNAL_CONTENT`
 */
export function openOffice(parts: ZipParts): OfficeFile {
  refuseMacros(parts);
  const types = decodePart(parts.xml.get('[Content_Types].xml') ?? Buffer.alloc(0));
  const format = mainParts.find(([, pattern]) => pattern.test(types))?.[0];
  if (format === undefined) throw new Unreadable('IMPORT.UNSUPPORTED', { format: otherFormat(parts) });
  refuseDeclarations(parts);
  const findings = judgeLinks(parts);
  return { format, findings };
}

const otherFormat = ({ names }: ZipParts): string => {
  if (names.includes('ppt/presentation.xml')) return 'pptx';
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  return names.includes('content.xml') ? 'opendocument' : 'zip';
};
