import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { BroadcastChannel } from 'node:worker_threads';

// Loaded by `--require` into the process and into each of its threads, all of which have a heap of their own:
// whoever posts to this channel has all of them collected.
setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const channel = new BroadcastChannel('collect garbage');
channel.onmessage = () => collect();
channel.unref();
