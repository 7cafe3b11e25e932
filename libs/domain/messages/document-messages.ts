import { fact, say, type MessageCatalogue } from '#libs/domain/messages/message';

/** What the earliest day of a document is the day of, as facts name it. */
const dated: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = {
  plan: { vi: 'ngày của văn bản giao nhiệm vụ', en: 'the day of the document that gave the task' },
  'assignment-year': {
    vi: 'đầu năm trước năm giao nhiệm vụ',
    en: 'the beginning of the year before the task was assigned',
  },
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
};
