import { reject, type Rejection } from '#libs/domain/shared/rejection';
import { defaultLimits, type ImportLimits } from '#libs/plan-import/limits';
import { fileKindOf } from '#libs/plan-import/read/container/file-kind';
import { openOffice } from '#libs/plan-import/read/container/office-file';
import { readZipParts } from '#libs/plan-import/read/container/zip-parts';
import { decodeText } from '#libs/plan-import/read/decode';
import { readDocx } from '#libs/plan-import/read/docx/read-docx';
import { readPdf } from '#libs/plan-import/read/pdf/read-pdf';
import { readPlainText } from '#libs/plan-import/read/plain-text';
import { rejectionOf, type ReadFile } from '#libs/plan-import/read/refusals';
import { readXlsx } from '#libs/plan-import/read/xlsx/read-xlsx';

export interface ReadOptions {
  readonly fileName: string;
  /** What lies above is refused; the defaults where nothing is said. */
  readonly limits?: Partial<ImportLimits>;
}

async function readOffice(bytes: Uint8Array, limits: ImportLimits): Promise<ReadFile> {
  const parts = await readZipParts(bytes, limits);
  const { format, findings } = openOffice(parts);
  const read = await (format === 'docx' ? readDocx(parts, limits) : readXlsx(bytes, parts, limits));
  return { ...read, findings: [...findings, ...read.findings] };
}

async function readKnown(bytes: Uint8Array, limits: ImportLimits): Promise<ReadFile> {
  switch (fileKindOf(bytes)) {
    case 'zip':
      return readOffice(bytes, limits);
    case 'pdf':
      return readPdf(bytes, limits);
    case 'text':
      return { blocks: readPlainText(decodeText(bytes), limits), findings: [] };
  }
}

/**
 * Reads a file of any known format into neutral blocks. Its format is told by its content.
 *
 * @returns the document, or a rejection: IMPORT.EMPTY, IMPORT.TOO_LARGE, IMPORT.TOO_COMPLEX, IMPORT.UNSUPPORTED,
 * IMPORT.OLD_FORMAT, IMPORT.SCANNED, IMPORT.ENCRYPTED, IMPORT.MACROS, IMPORT.EXTERNAL_CONTENT,
 * IMPORT.UNSAFE_XML, IMPORT.BROKEN, IMPORT.ENCODING
 */
export async function readBlocks(
  bytes: Uint8Array,
  { fileName, limits: given }: ReadOptions,
): Promise<ReadFile | Rejection> {
  const limits = { ...defaultLimits, ...given };
  if (bytes.length > limits.bytes)
    return reject('IMPORT.TOO_LARGE', { fileName, bytes: bytes.length, limit: limits.bytes });
  if (bytes.length === 0) return reject('IMPORT.EMPTY', { fileName, bytes: 0 });
  try {
    return await readKnown(bytes, limits);
  } catch (error) {
    return rejectionOf(error, fileName);
  }
}
