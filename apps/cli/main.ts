import { homedir } from 'node:os';
import { childEnvironment } from '#libs/config/config';
import { processIo } from './io';
import { run } from './program';

void run(process.argv.slice(2), {
  io: processIo(),
  environment: childEnvironment({}),
  home: homedir(),
}).then((code) => {
  process.exitCode = code;
});
