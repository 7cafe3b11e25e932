import type { Directory } from '#libs/domain/directory/directory';
import { authorityOf, userOf, type Actor } from '#libs/domain/shared/actor';
import { reject, type Rejection } from '#libs/domain/shared/rejection';
import type { OpenPart } from '#libs/domain/succession/open-parts';
import {
  choiceFor,
  type RecordedSuccession,
  type SuccessionEvent,
  type SuccessionTerms,
  type SuccessorChoice,
} from '#libs/domain/succession/succession';
import { own } from '#libs/domain/shared/own';

interface Context {
  readonly actor: Actor;
  readonly directory: Directory;
  readonly open: readonly OpenPart[];
}

/** What a person still has to choose. */
export const missingChoices = (
  succession: Pick<RecordedSuccession, 'choices'>,
  open: readonly OpenPart[],
): OpenPart[] =>
  open.filter(({ need, taskId, part }) => need !== null && choiceFor(succession, taskId, part) === undefined);

const wrongChoice = (
  { taskId, part, to }: SuccessorChoice,
  { on }: SuccessionTerms,
  { actor, directory, open }: Context,
): Rejection | null => {
  const asked = open.find((one) => one.taskId === taskId && one.part === part && one.need !== null);
  if (!asked) return reject('SUCCESSION.NOTHING_TO_CHOOSE', { taskId, part });
  if (actor.kind !== 'person' || authorityOf(actor) !== asked.supervisorId)
    return reject('ACTOR.NOT_PERMITTED', { command: 'ChooseSuccessors', taskId });
  if (to === null) return asked.mayBeLetGo ? null : reject('SUCCESSION.NOBODY_LEFT', { taskId, part });
  const agency = own(directory.agencies, to);
  if (!agency) return reject('DIRECTORY.UNKNOWN_AGENCY', { id: to });
  if ((agency.validFrom ?? on) > on || (agency.validTo ?? on) < on)
    return reject('SUCCESSION.SUCCESSOR_NOT_IN_FORCE', { agencyId: to, on });
  return asked.barred.includes(to) ? reject('SUCCESSION.CANNOT_TAKE_OVER', { agencyId: to, taskId }) : null;
};

/** Each supervisor chooses for the tasks in their charge, any agency that is in force; the last choice holds. */
export const chooseSuccessors = (
  choices: readonly SuccessorChoice[],
  { kind, terms }: RecordedSuccession,
  context: Context,
): SuccessionEvent[] | Rejection => {
  if (kind !== 'recorded') return reject('SUCCESSION.CONFIRMED', { succession: terms.from });
  for (const choice of choices) {
    const wrong = wrongChoice(choice, terms, context);
    if (wrong) return wrong;
  }
  return [{ type: 'SuccessorsChosen', data: { choices, by: userOf(context.actor) } }];
};
