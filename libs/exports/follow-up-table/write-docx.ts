import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import type { FollowUpHeading, FollowUpRow } from '#libs/domain/follow-up/columns';
import type { Language } from '#libs/domain/shared/language';
import { rowXml } from '#libs/exports/follow-up-table/word-rows';
import {
  columnWidths,
  documentPart,
  wordTemplate,
  type WordTemplate,
} from '#libs/exports/follow-up-table/word-template';

async function* documentXml(
  { before, after }: WordTemplate,
  pages: AsyncIterable<readonly FollowUpRow[]>,
  language: Language,
): AsyncGenerator<string> {
  yield before;
  for await (const page of pages) for (const row of page) yield rowXml(row, columnWidths, language);
  yield after;
}

/**
 * The follow-up table as a Word document on landscape A4. The library lays out a document without rows, and the
 * rows are written into it while they are read: it would hold thousands of them in memory at once.
 *
 * @param pages rows in their order; a failure of theirs breaks the file off, so that nobody takes a part for all
 */
export const writeFollowUpDocx = async (
  heading: FollowUpHeading,
  pages: AsyncIterable<readonly FollowUpRow[]>,
  language: Language,
): Promise<Readable> => {
  const template = await wordTemplate(heading, language);
  const zip = new ZipFile();
  for (const [name, content] of template.others) zip.addBuffer(content, name);
  const xml = Readable.from(documentXml(template, pages, language));
  const output = zip.outputStream as Readable;
  xml.on('error', (error) => output.destroy(error));
  output.on('close', () => xml.destroy());
  zip.addReadStream(xml, documentPart);
  zip.end();
  return output;
};
