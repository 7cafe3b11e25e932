import { Command, CommanderError, Option } from 'commander';
import { ConfigError } from '#libs/config/config';
import { languages, type Language } from '#libs/domain/shared/language';
import type { MessageKey } from '#libs/messages/message';
import { sessionsOf, type CliContext } from './context';
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
import { spokenHelp } from './help-words';
import { languageOf, speaking, value, words } from './language';
import { DoneWithConsequence, Misuse, Refused, refusalText, toldText } from './refusal';
import { programVersion } from './version';
import { wrongUsage } from './wrong-usage';

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;
const DONE_WITH_CONSEQUENCE = 3;

/** Every command, bound to what it works with. */
export const createProgram = (context: CliContext): Command => {
  const { io } = context;
  const program = new Command('dondoc')
    .description(words('cli.program'))
    .option('--json', words('cli.option.json'))
    .addOption(new Option(`--lang ${value('language')}`, words('cli.option.lang')).choices(languages))
    .option(`--as ${value('account')}`, words('cli.option.as'))
    .option(`--on-behalf-of ${value('account')}`, words('cli.option.on-behalf-of'))
    .option(`--url ${value('address')}`, words('cli.option.url'));
  // Commands that are added later inherit these, so they come first.
  program
    .version(programVersion(), '-V, --version', words('cli.option.version'))
    .helpOption('-h, --help', words('cli.option.help'))
    .helpCommand(false)
    .configureHelp(spokenHelp)
    .configureOutput({
      writeOut: (text) => io.out(text.trimEnd()),
      writeErr: (text) => io.err(text.trimEnd()),
      outputError: (text, write) => write(wrongUsage(text)),
    })
    .showHelpAfterError(words('cli.see-help'))
    .exitOverride();
  const group = (name: GroupName): Command =>
    program
      .command(name)
      .description(words(`cli-group.${name}`))
      .helpCommand(false);
  const plan = group('plan');
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
  addLedger(group('ledger'), context);
  addProcess(group('process'), context);
  const task = group('task');
  for (const add of [addTask, addTaskEvidence, addTaskFile, addTaskActs]) add(task, context);
  addDelegation(group('delegation'), context);
  addAgency(group('agency'), context);
  addGroup(group('group'), context);
  addDirectory(group('directory'), context);
  addUsers(group('user'), context);
  addMe(group('me'), context);
  addCalendar(group('calendar'), context);
  addAudit(group('audit'), context);
  addReminder(group('reminder'), context);
  const succession = group('succession');
  for (const add of [addSuccession, addSuccessionChoices]) add(succession, context);
  addWorklist(program, context);
  addDifficulties(program, context);
  addLogin(program, context);
  addLogout(program, context);
  addDoctor(program, context);
  addCompletion(program, context);
  return program;
};

type GroupName = MessageKey extends infer Key
  ? Key extends `cli-group.${infer Name}`
    ? Name
    : never
  : never;

/**
 * Runs one command line.
 *
 * @param args without the program's own name
 * @returns the exit code: 0 done, 1 refused, 2 wrong usage, 3 done, but something that was done before has to be done again
 */
export const run = (args: readonly string[], context: CliContext): Promise<number> => {
  const ofAccount = (): Language | null => sessionsOf(context).current(new Date())?.language ?? null;
  return speaking(languageOf(args, context.environment, ofAccount), async () => {
    try {
      await createProgram(context).parseAsync(args, { from: 'user' });
      return DONE;
    } catch (error) {
      return explain(error, context);
    }
  });
};

/** A system call that was refused, as by a folder that cannot be written: its message names call and path. */
const isSystemError = (error: unknown): error is NodeJS.ErrnoException =>
  typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;

const explain = (error: unknown, { io }: CliContext): number => {
  // Commander has said already what is wrong with the words.
  if (error instanceof CommanderError)
    return error.exitCode === 0 && error.code !== 'commander.help' ? DONE : WRONG_USAGE;
  if (error instanceof Misuse) {
    io.err(toldText(error.detail));
    return WRONG_USAGE;
  }
  if (error instanceof DoneWithConsequence) {
    io.err(toldText(error.detail));
    return DONE_WITH_CONSEQUENCE;
  }
  if (error instanceof Refused) io.err(refusalText(error));
  else if (error instanceof ConfigError) io.err(error.message);
  else if (isSystemError(error)) io.err(`CLI.SYSTEM: ${error.message}`);
  else io.err(`CLI.FAILED: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  return REFUSED;
};
