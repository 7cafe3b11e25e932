import { type ParsedDuty, type ParsedReporting, reportsBeside } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';

const said = (reports: readonly string[]) =>
  finding('DUTY.IS_REPORT', 'info', 'title', message('finding.DUTY.IS_REPORT', { reports }));

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
