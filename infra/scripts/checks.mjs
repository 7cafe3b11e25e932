// The checks that need nothing but the sources, and how they run: side by side, as none uses two processors.
import { npm } from './prepare.mjs';
import { runChild } from './run-child.mjs';

const CHECKS = ['lint', 'types', 'format:check', 'rules', 'openapi:check', 'events:check'];

/** One function for each check; `onEnd` is told its name, whether it did well, and why not. */
export const checks = (onEnd, reasonToStop) =>
  CHECKS.map((name) => async () => {
    const args = ['run', '--silent', name];
    const { ok, reason } = await runChild(npm, args, { reasonToStop, quietUntilDone: true });
    onEnd(name, ok, reason);
  });
