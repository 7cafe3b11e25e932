import { type ParsedDuty, type ParsedReporting, reportsBeside } from '#libs/domain/plan/draft/index';
import { finding } from '#libs/plan-import/findings';

const said = (keys: readonly string[]) => {
  const names = keys.join(', ');
  return finding('DUTY.IS_REPORT', 'info', 'title', [
    `Câu này cũng được đọc là chế độ báo cáo ${names}; không cần theo dõi hai lần.`,
    `The same sentence was read as reporting ${names}; it need not be followed twice.`,
  ]);
};

/** Notes on each duty the reports that were read in its own sentence, so that nobody follows one thing twice. */
export function sayWhichReport(
  duties: readonly ParsedDuty[],
  reporting: readonly ParsedReporting[],
): readonly ParsedDuty[] {
  return duties.map((duty) => {
    const keys = reportsBeside(duty, reporting).map(({ key }) => key);
    return keys.length === 0 ? duty : { ...duty, findings: [said(keys), ...duty.findings] };
  });
}
