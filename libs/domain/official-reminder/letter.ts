import type { OverdueInput, OverdueItem } from '#libs/domain/official-reminder/overdue';
import { writtenDay } from '#libs/domain/messages/dates';
import { dateOf, type Instant, type LocalDate } from '#libs/domain/shared/time';

/** An input that a lead waits for, with the lead's name. */
export interface ListedInput extends Omit<OverdueInput, 'leadAgencyId'> {
  readonly lead: string;
}

export interface ReminderFacts {
  readonly agency: { readonly name: string; readonly underUbnd: boolean };
  /** Who writes, and what it belongs to. */
  readonly issuer: string;
  readonly superior: string | null;
  readonly monitoringAgency: string | null;
  readonly plan: {
    readonly number: string | null;
    readonly date: LocalDate | null;
    readonly title: string | null;
  };
  /** What the agency leads, and what it was asked for; one of them is not empty. */
  readonly items: readonly OverdueItem[];
  readonly inputs: readonly ListedInput[];
  readonly now: Instant;
}

/** A letter that urges an agency on, without its number, day and signature: those a person gives it. */
export interface ReminderLetter {
  readonly issuer: string;
  readonly superior: string | null;
  /** Trích yếu. */
  readonly about: string;
  readonly to: string;
  readonly opening: string;
  readonly items: readonly OverdueItem[];
  readonly inputs: readonly ListedInput[];
  /** How an earlier letter about the same is spoken of: “Đã đôn đốc”. */
  readonly urged: string;
  readonly closing: readonly string[];
  readonly copies: readonly string[];
}

const planText = ({ number, date, title }: ReminderFacts['plan'], authority: string | null): string =>
  [
    `Kế hoạch${number === null ? '' : ` số ${number}`}`,
    ...(date === null ? [] : [`ngày ${writtenDay(date)}`]),
    ...(authority === null ? [] : [`của ${authority}`]),
    ...(title === null ? [] : [`(${title})`]),
  ].join(' ');

/** What is owed, what is to be done about it and what the letter is about: products, inputs, or both. */
const wordsFor = ({ items, inputs }: ReminderFacts) => {
  const parts = [
    ...(items.length === 0
      ? []
      : [
          {
            owed: `${items.length} nhiệm vụ quá hạn chưa hoàn thành`,
            duty: 'hoàn thành các nhiệm vụ',
            subject: 'thực hiện nhiệm vụ',
          },
        ]),
    ...(inputs.length === 0
      ? []
      : [
          {
            owed: `${inputs.length} nội dung phối hợp quá hạn chưa gửi ý kiến`,
            duty: 'gửi ý kiến phối hợp về các nội dung',
            subject: 'gửi ý kiến phối hợp',
          },
        ]),
  ];
  return {
    owed: parts.map(({ owed }) => owed).join(' và '),
    duty: parts.map(({ duty }) => duty).join(', '),
    subject: parts.map(({ subject }) => subject).join(', '),
  };
};

/**
 * The letter (công văn đôn đốc). Units under the UBND are told to do it, those outside are asked: they are not the
 * UBND's to order.
 */
export const reminderLetter = (facts: ReminderFacts): ReminderLetter => {
  const { agency, issuer, superior, monitoringAgency, plan, items, inputs, now } = facts;
  const { owed, duty, subject } = wordsFor(facts);
  const short = `Kế hoạch${plan.number === null ? '' : ` số ${plan.number}`}`;
  const until = writtenDay(dateOf(now));
  const report = `báo cáo kết quả bằng văn bản về ${monitoringAgency ?? issuer} trước ngày … tháng … năm …, nêu rõ nguyên nhân chậm và thời hạn hoàn thành`;
  const closing = agency.underUbnd
    ? [
        `${issuer} đôn đốc và yêu cầu ${agency.name} khẩn trương ${duty} nêu trên; ${report}.`,
        `Thủ trưởng đơn vị chịu trách nhiệm về tiến độ và chất lượng thực hiện các nhiệm vụ được giao./.`,
      ]
    : [
        `${issuer} trân trọng đề nghị ${agency.name} quan tâm, chỉ đạo ${duty} nêu trên và ${report}.`,
        `Rất mong nhận được sự phối hợp của quý cơ quan./.`,
      ];
  return {
    issuer,
    superior,
    to: agency.name,
    items,
    inputs,
    closing,
    urged: agency.underUbnd ? 'Đã đôn đốc' : 'Đã đề nghị',
    about: `V/v ${agency.underUbnd ? 'đôn đốc' : 'đề nghị'} ${subject} quá hạn theo ${short}`,
    opening: `Thực hiện ${planText(plan, superior)}, qua theo dõi đến ngày ${until}, ${agency.name} còn ${owed} như sau:`,
    copies: [
      'Như trên;',
      ...(superior === null ? [] : [`${superior} (để báo cáo);`]),
      ...(monitoringAgency === null || monitoringAgency === issuer ? [] : [`${monitoringAgency};`]),
      'Lưu: VT.',
    ],
  };
};
