import { SaxesParser } from 'saxes';

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Where the tag's "<" stands in the text. */
  readonly start: number;
}

export interface TagHandlers {
  /** `path` holds the names of the open elements, this one last. */
  readonly open?: (tag: Tag, path: readonly string[]) => void;
  /** `start` and `end` are the offsets of the closing tag. */
  readonly close?: (name: string, path: readonly string[], start: number, end: number) => void;
  readonly text?: (text: string, path: readonly string[]) => void;
}

/**
 * Walks through XML without building it. Names keep the prefixes that Office writes.
 *
 * @throws Error where the XML is not well-formed
 */
export function scanXml(xml: string, { open, close, text }: TagHandlers): void {
  const parser = new SaxesParser({ xmlns: false, position: true });
  const path: string[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    path.push(name);
    open?.({ name, attributes, start: xml.lastIndexOf(`<${name}`, parser.position - 1) }, path);
  });
  parser.on('closetag', ({ name, isSelfClosing }) => {
    const end = parser.position;
    close?.(name, path, isSelfClosing ? end : xml.lastIndexOf('</', end - 1), end);
    path.pop();
  });
  if (text) parser.on('text', (value) => text(value, path));
  parser.write(xml).close();
}
