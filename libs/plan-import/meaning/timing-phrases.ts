import { mendDates } from '#libs/domain/timing/mangled-date';
import { verbAt } from '#libs/plan-import/meaning/subject';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';

const NUMBERED_YEAR = '(?:\\s*(?:\\/|năm|-)\\s*\\d{4})';
const PERIOD = [
  `quý\\s+(?:IV|I{1,3}|[1-4])(?:\\s*[-–,]\\s*(?:IV|I{1,3}|[1-4]))?${NUMBERED_YEAR}?`,
  `(?:đầu |giữa |cuối )?tháng\\s+\\d{1,2}${NUMBERED_YEAR}?`,
  '(?:0?6|sáu) tháng (?:đầu|cuối) năm(?:\\s+\\d{4})?',
  '(?:đầu |giữa |cuối )?năm\\s+\\d{4}',
].join('|');
const DAY =
  '(?:ngày\\s+)?\\d{1,2}(?:\\s*\\/\\s*|\\s+tháng\\s+)\\d{1,2}(?:(?:\\s*\\/\\s*|\\s+năm\\s+)\\d{4})?(?:\\s+h[àằ]ng năm)?';
const COUNTED =
  '\\d{1,3}\\s+(?:ngày(?: làm việc)?|tuần|tháng)(?:\\s+(?:kể )?từ (?:ngày|khi)[^,.;]{0,80}|\\s+sau (?:ngày|khi)[^,.;]{0,80})?';

/** What says when, in running text: only behind a word of time, because plans also cite dates. */
const timing = new RegExp(
  `(?:dự kiến\\s+)?(?:(?:hoàn thành|xong|thực hiện|trình|gửi)\\s+)?` +
    `(?:(?:trước|chậm nhất|muộn nhất|đến hết|không quá)\\s+(?:là\\s+|vào\\s+|trước\\s+|trong\\s+)?(?:${DAY}|${PERIOD})` +
    `|(?:trong|dự kiến(?: trong)?)\\s+(?:${PERIOD})|hoàn thành\\s+(?:${PERIOD})|trong\\s+(?:vòng\\s+|thời hạn\\s+)?(?:${COUNTED}))`,
  'giu',
);
/** A recurrence counts only at the head or the end: "kế hoạch hàng năm" is a kind of plan, not a timing. */
const recurrence =
  /^(?:định kỳ )?((?:h[àằ]ng|mỗi) (?:năm|quý|tháng|tuần))(?=[\s,:])|(định kỳ (?:h[àằ]ng (?:năm|quý|tháng|tuần)|(?:0?6|sáu) tháng))[.;]?$/iu;

/**
 * The words of a sentence that say when, e.g. "trước ngày 20/10/2021"; null when none do. Two of them are joined
 * by a semicolon: two days in one duty are two steps, and which is the deadline is for a person to say.
 */
export function timingPhraseIn(text: string): string | null {
  const said = [...mendDates(text.slice(0, 5000)).matchAll(timing)].map(([phrase]) => phrase.trim());
  const comesBack = /định kỳ h[àằ]ng năm/iu.test(text);
  const phrases = said.map((phrase) =>
    comesBack && !/\d{4}|h[àằ]ng năm/iu.test(phrase) ? `${phrase} hàng năm` : phrase,
  );
  return phrases.length === 0 ? null : [...new Set(phrases)].join('; ');
}

/** A duty up to where another unit is told what to do next: "… trước ngày 15/11, Sở A tổng hợp … trước ngày 10/12". */
export function ownPart(text: string): string {
  const first = timing.exec(text);
  timing.lastIndex = 0;
  if (first === null) return text;
  const from = first.index + first[0].length;
  for (const { index } of text.slice(from, from + 2000).matchAll(/[;,]\s+/gu)) {
    const rest = text.slice(from + index).replace(/^[;,]\s+/u, '');
    const other = /^\p{Lu}/u.test(rest) && beginsUnit(rest) && verbAt(rest) > 0;
    if (other || /^(?:Thành phố|Tỉnh)\s+(?:báo cáo|gửi|trình)/u.test(rest))
      return text.slice(0, from + index);
  }
  return text;
}

export function recurrenceIn(text: string): string | null {
  const match = recurrence.exec(text);
  return match?.[1] ?? match?.[2] ?? null;
}
