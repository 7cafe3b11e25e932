import { Command, CommanderError } from 'commander';
import { ConfigError } from '#libs/config/config';
import type { CliContext } from './context';
import { addAgency } from './commands/agency';
import { addAudit } from './commands/audit';
import { addCalendar } from './commands/calendar';
import { addCompletion } from './commands/completion';
import { addDelegation } from './commands/delegation';
import { addDirectory } from './commands/directory';
import { addGroup } from './commands/group';
import { addPlanDashboard } from './commands/dashboard';
import { addDoctor } from './commands/doctor';
import { addLedger } from './commands/ledger';
import { addDifficulties } from './commands/difficulties';
import { addLogin, addLogout } from './commands/login';
import { addPlanAmend } from './commands/plan-amend';
import { addPlanCorrect } from './commands/plan-correct';
import { addPlanExport } from './commands/plan-export';
import { addPlanSupervisor } from './commands/plan-supervisor';
import { addPlanAccepts } from './commands/plan-accepts';
import { addPlanEnd } from './commands/plan-end';
import { addPlanFile } from './commands/plan-file';
import { addPlanFindings } from './commands/plan-findings';
import { addPlanLife } from './commands/plan-life';
import { addPlanRehearse } from './commands/plan-rehearse';
import { addPlanReview } from './commands/plan-review';
import { addPlanRows } from './commands/plan-rows';
import { addPlanSetup } from './commands/plan-setup';
import { addPlanVersions } from './commands/plan-versions';
import { addProcess } from './commands/process';
import { addMe } from './commands/me';
import { addReminder } from './commands/reminder';
import { addSuccession } from './commands/succession';
import { addSuccessionChoices } from './commands/succession-choices';
import { addTask, addWorklist } from './commands/task';
import { addTaskActs } from './commands/task-acts';
import { addTaskEvidence } from './commands/task-evidence';
import { addTaskFile } from './commands/task-file';
import { addUsers } from './commands/users';
import { DoneWithConsequence, Misuse, Refused, refusalText } from './refusal';
import { programVersion } from './version';

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;
const DONE_WITH_CONSEQUENCE = 3;

/** Every command, bound to what it works with. */
export const createProgram = (context: CliContext): Command => {
  const { io } = context;
  const program = new Command('dondoc')
    .description('Đôn Đốc: theo dõi, đôn đốc nhiệm vụ của kế hoạch')
    .option('--json', 'in kết quả dạng JSON')
    .option('--as <tài khoản>', 'thực hiện với một tài khoản của bản trình diễn đang chạy')
    .option('--on-behalf-of <tài khoản>', 'làm thay người đã ủy quyền cho mình')
    .option('--url <địa chỉ>', 'địa chỉ máy chủ (mặc định: DONDOC_URL, phiên đăng nhập, bản trình diễn)');
  // Commands that are added later inherit these, so they come first.
  program
    .version(programVersion(), '-V, --version', 'xem phiên bản')
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand(false)
    .configureHelp({ showGlobalOptions: true, styleTitle: (title) => titles[title] ?? title })
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      outputError: (text, write) => write(text.replace(/^error: /u, 'Câu lệnh chưa đúng / wrong usage: ')),
    })
    .showHelpAfterError('Xem hướng dẫn / see: --help')
    .exitOverride();
  const group = (name: string, description: string) =>
    program.command(name).description(description).helpCommand(false);
  const plan = group('plan', 'kế hoạch: đọc, nhập, rà soát, kích hoạt');
  const review = [addPlanReview, addPlanCorrect, addPlanRows, addPlanFindings, addPlanVersions];
  for (const add of [
    addPlanFile,
    ...review,
    addPlanSetup,
    addPlanLife,
    addPlanAmend,
    addPlanEnd,
    addPlanAccepts,
    addPlanSupervisor,
    addPlanRehearse,
    addPlanDashboard,
    addPlanExport,
  ])
    add(plan, context);
  addLedger(group('ledger', 'sổ cái: kiểm tra, điểm kiểm tra, dựng lại'), context);
  addProcess(group('process', 'quy trình trên Temporal: khôi phục, tình trạng'), context);
  const task = group('task', 'nhiệm vụ: danh sách, chi tiết, lịch sử, bằng chứng, tệp, xử lý');
  for (const add of [addTask, addTaskEvidence, addTaskFile, addTaskActs]) add(task, context);
  addDelegation(group('delegation', 'ủy quyền: giao, xem, chấm dứt'), context);
  addAgency(group('agency', 'đơn vị: danh sách, thêm, sửa, kết thúc'), context);
  addGroup(group('group', 'nhóm đơn vị: danh sách, thêm, sửa, thành viên'), context);
  addDirectory(group('directory', 'danh mục dưới dạng bảng Excel: xuất, xem trước, áp dụng'), context);
  addUsers(group('user', 'tài khoản: danh sách, tạo, sửa, khóa, lịch sử'), context);
  addMe(group('me', 'tài khoản của mình: sửa, mật khẩu, phiên'), context);
  addCalendar(group('calendar', 'lịch làm việc: ngày nghỉ, ngày làm bù'), context);
  addAudit(group('audit', 'nhật ký: lệnh bị từ chối, đăng nhập'), context);
  addReminder(group('reminder', 'công văn đôn đốc'), context);
  const succession = group('succession', 'đơn vị sáp nhập, chia tách, đổi tên, giải thể');
  for (const add of [addSuccession, addSuccessionChoices]) add(succession, context);
  addWorklist(program, context);
  addDifficulties(program, context);
  addLogin(program, context);
  addLogout(program, context);
  addDoctor(program, context);
  addCompletion(program, context);
  return program;
};

const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Tùy chọn:',
  'Global Options:': 'Tùy chọn chung:',
  'Commands:': 'Lệnh:',
};

/**
 * Runs one command line.
 *
 * @param args without the program's own name
 * @returns the exit code: 0 done, 1 refused, 2 wrong usage, 3 done, but something that was done before has to be done again
 */
export const run = async (args: readonly string[], context: CliContext): Promise<number> => {
  try {
    await createProgram(context).parseAsync(args, { from: 'user' });
    return DONE;
  } catch (error) {
    return explain(error, context);
  }
};

/** A system call that was refused, as by a folder that cannot be written: its message names call and path. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;

const explain = (error: unknown, { io }: CliContext): number => {
  // Commander has said already what is wrong with the words.
  if (error instanceof CommanderError)
    return error.exitCode === 0 && error.code !== 'commander.help' ? DONE : WRONG_USAGE;
  if (error instanceof Misuse) {
    io.err(`${error.detail.vi}\n  ${error.detail.en}`);
    return WRONG_USAGE;
  }
  if (error instanceof DoneWithConsequence) {
    io.err(`${error.detail.vi}\n  ${error.detail.en}`);
    return DONE_WITH_CONSEQUENCE;
  }
  if (error instanceof Refused) io.err(refusalText(error));
  else if (error instanceof ConfigError) io.err(error.message);
  else if (isSystemError(error)) io.err(`CLI.SYSTEM: ${error.message}`);
  else io.err(`CLI.FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return REFUSED;
};
