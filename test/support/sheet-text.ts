import { Workbook, type Cell, type Worksheet } from 'exceljs';
import { zipParts } from '#libs/exports/word/zip-parts';

const valueOf = ({ value }: Cell): string =>
  value instanceof Date ? `<${value.toISOString().slice(0, 10)}>` : JSON.stringify(value);

const sheetText = (sheet: Worksheet): string => {
  const lines = [`# ${sheet.name}`];
  sheet.eachRow((row) => row.eachCell((cell) => lines.push(`${cell.address} ${valueOf(cell)}`)));
  return lines.join('\n');
};

/** What stands on paper or is chosen from, and is no cell. */
const besideCells = /<(?:oddFooter|dataValidation )[^>]*>.*?<\/(?:oddFooter|dataValidation)>/gsu;

/** Everything that a workbook says, cell by cell. */
export const workbookText = async (bytes: Buffer): Promise<string> => {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes as unknown as ArrayBuffer);
  const beside = [...(await zipParts(bytes))]
    .filter(([name]) => name.startsWith('xl/worksheets/sheet'))
    .flatMap(([, xml]) => String(xml).match(besideCells) ?? []);
  return `${[...workbook.worksheets.map(sheetText), beside.join('\n')].join('\n\n').trimEnd()}\n`;
};

/** What a Word document holds, part by part, element by element. */
export const documentText = async (bytes: Buffer): Promise<string> => {
  const parts = [...(await zipParts(bytes))].filter(([name]) =>
    /^word\/(document|header|footer)/u.test(name),
  );
  return parts.map(([name, xml]) => `# ${name}\n${String(xml).replaceAll('><', '>\n<')}\n`).join('\n');
};
