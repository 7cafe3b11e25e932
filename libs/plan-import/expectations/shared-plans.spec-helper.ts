import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DirectoryNames } from '#libs/domain/directory-names/directory-names';
import type { ParsedPlan, ParsedUnit } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { parsePlan } from '#libs/plan-import/parse-plan';

const folder = ['../../../../shared/plans', '../../../../../shared/plans']
  .map((path) => resolve(__dirname, path))
  .find((path) => existsSync(path));

/** Describes what holds for the real plans; reported as skipped where they are not at hand. */
export const withPlans = folder === undefined ? describe.skip : describe;

/** The shared file whose name begins with `prefix`. */
export const sharedFile = (prefix: string): { readonly name: string; readonly content: Uint8Array } => {
  const name = readdirSync(folder ?? '.').find((one) => one.startsWith(prefix)) ?? prefix;
  return { name, content: readFileSync(resolve(folder ?? '.', name)) };
};

/** Reads the shared plan whose file name begins with `prefix`. */
export const readShared = async (prefix: string, directory: DirectoryNames): Promise<ParsedPlan> => {
  const { name: fileName, content } = sharedFile(prefix);
  const plan = await parsePlan(content, { fileName, directory });
  if (isRejection(plan)) throw new Error(`${fileName}: ${plan.code}`);
  return plan;
};

/** Units by id, or by text where they have none; "*" marks what a merged cell left blank, "-" nobody. */
export const ids = (units: readonly ParsedUnit[]): string =>
  units.map((u) => `${u.agencyId ?? u.groupId ?? u.text}${u.inferred ? '*' : ''}`).join(' ') || '-';
