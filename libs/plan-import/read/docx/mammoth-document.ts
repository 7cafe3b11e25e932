import mammoth from 'mammoth';
import type { ZipParts } from '#libs/plan-import/read/container/zip-parts';

/** The part of mammoth's document tree that is read here. */
export interface Node {
  readonly type: string;
  readonly children?: readonly Node[];
  /** Of a text. */
  readonly value?: string;
  readonly breakType?: 'line' | 'page' | 'column';
  readonly styleName?: string | null;
  readonly alignment?: string | null;
  readonly numbering?: { readonly level: string; readonly isOrdered: boolean } | null;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly noteType?: string;
  readonly noteId?: string;
  readonly body?: readonly Node[];
}

export interface WordDocument extends Node {
  readonly children: readonly Node[];
  readonly notes: { resolve(reference: Node): Node | null };
}

/** What mammoth asks of an archive; it takes one in place of a path or a buffer. */
const archiveOf = ({ xml }: ZipParts) => ({
  exists: (name: string): boolean => xml.has(name),
  read: (name: string, encoding?: string): Promise<string | Uint8Array> => {
    const part = xml.get(name) ?? Buffer.alloc(0);
    return Promise.resolve(encoding === undefined ? part : new TextDecoder(encoding).decode(part));
  },
});

/**
 * Has mammoth read the parts that were looked through, and nothing else: no file, no address, no picture.
 * Tracked changes are taken as accepted.
 */
export async function readWithMammoth(parts: ZipParts): Promise<WordDocument | null> {
  let document: WordDocument | null = null;
  const keep = (read: WordDocument): WordDocument => {
    document = read;
    return { ...read, children: [] };
  };
  const input = { file: archiveOf(parts) } as unknown as Parameters<typeof mammoth.convertToHtml>[0];
  await mammoth.convertToHtml(input, {
    transformDocument: keep,
    externalFileAccess: false,
    includeEmbeddedStyleMap: false,
  });
  return document;
}
