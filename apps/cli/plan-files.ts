import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { refusalInEveryLanguage } from '#libs/telling/refusal';
import type { ParsedPlan } from '#libs/domain/plan/draft/index';
import { isRejection } from '#libs/domain/shared/rejection';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import { parsePlanApart } from '#libs/plan-import/apart/parse-apart';
import type { ImportLimits } from '#libs/plan-import/limits';
import { inEveryLanguage } from './language';
import { Refused } from './refusal';

/** The bytes of a file. @throws Refused `CLI.FILE_UNREADABLE` */
export const readPlanFile = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'ERROR';
    throw new Refused('CLI.FILE_UNREADABLE', inEveryLanguage('cli.refusal.file-unreadable', { file, why }));
  }
};

/**
 * Reads a plan with the built-in directory, without server or database.
 *
 * @throws Refused with the reader's code
 */
export const parsePlanFile = async (file: string, limits: ImportLimits): Promise<ParsedPlan> => {
  const options = { fileName: basename(file), directory: seedNames, limits };
  const parsed = await parsePlanApart(readPlanFile(file), options);
  if (isRejection(parsed)) throw new Refused(parsed.code, refusalInEveryLanguage(parsed));
  return parsed;
};
