import type { Finding } from '#libs/domain/plan/draft/index';
import { countedFromIssue } from '#libs/domain/timing/counted-from-issue';
import { parseTiming, type Schedule, type ScheduleKind } from '#libs/domain/timing/schedule';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';

export interface TimedText {
  readonly title: string;
  readonly text: string;
  readonly schedule: Schedule;
  /** The plan's own date, or null when it was not read. */
  readonly planDate: string | null;
}

/**
 * A date that an unresolved phrase suggests: the one it holds ("dự kiến trong tháng 10/2021"), or days counted
 * from the plan's own date ("trong 30 ngày kể từ ngày ban hành Kế hoạch"), which starts the day after.
 */
function proposeTiming(text: string, planDate: string | null) {
  const due = countedFromIssue(text, planDate);
  if (due !== null) return { changes: { timing: { text, kind: 'by-date' as const, due } }, score: 0.8 };
  const held = text
    .replace(/\([^()]*\)/gu, '')
    .replace(/^.{0,40}?dự kiến\s+(?:vào\s+)?/iu, '')
    .trim();
  const year = planDate === null ? null : Number(planDate.slice(0, 4));
  const read = held === text ? null : parseTiming(held, { planYear: year });
  return read?.due == null
    ? null
    : { changes: { timing: { text, kind: 'by-date' as const, due: read.due } }, score: 0.5 };
}

/** A schedule that comes back may begin before the plan; one that ends may not end there. */
const ends: readonly ScheduleKind[] = ['by-date', 'range'];

/** What a reviewer must settle or should know about a task's timing. No clock: the past is not judged here. */
export function judgeTiming({ title, text, schedule, planDate }: TimedText): readonly Finding[] {
  const findings: Finding[] = [];
  if (schedule.kind === 'unresolved' && text !== '')
    findings.push(
      finding(
        'TIMING.UNRESOLVED',
        'error',
        'timing',
        message('finding.TIMING.UNRESOLVED', { text }),
        proposeTiming(text, planDate),
      ),
    );
  if (ends.includes(schedule.kind) && schedule.due !== null && planDate !== null && schedule.due < planDate)
    findings.push(
      finding(
        'TIMING.BEFORE_PLAN',
        'warning',
        'timing',
        message('finding.TIMING.BEFORE_PLAN', { due: schedule.due, date: planDate }),
      ),
    );
  if (schedule.rule.endsWith('-plan-year'))
    findings.push(
      finding(
        'TIMING.YEAR_FROM_PLAN',
        'warning',
        'timing',
        message('finding.TIMING.YEAR_FROM_PLAN', { text }),
      ),
    );
  if (schedule.rule === 'range-with-horizon')
    findings.push(finding('TIMING.HORIZON', 'info', 'timing', message('finding.TIMING.HORIZON', { text })));
  if (schedule.kind === 'yearly' && /xây dựng (?:các )?(?:kế hoạch|chương trình)/iu.test(title))
    findings.push(
      finding(
        'TIMING.MAY_BE_DUE_BEFORE_YEAR',
        'info',
        'timing',
        message('finding.TIMING.MAY_BE_DUE_BEFORE_YEAR'),
      ),
    );
  return findings;
}
