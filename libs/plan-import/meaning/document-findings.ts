import type { Finding, ParsedDocument, ParsedTask } from '#libs/domain/plan/draft/index';
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
    findings.push(
      finding('ANNEX.NONE', 'warning', 'document', [
        'Không có phụ lục phân công nhiệm vụ.',
        'The plan has no annex of assigned tasks.',
      ]),
    );
  if (grids.some((grid) => grid.columns.timing === undefined))
    findings.push(
      finding('ANNEX.NO_TIMING_COLUMN', 'warning', 'document', [
        'Phụ lục không có cột thời gian: các nhiệm vụ không có hạn.',
        'The annex has no timing column: its tasks have no deadline.',
      ]),
    );
  const ends = /(?:giai đoạn|năm) \d{4}/iu.test(title ?? '');
  if (!ends && tasks.some(({ timing }) => timing.kind === 'yearly'))
    findings.push(
      finding('PLAN.NO_END', 'warning', 'document', [
        'Có nhiệm vụ hàng năm nhưng kế hoạch không ghi năm kết thúc.',
        'There are yearly tasks, but the plan states no end.',
      ]),
    );
  findings.push(
    finding('DUTIES.PARTLY_READ', 'info', 'document', [
      'Trong thân kế hoạch chỉ đọc những nhiệm vụ có nêu tên đơn vị.',
      "Of the plan's body only duties that name a unit were read.",
    ]),
  );
  return findings;
}
