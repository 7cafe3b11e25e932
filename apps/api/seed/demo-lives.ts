import type { TaskService } from '#libs/application/task-service';
import type { TaskCommand } from '#libs/domain/annex-task/commands';
import type { Person, Role } from '#libs/domain/shared/actor';
import { isRejection } from '#libs/domain/shared/rejection';

interface Act {
  /** Number of the task in the demonstration's plan. */
  readonly task: string;
  readonly by: Person;
  readonly command: TaskCommand;
}

const person = (userId: string, agencyId: string | null, role: Role): Person => ({
  kind: 'person',
  userId,
  agencyId,
  roles: [role],
});
const officer = (agencyId: string): Person => person(`${agencyId}.officer`, agencyId, 'officer');
const supervisor = person('supervisor', null, 'supervisor');

const planning = officer('so-ke-hoach-va-dau-tu');
const information = officer('so-thong-tin-va-truyen-thong');
const environment = officer('so-tai-nguyen-va-moi-truong');
const farmers = officer('hoi-nong-dan-thanh-pho');

const document = (number: string, issuer: string, subject: string) => ({
  number,
  issuer,
  subject,
  date: null,
  signer: null,
});

/** What people did in the demonstration, in order: one task waits for inputs, one for a decision, one is back, one done. */
const acts: readonly Act[] = [
  { task: '4', by: planning, command: { type: 'Acknowledge' } },
  {
    task: '4',
    by: planning,
    command: {
      type: 'RequestCoordination',
      coordinatorIds: ['so-tu-phap', 'so-tai-chinh'],
      content: 'Đề nghị cho ý kiến về danh mục giấy tờ trùng lặp',
    },
  },
  { task: '4', by: officer('so-tu-phap'), command: { type: 'Acknowledge' } },
  {
    task: '4',
    by: officer('so-tu-phap'),
    command: {
      type: 'SubmitCoordinationInput',
      summary: 'Đề nghị bỏ ba loại giấy tờ đã có trong cơ sở dữ liệu',
      files: [],
    },
  },
  {
    task: '4',
    by: planning,
    command: { type: 'ReportProgress', percent: 55, result: 'Đã rà soát xong một nửa số thủ tục' },
  },
  { task: '5', by: information, command: { type: 'Acknowledge' } },
  {
    task: '5',
    by: information,
    command: {
      type: 'SubmitDeliverable',
      summary: 'Danh mục dữ liệu dùng chung',
      files: [],
      document: document('102/DM-STTTT', 'Sở Thông tin và Truyền thông', 'Danh mục dữ liệu dùng chung'),
    },
  },
  { task: '5', by: supervisor, command: { type: 'ApproveDeliverable', deliverable: 1 } },
  { task: '6', by: environment, command: { type: 'Acknowledge' } },
  {
    task: '6',
    by: environment,
    command: {
      type: 'SubmitDeliverable',
      summary: 'Bộ mẫu đơn trình duyệt',
      files: [],
      document: document('88/TTr-STNMT', 'Sở Tài nguyên và Môi trường', 'Bộ mẫu đơn lĩnh vực đất đai'),
    },
  },
  { task: '14', by: farmers, command: { type: 'Acknowledge' } },
  {
    task: '14',
    by: farmers,
    command: {
      type: 'SubmitDeliverable',
      summary: 'Báo cáo đợt một',
      files: [],
      document: document('15/BC-HND', 'Hội Nông dân Thành phố', 'Kết quả hỗ trợ đợt một'),
    },
  },
  {
    task: '14',
    by: supervisor,
    command: { type: 'ReturnDeliverable', deliverable: 1, reason: 'Chưa có số liệu theo từng địa bàn' },
  },
];

/** Refusals that only say that an earlier run did it. */
const done = new Set([
  'ASSIGNMENT.ALREADY_ACKNOWLEDGED',
  'COORDINATION.ALREADY_REQUESTED',
  'COORDINATION.NOTHING_ASKED',
  'DELIVERABLE.ALREADY_SUBMITTED',
  'DELIVERABLE.ALREADY_APPROVED',
  'DELIVERABLE.ALREADY_RETURNED',
  'TASK.CLOSED',
]);

/**
 * Plays the demonstration's lives with the commands that people give. Each act has its own command id, so a
 * second run adds nothing.
 *
 * @param taskIds ids by number in the plan
 */
export const seedDemoLives = async (
  tasks: TaskService,
  taskIds: ReadonlyMap<string, string>,
): Promise<void> => {
  for (const [n, { task, by, command }] of acts.entries()) {
    const taskId = taskIds.get(task);
    if (taskId === undefined) throw new Error(`SEED.NO_TASK ${task}`);
    const request = { principal: 'seed', commandId: `demo-${n}`, requestHash: `demo-${n}` };
    const answer = await tasks.handle(taskId, command, by, { request });
    if (isRejection(answer) && !done.has(answer.code))
      throw new Error(`SEED.REFUSED ${task} ${command.type}: ${answer.code} ${JSON.stringify(answer.facts)}`);
  }
};
