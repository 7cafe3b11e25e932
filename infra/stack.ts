import { join } from 'node:path';
import { ConfigError, loadConfig } from '#libs/config/config';
import { defaultLanguage, type Language } from '#libs/domain/shared/language';
import { message } from '#libs/messages/message';
import { wordIn } from '#libs/messages/say';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { languageOf } from '#infra/stack/language';
import { startStack, type Stack } from '#infra/stack/start-stack';

const say = (message: string) => console.log(`  ${message}`);

/** Whether the installation is still to be set up; what does not say so is taken for set up. */
const isFirstRun = async (port: number): Promise<boolean> => {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/setup`);
    return ((await answer.json()) as { readonly isFirstRun?: boolean }).isFirstRun === true;
  } catch {
    return false;
  }
};

/** Of an installation without a demonstration: the code of its first set-up, and no password once that is over. */
async function greetOwn({ url, password, dataDir }: Stack, port: number, language: Language): Promise<void> {
  const logs = join(dataDir, 'logs');
  const greeting = (await isFirstRun(port))
    ? message('stack.set-up', { url, code: password, logs })
    : message('stack.ready-own', { url, logs });
  console.log(`\n${wordIn(language, greeting)}\n`);
}

function greet(stack: Stack, language: Language): void {
  const greeting = message('stack.ready', {
    url: stack.url,
    accounts: [...stack.accounts, '<agencyId>.head', '<agencyId>.officer'],
    password: stack.password,
    file: join(stack.dataDir, 'demo.json'),
    logs: join(stack.dataDir, 'logs'),
  });
  console.log(`\n${wordIn(language, greeting)}\n`);
}

/** What people can do something about is a sentence; a defect is shown whole. */
const sentenceOf = (error: unknown, language: Language): unknown => {
  if (error instanceof EmbeddedError) return error.messageIn(language);
  if (error instanceof ConfigError) return error.message;
  // A system call that was refused: its message names call and path.
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined ? `EMBEDDED.SYSTEM: ${message}` : error;
};

async function main(): Promise<void> {
  let language = defaultLanguage;
  let stop = () => Promise.resolve();
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    console.log(`\n${wordIn(language, message('stack.stopping'))}`);
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error);
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, end);
  // The launcher holds the other end; when it is gone there is nobody left to stop the stack.
  process.on('disconnect', end);
  process.channel?.unref();

  try {
    const empty = process.argv.includes('--empty');
    const config = loadConfig();
    language = languageOf(config);
    console.log(wordIn(language, message('stack.starting')));
    const stack = await startStack({
      config,
      dist: join(__dirname, '..'),
      empty,
      withoutPlan: process.argv.includes('--no-plan'),
      say,
      onStarted: (undo) => (stop = undo),
    });
    if (stopping) return;
    if (stack.accounts.length === 1) await greetOwn(stack, config.PORT, language);
    else greet(stack, language);
  } catch (error) {
    // What fails because it is being stopped is no failure.
    if (stopping) return;
    console.error(sentenceOf(error, language));
    process.exit(1);
  }
}

void main();
