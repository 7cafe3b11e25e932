import type { ImportLimits } from '#libs/plan-import/limits';
import { multiply, type Matrix, type Page, type Piece } from '#libs/plan-import/read/pdf/geometry';
import { readRules, type OperatorList, type Operators } from '#libs/plan-import/read/pdf/rules';
import { atMost, Unreadable } from '#libs/plan-import/read/refusals';

interface TextItem {
  readonly str?: string;
  readonly transform?: readonly number[];
  readonly width?: number;
}

function pieceOf({ str = '', transform, width = 0 }: TextItem, toPage: Matrix): Piece[] {
  if (str.trim() === '' || transform === undefined) return [];
  const [a, b, c, d, x, y] = multiply(toPage, transform as unknown as Matrix);
  // Text that runs up the page or across it is a stamp or a watermark.
  if (a <= 0 || Math.abs(b) > Math.abs(a) * 0.1) return [];
  return [
    { text: str.normalize('NFC'), x0: x, x1: x + width, y, size: Math.hypot(c, d) || Math.hypot(a, b) },
  ];
}

/** The bundle of pdf.js is a module that only an import can load. */
async function open(bytes: Uint8Array) {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  // pdf.js takes the bytes for itself, so it gets a copy.
  const document = await getDocumentProxy(new Uint8Array(bytes), {
    isEvalSupported: false,
    stopAtErrors: false,
    verbosity: 0,
  });
  return { document, ops: OPS as unknown as Operators };
}

/**
 * Reads what is printed on each page of a PDF, page by page.
 *
 * @throws Unreadable `IMPORT.ENCRYPTED`, `IMPORT.TOO_COMPLEX`; an error of pdf.js for a broken file
 */
export async function* loadPages(bytes: Uint8Array, limits: ImportLimits): AsyncGenerator<Page> {
  const { document, ops } = await open(bytes).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'PasswordException')
      throw new Unreadable('IMPORT.ENCRYPTED', { format: 'pdf' });
    throw error;
  });
  try {
    atMost('pages', limits.pages, document.numPages);
    for (let number = 1; number <= document.numPages; number += 1) {
      const page = await document.getPage(number);
      const { width, height, transform } = page.getViewport({ scale: 1 });
      const toPage = transform as unknown as Matrix;
      const { items } = await page.getTextContent();
      const operators = (await page.getOperatorList()) as unknown as OperatorList;
      yield {
        number,
        width,
        height,
        pieces: (items as readonly TextItem[]).flatMap((item) => pieceOf(item, toPage)),
        rules: readRules(operators, ops, toPage),
      };
      page.cleanup();
    }
  } finally {
    await document.loadingTask.destroy();
  }
}
