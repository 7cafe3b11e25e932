import { join } from 'node:path';
import { ConfigError, loadConfig } from '#libs/config/config';
import { EmbeddedError } from '#infra/embedded/embedded-error';
import { startStack, type Stack } from '#infra/stack/start-stack';

const say = (message: string) => console.log(`  ${message}`);

function greet(stack: Stack): void {
  const more = stack.accounts.length === 1 ? '' : ', <agencyId>.head, <agencyId>.officer';
  console.log(`
Đôn Đốc đã sẵn sàng / is ready
  Địa chỉ / Address:      ${stack.url}
  Tài khoản / Accounts:   ${stack.accounts.join(', ')}${more}
  Mật khẩu / Password:    ${stack.password}
  Lưu tại / Kept in:      ${join(stack.dataDir, 'demo.json')}
  Nhật ký / Logs:         ${join(stack.dataDir, 'logs')}
  Dừng / Stop:            Ctrl-C
`);
}

/** What people can do something about is a sentence; a defect is shown whole. */
const sentenceOf = (error: unknown): unknown => {
  if (error instanceof EmbeddedError || error instanceof ConfigError) return error.message;
  // A system call that was refused: its message names call and path.
  const { code, syscall, message } = error as NodeJS.ErrnoException;
  return code !== undefined && syscall !== undefined ? `EMBEDDED.SYSTEM: ${message}` : error;
};

async function main(): Promise<void> {
  let stop = () => Promise.resolve();
  let stopping = false;
  const end = () => {
    if (stopping) return;
    stopping = true;
    console.log('\nĐang dừng … / Stopping …');
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
    console.log('Đôn Đốc đang khởi động … / is starting …');
    const stack = await startStack({
      config: loadConfig(),
      dist: join(__dirname, '..'),
      empty,
      withoutPlan: process.argv.includes('--no-plan'),
      say,
      onStarted: (undo) => (stop = undo),
    });
    if (!stopping) greet(stack);
  } catch (error) {
    // What fails because it is being stopped is no failure.
    if (stopping) return;
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

void main();
