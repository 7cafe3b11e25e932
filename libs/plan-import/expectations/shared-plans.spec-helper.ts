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

/** Reads the shared plan whose file name begins with `prefix`. */
export const readShared = async (prefix: string, directory: DirectoryNames): Promise<ParsedPlan> => {
  const fileName = readdirSync(folder ?? '.').find((name) => name.startsWith(prefix)) ?? prefix;
  const plan = await parsePlan(readFileSync(resolve(folder ?? '.', fileName)), { fileName, directory });
  if (isRejection(plan)) throw new Error(`${fileName}: ${plan.code}`);
  return plan;
};

/** Units by id, or by text where they have none; "*" marks what a merged cell left blank, "-" nobody. */
export const ids = (units: readonly ParsedUnit[]): string =>
  units.map((u) => `${u.agencyId ?? u.groupId ?? u.text}${u.inferred ? '*' : ''}`).join(' ') || '-';
