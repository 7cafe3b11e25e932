// Builds where sources are newer than the last build, as a program for those that do something else meanwhile.
import { build } from './prepare.mjs';

process.exitCode = build({ quiet: true }) ? 0 : 1;
