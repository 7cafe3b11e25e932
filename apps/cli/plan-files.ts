import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { importMessages } from '#libs/domain/messages/import-messages';
import { messageFor } from '#libs/domain/messages/message';
import type { ParsedPlan } from '#libs/domain/plan/parsed-plan';
import { isRejection } from '#libs/domain/shared/rejection';
import { seedNames } from '#libs/plan-import/built-in-directory/directory';
import { parsePlan } from '#libs/plan-import/parse-plan';
import { Refused } from './refusal';

/** The bytes of a file. @throws Refused `CLI.FILE_UNREADABLE` */
export const readPlanFile = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? 'ERROR';
    throw new Refused('CLI.FILE_UNREADABLE', {
      vi: `Không đọc được tệp “${file}” (${why}).`,
      en: `The file "${file}" cannot be read (${why}).`,
    });
  }
};

/**
 * Reads a plan with the built-in directory, without server or database.
 *
 * @param limit bytes
 * @throws Refused with the reader's code
 */
export const parsePlanFile = async (file: string, limit: number): Promise<ParsedPlan> => {
  const options = { fileName: basename(file), directory: seedNames, limit };
  const parsed = await parsePlan(readPlanFile(file), options);
  if (isRejection(parsed)) throw new Refused(parsed.code, messageFor([importMessages], parsed));
  return parsed;
};
