import type { PlanDraft } from '#libs/application/plan-service-queries';
import { emptyDirectory, type Directory } from '#libs/domain/directory/directory';
import type { ParsedPlan, ParsedTask } from '#libs/domain/plan/draft/index';
import type { DraftFinding } from '#libs/domain/plan/findings/index';
import type { Plan } from '#libs/domain/plan/plan';

export const sampleDirectory: Directory = {
  ...emptyDirectory,
  agencies: {
    a: {
      id: 'a',
      name: 'Sở Tài chính',
      aliases: [],
      kind: 'department',
      parentId: null,
      underUbnd: true,
      validFrom: null,
      validTo: null,
    },
  },
};

const unit = { text: 'Sở TC', agencyId: null, groupId: null, inferred: false };
const task: ParsedTask = {
  key: '12',
  number: '12',
  section: 'II',
  title: '=Rà soát hồ sơ',
  leads: [unit],
  coordinators: [],
  product: 'Báo cáo',
  productInferred: false,
  timing: {
    text: 'Quý II',
    inferred: false,
    kind: 'by-date',
    due: '2026-06-30',
  } as unknown as ParsedTask['timing'],
  source: {
    part: 'annex',
    page: 3,
    line: 12,
    table: 1,
    row: 4,
    cells: { leads: 'page 3, line 13, column 3', timing: 'sheet "PL1", row 7, column 5' },
  },
  findings: [],
};

const draft: ParsedPlan = {
  document: {
    number: '7/KH-UBND',
    date: '2026-01-15',
    authority: null,
    title: 'Chuyển đổi số',
    kind: 'Kế hoạch',
    draft: false,
    replaces: [],
    legalBasis: [],
  },
  tasks: [task],
  duties: [],
  reporting: [],
  targets: [],
  findings: [],
};

const finding: DraftFinding = {
  part: 'tasks',
  taskKey: '12',
  code: 'LEAD.UNKNOWN',
  severity: 'error',
  field: 'leads',
  message: 'Danh mục không có đơn vị “Sở TC”.',
  messageEn: 'The directory has no unit “Sở TC”.',
  proposal: { changes: { leads: [{ agencyId: 'a' }] }, score: 0.8 },
};

const ofDocument: DraftFinding = {
  part: 'document',
  taskKey: null,
  code: 'PLAN.UNTIL_MISSING',
  severity: 'warning',
  field: 'until',
  message: 'Kế hoạch chưa có ngày kết thúc.',
  messageEn: 'The plan has no last day.',
};

/** A draft with a finding of every severity, about a row and about the document. */
export const sampleDraft = {
  plan: { id: 'ke-hoach', draft, rowVersions: { 'tasks/12': 3 } } as unknown as Plan,
  version: 1,
  findings: [
    finding,
    { ...finding, code: 'TIMING.VAGUE', severity: 'info', field: 'timing', message: 'Thời hạn chưa rõ.' },
    { ...finding, code: 'TITLE.SHORT', severity: 'warning', field: 'title', message: 'Nội dung ngắn.' },
    ofDocument,
  ],
  blocking: 1,
  rowVersions: {},
  acceptors: {},
} as const satisfies PlanDraft;
