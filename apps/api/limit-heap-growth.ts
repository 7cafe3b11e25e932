import { setFlagsFromString } from 'node:v8';

/**
 * Per cent by which the heap may outgrow what was left of it by the last full collection, before the next one. On a
 * machine with memory to spare V8 lets it grow to a multiple, and garbage of minutes ago is most of what the process
 * holds. An engine without this flag says so and goes on.
 */
const GROWTH = 50;

// Imported before everything else: the size that counts is settled while the program is loaded.
setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
