import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const demonstration = z.object({
  url: z.string(),
  password: z.string(),
  accounts: z.array(z.string()),
});
const stack = z.object({ environment: z.record(z.string(), z.string()) });

/** Where the embedded stack answers and how its accounts sign in. */
export type Demonstration = Readonly<z.infer<typeof demonstration>>;

const readJson = <T>(file: string, schema: z.ZodType<T>): T | null => {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
};

/** What the stack on this data folder says about signing in; null where there is none. */
export const readDemonstration = (dataDir: string): Demonstration | null =>
  readJson(join(dataDir, 'demo.json'), demonstration);

/** The environment of the programs of the stack that runs on this data folder; empty when none does. */
export const readStackEnvironment = (dataDir: string): Readonly<Record<string, string>> =>
  readJson(join(dataDir, 'stack.json'), stack)?.environment ?? {};
