// Removes a temporary folder to which servers may still write for a moment, as they end by themselves after an interruption.
import { spawn } from 'node:child_process';

const GONE_SECONDS = 3;
const LIMIT_SECONDS = 60;
const REMOVER = `trap '' INT TERM HUP; gone=0; n=0
while [ $gone -lt ${GONE_SECONDS} ] && [ $n -lt ${LIMIT_SECONDS} ]; do
  if [ -e "$1" ]; then rm -rf "$1" 2>/dev/null; gone=0; else gone=$((gone+1)); fi
  sleep 1; n=$((n+1))
done`;

/** Goes on when this process has ended; may be called while it does. */
export const removeFolder = (folder) =>
  spawn('/bin/sh', ['-c', REMOVER, 'remover', folder], { detached: true, stdio: 'ignore' }).unref();
