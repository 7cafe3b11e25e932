import type { Finding, ParsedDocument, ParsedTask } from '#libs/domain/plan/draft/index';
import { message } from '#libs/messages/message';
import { finding } from '#libs/plan-import/findings';
import type { Grid } from '#libs/plan-import/layout/grid';

/** What a reviewer should know about the plan as a whole. */
export function judgeDocument(
  { title }: ParsedDocument,
  grids: readonly Grid[],
  tasks: readonly ParsedTask[],
): readonly Finding[] {
  const findings: Finding[] = [];
  if (grids.length === 0)
    findings.push(finding('ANNEX.NONE', 'warning', 'document', message('finding.ANNEX.NONE')));
  if (grids.some((grid) => grid.columns.timing === undefined))
    findings.push(
      finding('ANNEX.NO_TIMING_COLUMN', 'warning', 'document', message('finding.ANNEX.NO_TIMING_COLUMN')),
    );
  const ends = /(?:giai đoạn|năm) \d{4}/iu.test(title ?? '');
  if (!ends && tasks.some(({ timing }) => timing.kind === 'yearly'))
    findings.push(finding('PLAN.NO_END', 'warning', 'document', message('finding.PLAN.NO_END')));
  findings.push(finding('DUTIES.PARTLY_READ', 'info', 'document', message('finding.DUTIES.PARTLY_READ')));
  return findings;
}
