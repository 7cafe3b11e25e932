import type { AmendedTerms } from '#libs/domain/annex-task/amendment/state';
import type { WhoAccepts } from '#libs/domain/annex-task/kernel/state';
import { addressedAgency } from '#libs/domain/annex-task/kernel/who-accepts';
import { deadlineOf } from '#libs/domain/annex-task/kernel/cycles';
import { vietnameseDay, vietnameseDeadline } from '#libs/domain/messages/dates';
import type { Names } from '#libs/domain/messages/names';

/** Who accepts, in words; an agency by its name where names are at hand. */
export const acceptorName = (accepts: WhoAccepts, names?: Pick<Names, 'agency'>): string => {
  const addressed = addressedAgency(accepts);
  if (addressed !== null) return names?.agency(addressed) ?? 'cơ quan nhận sản phẩm';
  return accepts === 'supervisor' ? 'lãnh đạo UBND phụ trách' : 'cơ quan theo dõi';
};

/** What an amendment says anew, in words. */
export const termsInWords = (
  { title, product, due, until, accepts }: AmendedTerms,
  names?: Pick<Names, 'agency'>,
): string =>
  [
    ...(title === undefined ? [] : [`nội dung "${title}"`]),
    ...(product === undefined ? [] : [`sản phẩm "${product ?? ''}"`]),
    ...(due === undefined ? [] : [`thời hạn ${vietnameseDeadline(deadlineOf(due))}`]),
    ...(until === undefined ? [] : [`thực hiện đến hết ${vietnameseDay(until)}`]),
    ...(accepts === undefined ? [] : [`sản phẩm do ${acceptorName(accepts, names)} duyệt`]),
  ].join('; ');
