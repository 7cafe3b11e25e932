import type { ReferenceData } from '#libs/application/reference-data';
import { isRejection, type Rejection } from '#libs/domain/shared/rejection';

/**
 * Gives a command, and gives it again where the copy of the directory at hand does not know an agency that it names and
 * a newer one is there: whoever gives it may have learned of the agency from another program that has just entered it.
 *
 * @param give may be repeated; a refusal stores nothing
 */
export const onNewestDirectory = async <Answer>(
  referenceData: Pick<ReferenceData, 'renewDirectory'>,
  give: () => Promise<Answer | Rejection>,
): Promise<Answer | Rejection> => {
  const answer = await give();
  const mayBeBehind = isRejection(answer) && answer.code === 'DIRECTORY.UNKNOWN_AGENCY';
  return mayBeBehind && (await referenceData.renewDirectory()) ? give() : answer;
};
