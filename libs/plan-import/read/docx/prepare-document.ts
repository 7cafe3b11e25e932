import { applyEdits, runOf, type Edit } from '#libs/plan-import/read/docx/edit-xml';
import type { ListLabels, ListPlace } from '#libs/plan-import/read/docx/numbering';
import { scanXml, type Tag } from '#libs/plan-import/read/docx/scan-xml';

export interface Prepared {
  readonly xml: string;
  /** Text that Word keeps but neither shows nor prints. */
  readonly hidden: readonly string[];
}

const isOn = ({ attributes }: Tag): boolean => !['0', 'false', 'off'].includes(attributes['w:val'] ?? '');

/**
 * Writes into a document what mammoth does not read: the labels of automatic lists in front of their
 * paragraphs, and text boxes that only new versions of Word see; takes hidden runs out.
 */
export function prepareDocument(
  xml: string,
  labels: ListLabels,
  styles: ReadonlyMap<string, ListPlace>,
): Prepared {
  const edits: Edit[] = [];
  const hidden: string[] = [];
  let list: { num?: string; level?: number; style?: string; deleted?: boolean } = {};
  let rowDeleted = false;
  let runStart = 0;
  let vanishes = false;
  let runText = '';
  /** Drawings are written twice, for new and for old versions; the old one is read. */
  const alternatives: { choice: number; box: string; hasOld: boolean }[] = [];
  let choices = 0;
  scanXml(xml, {
    open: (tag, path) => {
      const { name, attributes, start } = tag;
      const value = attributes['w:val'] ?? '';
      if (name === 'mc:AlternateContent') alternatives.push({ choice: 0, box: '', hasOld: false });
      else if (name === 'mc:Choice') choices += 1;
      else if (name === 'mc:Fallback') alternatives.at(-1)!.hasOld = true;
      else if (name === 'w:txbxContent' && choices > 0) alternatives.at(-1)!.choice = start;
      if (choices > 0) return;
      if (name === 'w:pPr') list = {};
      else if (name === 'w:tr') rowDeleted = false;
      else if (name === 'w:del' && path.at(-2) === 'w:trPr') rowDeleted = true;
      else if (name === 'w:pStyle') list.style = value;
      else if (name === 'w:numId' && path.includes('w:pPr') && !path.includes('w:pPrChange'))
        list.num = value;
      else if (name === 'w:ilvl' && path.includes('w:pPr') && !path.includes('w:pPrChange'))
        list.level = Number(value);
      // A tracked change takes the paragraph away, and nothing counts it any more.
      else if (name === 'w:del' && path.at(-2) === 'w:rPr' && path.at(-3) === 'w:pPr') list.deleted = true;
      else if (name === 'w:r') [runStart, vanishes, runText] = [start, false, ''];
      else if (name === 'w:vanish' && path.at(-2) === 'w:rPr' && path.at(-3) === 'w:r') vanishes = isOn(tag);
    },
    text: (text, path) => {
      if (path.at(-1) === 'w:t') runText += text;
    },
    close: (name, path, start, end) => {
      if (name === 'mc:Choice') choices -= 1;
      const alternative = alternatives.at(-1);
      if (name === 'w:txbxContent' && choices > 0 && alternative)
        alternative.box += xml.slice(alternative.choice, end);
      if (name === 'mc:AlternateContent' && alternatives.pop()?.hasOld === false && alternative?.box)
        edits.push({
          from: start,
          to: start,
          text: `<mc:Fallback><w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml">${alternative.box}</v:textbox></w:pict></mc:Fallback>`,
        });
      if (choices > 0) return;
      if (name === 'w:tr') rowDeleted = false;
      else if (name === 'w:pPr' && !path.includes('w:pPrChange')) {
        const style = styles.get(list.style ?? '');
        const num = list.num ?? style?.num;
        const counts = num !== undefined && list.deleted !== true && !rowDeleted;
        const label = counts ? labels.next({ num, level: list.level ?? style?.level ?? 0 }) : null;
        if (label !== null && label !== '') edits.push({ from: end, to: end, text: runOf(`${label} `) });
      } else if (name === 'w:r' && vanishes) {
        if (runText.trim() !== '') hidden.push(runText);
        edits.push({ from: runStart, to: end, text: '' });
        vanishes = false;
      }
    },
  });
  return { xml: applyEdits(xml, edits), hidden };
}
