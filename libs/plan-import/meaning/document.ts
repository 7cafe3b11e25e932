import type { Finding, ParsedDocument } from '#libs/domain/plan/draft/index';
import { civilDate } from '#libs/domain/timing/civil-date';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { Block } from '#libs/plan-import/read/blocks';

interface Line {
  readonly text: string;
  readonly spaced: boolean;
  readonly isItem: boolean;
}

const kinds = [
  'kế hoạch',
  'kế hoạch hành động',
  'kế hoạch phối hợp',
  'quyết định',
  'chỉ thị',
  'chương trình',
  'đề án',
  'chương trình hành động',
  'chương trình phối hợp',
  'chương trình công tác',
];
const documentNumber = '\\d{1,5} ?[-/](?: ?\\d{4} ?/)? ?[A-ZĐ][\\p{L}0-9]*(?:[-/][\\p{L}0-9.]+)*';
const tight = (text: string): string => text.replace(/\s+/gu, '');

function dateIn(text: string): string | null {
  const match = /ngày\s+(\d{1,2})\s*(?:\/|tháng)\s*(\d{1,2})\s*(?:\/|năm)\s*(\d{4})/iu.exec(text);
  return match === null ? null : civilDate(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** Number and date: from the head of the document, else from the note above an annex ("Kèm theo Kế hoạch số …"). */
function numberAndDate(lines: readonly Line[], titleAt: number) {
  const head = lines.slice(0, titleAt < 0 ? 15 : titleAt);
  const numberLine = head.find(({ text }) => /^số\s*:|^số\s+\d/iu.test(text))?.text ?? null;
  const stated = new RegExp(`^số\\s*:?\\s*(${documentNumber})`, 'iu').exec(numberLine ?? '')?.[1];
  const dated = head.map(({ text }) => dateIn(text)).find((date) => date !== null) ?? null;
  const note = lines.find(({ text }) =>
    /kèm theo (?:kế hoạch|quyết định|chỉ thị|chương trình) số/iu.test(text),
  );
  const noted = new RegExp(`kèm theo .{3,20} số\\s+(${documentNumber})`, 'iu').exec(note?.text ?? '')?.[1];
  const number = stated ?? noted;
  return {
    number: number === undefined ? null : tight(number),
    date: dated ?? (note === undefined ? null : dateIn(note.text.slice(0, 120))),
    blankNumber: numberLine !== null && stated === undefined,
    fromNote: stated === undefined && noted !== undefined,
  };
}

/** Characters; what is longer is no title but the text below it. */
const longestTitle = 600;
const section = /^(?:[IVX]{1,5}|[A-Z]|\d{1,2})[.)]\s|^(?:phần|chương|mục|điều)\s+(?:[IVX]+|\d+|thứ)/iu;
const rule = /^[-–—_*=.\s]+$/u;

/**
 * Whether a line below the title's first one begins the text: by a gap, a number, a rule, or as a sentence. A title is
 * no sentence; "Căn cứ Nghị quyết số …;" and "Thực hiện Nghị quyết số …, UBND ban hành …:" are.
 */
const beginsBody = ({ text, spaced, isItem }: Line): boolean =>
  spaced ||
  isItem ||
  section.test(text) ||
  rule.test(text) ||
  /[.;:]$/u.test(text.trim()) ||
  /^căn cứ\s/iu.test(text);

/** The lines below the word KẾ HOẠCH, up to where the text begins; no title where that cannot be told. */
function titleBelow(lines: readonly Line[], titleAt: number): { title: string | null; end: number } {
  const first = titleAt + 1;
  if (titleAt < 0 || lines[first] === undefined) return { title: null, end: first };
  let end = first + 1;
  while (end < lines.length && !beginsBody(lines[end]!)) end += 1;
  const title = lines
    .slice(first, end)
    .map(({ text }) => text)
    .join(' ');
  return title.length <= longestTitle ? { title, end } : { title: null, end: first };
}

function authorityIn(lines: readonly Line[], titleAt: number, preamble: string): string | null {
  const letterhead = lines
    .slice(0, Math.max(0, titleAt))
    .find(({ text }) => /^(?:(?:ủy|uỷ) ban nhân dân|ubnd)\s/iu.test(text));
  if (letterhead !== undefined) return letterhead.text.replace(/\s*cộng hòa.*$/iu, '');
  const issuing = /((?:[UỦ][ỷy] ban nhân dân|UBND)[^,;.]{0,60}?)\s+(?:ban hành|xây dựng)\s+kế hoạch/iu.exec(
    preamble,
  )?.[1];
  return issuing?.trim() ?? null;
}

const day = '(?: ?,? ngày \\d{1,2}(?:\\/| tháng )\\d{1,2}(?:\\/| năm )\\d{4})?';
const cited = new RegExp(
  '(?:(?:Nghị quyết|Quyết định|Chương trình hành động|Kết luận|Nghị định|Thông báo|Thông tư|Kế hoạch|Chỉ thị|Công văn|Văn bản)' +
    ` số:? [\\p{L}\\d/.&-]+|(?:Bộ luật|Luật)(?: [\\p{L},]+){1,12}?(?: số [\\p{L}\\d/]+| năm \\d{4}| ngày \\d{1,2}\\/\\d{1,2}\\/\\d{4}))${day}`,
  'gu',
);
const citations = (text: string): string[] => {
  const byNumber = new Map<string, string>();
  for (const [match] of text.matchAll(cited)) {
    const key = match.toLowerCase().replace(/,? ngày.*$/u, '');
    if (match.length > (byNumber.get(key)?.length ?? 0)) byNumber.set(key, match);
  }
  return [...byNumber.values()];
};

export interface ReadDocument {
  readonly document: ParsedDocument;
  readonly findings: readonly Finding[];
  /** Whether anything says that this is a plan. */
  readonly looksLikeAPlan: boolean;
}

/** Reads what the document says about itself; what it does not say stays null. */
export function readDocument(blocks: readonly Block[]): ReadDocument {
  const lines = blocks.flatMap((block): Line[] =>
    block.kind === 'table'
      ? block.rows
          .slice(0, 3)
          .flatMap(({ cells }) => cells.map((text) => ({ text, spaced: true, isItem: false })))
      : [{ text: block.text, spaced: block.spaced, isItem: block.kind === 'item' }],
  );
  const titleAt = lines.slice(0, 60).findIndex(({ text }) => kinds.includes(text.toLowerCase()));
  const { title, end } = titleBelow(lines, titleAt);
  const sectionAt = lines.findIndex(({ text }, i) => i >= end && /^(?:I|A|1)[.)]?\s/u.test(text));
  const preamble = lines
    .slice(end, sectionAt < 0 ? end + 8 : sectionAt)
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 20_000);
  const { number, date, blankNumber, fromNote } = numberAndDate(lines, titleAt);
  const draft = blankNumber || lines.slice(0, 15).some(({ text }) => /^\(?dự thảo/iu.test(text));
  const replacing = lines.find(({ text }) => /thay thế (?:cho )?(?:kế hoạch|quyết định) số/iu.test(text));
  const replaced = new RegExp(`thay thế (?:cho )?.{3,15} số\\s+(${documentNumber})`, 'iu').exec(
    replacing?.text ?? '',
  );
  const kind = lines[titleAt]?.text.toLowerCase() ?? null;
  const findings: Finding[] = [];
  if (fromNote)
    findings.push(
      finding(
        'DOCUMENT.NUMBER_FROM_ANNEX',
        'info',
        'document',
        message('finding.DOCUMENT.NUMBER_FROM_ANNEX'),
      ),
    );
  if (titleAt >= 0 && title === null)
    findings.push(
      finding('DOCUMENT.TITLE_UNREAD', 'warning', 'title', message('finding.DOCUMENT.TITLE_UNREAD')),
    );
  if (date === null)
    findings.push(finding('DOCUMENT.NO_DATE', 'warning', 'document', message('finding.DOCUMENT.NO_DATE')));
  return {
    document: {
      number,
      date,
      authority: authorityIn(lines, titleAt, preamble),
      title,
      kind: kind === null ? null : kind.charAt(0).toUpperCase() + kind.slice(1),
      draft,
      replaces: replaced?.[1] === undefined ? [] : [tight(replaced[1])],
      legalBasis: citations(preamble),
    },
    findings,
    looksLikeAPlan: titleAt >= 0 || (number?.includes('KH') ?? false),
  };
}
