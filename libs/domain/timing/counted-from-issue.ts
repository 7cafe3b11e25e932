import { addDays, type LocalDate } from '#libs/domain/shared/time';

/** "trong 30 ngày kể từ ngày ban hành Kế hoạch" */
const counted =
  /^trong (?:vòng |thời hạn )?(\d{1,3}) ngày (?:kể )?từ (?:ngày|khi) ban hành (?:kế hoạch|văn bản)/iu;

/** The day that a phrase counts from the day on which its document was issued, from the day after; null where it does not. */
export const countedFromIssue = (text: string, issued: LocalDate | null): LocalDate | null => {
  const days = counted.exec(text)?.[1];
  return days === undefined || issued === null ? null : addDays(issued, Number(days));
};
