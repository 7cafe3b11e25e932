import type { Field } from '#libs/plan-import/layout/columns';
import { verbAt } from '#libs/plan-import/meaning/subject';
import { beginsUnit } from '#libs/plan-import/meaning/split-units';

export type Attribute = Exclude<Field, 'title'>;
export type Attributes = Readonly<Partial<Record<Attribute, string>>>;

const body = '(?:(?:các\\s+)?(?:cơ quan|đơn vị|tổ chức|cấp)(?:,\\s*(?:đơn vị|tổ chức))?\\s+)';
const labels: readonly (readonly [Attribute, string])[] = [
  ['leads', `${body}?(?:chủ trì(?: thực hiện| tham mưu)?|đầu mối)|${body}(?:thực hiện|tham mưu|chịu trách nhiệm(?: chính)?)`],
  ['coordinators', `${body}?phối hợp(?: thực hiện)?`],
  ['timing', '(?:thời gian|thời hạn|tiến độ|hạn)(?: thực hiện| hoàn thành| trình| báo cáo)?|hoàn thành'],
  ['product', '(?:sản phẩm|kết quả)(?: đầu ra| hoàn thành| dự kiến| cần đạt)?'],
]; // prettier-ignore
const label = new RegExp(
  `(?<=^|[\\s.;,(–•+-])(?:${labels.map(([, words], i) => `(?<f${i}>${words})`).join('|')})\\s*:\\s*`,
  'giu',
);

export interface Labelled {
  /** What stands in front of the first label. */
  readonly front: string;
  readonly attributes: Attributes;
}

const trimmed = (words: string): string => words.replace(/^[\s.;,–•+-]+|[\s.;,(–•+-]+$/gu, '');
/** Without the closing parenthesis of labels that stand in one: "(Chủ trì: Sở A; Phối hợp: Sở B)". */
const tidy = (words: string): string => {
  const plain = trimmed(words);
  const open = plain.split('(').length < plain.split(')').length;
  return open && plain.endsWith(')') ? trimmed(plain.slice(0, -1)) : plain;
};

/** "…; hoàn thành trước ngày 30/4" stands behind the units without a colon of its own. */
const ending =
  /[;,.]\s*(?:hoàn thành|xong)\s+((?:trước|trong|chậm nhất|đến|vào|quý|tháng|năm|ngày)\s.{3,80})$/iu;

/** Reads "Chủ trì: …; Phối hợp: …; Thời gian: …" wherever a text has such labels; null when it has none. */
export function readLabels(text: string): Labelled | null {
  const found = [...text.slice(0, 5000).matchAll(label)];
  const [first] = found;
  if (first === undefined) return null;
  const attributes: Partial<Record<Attribute, string>> = {};
  found.forEach((match, i) => {
    const at = labels.findIndex((_, n) => match.groups?.[`f${n}`] !== undefined);
    const field = labels[at]?.[0];
    const value = tidy(text.slice(match.index + match[0].length, found[i + 1]?.index ?? text.length));
    const end = field === 'timing' ? null : ending.exec(value);
    const own = end === null ? value : tidy(value.slice(0, end.index));
    if (end?.[1] !== undefined) attributes.timing ??= end[1];
    if (field !== undefined && own !== '') attributes[field] ??= own;
  });
  return { front: tidy(text.slice(0, first.index)), attributes };
}

export interface Roles {
  readonly leads: string;
  readonly coordinators: string;
}

/**
 * Tells lead and coordinators apart in one cell: by labels, by "Sở A chủ trì, phối hợp với Sở B", or, where the
 * heading promises both ("Cơ quan chủ trì, phối hợp"), by order. Null where the cell holds leads only.
 */
export function rolesIn(text: string): Roles | null {
  const labelled = readLabels(text);
  if (labelled !== null) {
    const { leads = '', coordinators = '' } = labelled.attributes;
    const named = leads === '' ? labelled.front : leads;
    return named === '' && coordinators === '' ? null : { leads: named, coordinators };
  }
  const said =
    /^(.{3,300}?)\s*[,(]?\s*(?:là (?:đơn vị|cơ quan) )?chủ trì\)?\s*(?:[,;.]?\s*(?:và\s+)?(?:phối hợp\s+(?:với|cùng)\s+)?(.*))?$/u.exec(
      text,
    );
  if (said !== null && beginsUnit(said[1] ?? '')) {
    const rest = (said[2] ?? '').replace(/[\s,(]*(?:thực hiện|phối hợp)\)?[\s.]*$/iu, '');
    return { leads: said[1] ?? '', coordinators: rest };
  }
  const alone = /^chủ trì,?\s+(.{3,300}?)[;.]\s*phối hợp(?:\s+với)?\s+(.+)$/iu.exec(text);
  return alone === null ? null : { leads: alone[1] ?? '', coordinators: alone[2] ?? '' };
}

/** The units after "phối hợp với", up to what is to be done with them; '' when there are none. */
export function coordinatorsSaid(text: string): string {
  const behind = /phối hợp (?:chặt chẽ )?(?:với|cùng) (.{3,600})/iu.exec(text)?.[1] ?? '';
  const ends = [behind.search(/[.:]|$/u), verbAt(behind)].filter((at) => at >= 0);
  return behind.slice(0, Math.min(...ends));
}
