import { fact, say, type MessageCatalogue } from '#libs/domain/messages/message';

/** What the earliest day of a document is the day of, as facts name it. */
const dated: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  plan: { vi: 'ngày của văn bản giao nhiệm vụ', en: 'the day of the document that gave the task' },
  'assignment-year': {
    vi: 'đầu năm trước năm giao nhiệm vụ',
    en: 'the beginning of the year before the task was assigned',
  },
  submission: { vi: 'ngày nộp sản phẩm', en: 'the day on which the product was handed in' },
  'coordination-request': { vi: 'ngày yêu cầu phối hợp', en: 'the day on which the input was asked for' },
  'extension-request': { vi: 'ngày đề nghị gia hạn', en: 'the day on which the extension was asked for' },
  'return-proposal': {
    vi: 'ngày đề nghị trả lại, điều chỉnh',
    en: 'the day on which the return was proposed',
  },
  'amendment-proposal': { vi: 'ngày đề nghị sửa đổi', en: 'the day on which the amendment was proposed' },
  difficulty: { vi: 'ngày phản ánh khó khăn', en: 'the day on which the difficulty was raised' },
  'difficulty-assignment': {
    vi: 'ngày giao giải quyết khó khăn',
    en: 'the day on which somebody was asked to solve it',
  },
  succession: { vi: 'ngày của văn bản sắp xếp tổ chức', en: 'the day of the document of the succession' },
};

/** Why a document cannot have the day that was given for it. */
export const documentMessages: MessageCatalogue = {
  'DOCUMENT.DATE_IN_FUTURE': say(
    'Ngày của văn bản nằm trong tương lai. Hãy kiểm tra lại ngày trên văn bản.',
    'The document is dated in the future. Check the day on the paper.',
  ),
  'DOCUMENT.TOO_EARLY': (facts) => {
    const of = dated[fact(facts, 'of')] ?? { vi: 'ngày của việc mà văn bản nói đến', en: 'what it is about' };
    return {
      vi: `Văn bản đề ngày ${fact(facts, 'date')} không thể có trước ngày ${fact(facts, 'earliest')}, là ${of.vi}. Hãy kiểm tra lại ngày trên văn bản.`,
      en: `A document of ${fact(facts, 'date')} cannot be older than ${fact(facts, 'earliest')}, ${of.en}. Check the day on the paper.`,
    };
  },
  'LATE_RECORD.IN_FUTURE': (facts) => ({
    vi: `Thời điểm xảy ra (${fact(facts, 'day')}) nằm trong tương lai.`,
    en: `The time at which it happened (${fact(facts, 'day')}) lies in the future.`,
  }),
  'LATE_RECORD.BEFORE_TASK': (facts) => ({
    vi: `Không ghi nhận muộn cho ngày ${fact(facts, 'day')}: nhiệm vụ được giao trên hệ thống ngày ${fact(facts, 'assigned')}.`,
    en: `Nothing of ${fact(facts, 'day')} can be recorded: the task was assigned here on ${fact(facts, 'assigned')}.`,
  }),
  'LATE_RECORD.DOCUMENT_MISSING': (facts) => ({
    vi: `Ghi nhận muộn việc ngày ${fact(facts, 'day')} phải kèm số và ngày của văn bản chứng minh.`,
    en: `What happened on ${fact(facts, 'day')} is recorded with number and day of the document that proves it.`,
  }),
  'LATE_RECORD.OTHER_DAY': (facts) => ({
    vi: `Văn bản đề ngày ${fact(facts, 'date')} không chứng minh việc ngày ${fact(facts, 'day')}. Hai ngày phải trùng nhau.`,
    en: `A document of ${fact(facts, 'date')} does not prove what happened on ${fact(facts, 'day')}. Both days must be the same.`,
  }),
  'LATE_RECORD.FILE_MISSING': (facts) => ({
    vi: `Ghi nhận muộn việc ngày ${fact(facts, 'day')} của đơn vị mình phải kèm tệp văn bản chứng minh.`,
    en: `What your own agency did on ${fact(facts, 'day')} is recorded with the file of the document that proves it.`,
  }),
  'LATE_RECORD.NOT_POSSIBLE_THEN': (facts) => ({
    vi: `Ngày ${fact(facts, 'day')} chưa thể làm việc này (${fact(facts, 'code')}); hãy kiểm tra lại ngày của văn bản hoặc ghi nhận theo ngày hôm nay.`,
    en: `It was not possible on ${fact(facts, 'day')} (${fact(facts, 'code')}); check the day of the document, or record it as of today.`,
  }),
  'LATE_RECORD.CHANGES_WHAT_FOLLOWED': (facts) => ({
    vi: `Nếu việc này xảy ra ngày ${fact(facts, 'day')} thì những việc đã ghi nhận sau ngày đó sẽ khác đi. Hãy ghi nhận theo ngày hôm nay.`,
    en: `Had it happened on ${fact(facts, 'day')}, what was recorded since would be otherwise. Record it as of today.`,
  }),
};
