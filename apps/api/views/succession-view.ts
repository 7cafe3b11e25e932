import { refusalInEveryLanguage } from '#libs/telling/refusal';
import type { PreviewedSuccession } from '#libs/application/successions';
import type { SuccessionProgress } from '#libs/contracts/temporal/names';
import { membersOf } from '#libs/domain/directory/directory';
import type { Names } from '#libs/domain/shared/names';
import type { Person } from '#libs/domain/shared/actor';
import { addDays } from '#libs/domain/shared/time';
import { choiceFor, successorOf, type RecordedSuccession } from '#libs/domain/succession/succession';
import { own } from '#libs/domain/shared/own';

/** A succession as it stands; what Temporal adds is how many tasks were asked, when it can be asked itself. */
export const successionView = (
  { kind, terms, choices, ...rest }: RecordedSuccession,
  progress: SuccessionProgress | null,
  names: Names,
) => {
  const { moved, refused, finishedAt } = rest;
  return {
    id: terms.from,
    status: kind,
    ...rest,
    ...terms,
    kind: terms.kind,
    fromName: names.agency(terms.from),
    toNames: terms.to.map(names.agency),
    choices,
    asked: finishedAt === null ? (progress?.asked ?? null) : moved + refused.length,
    moved: finishedAt === null ? (progress?.moved ?? 0) : moved,
    refused: finishedAt === null ? (progress?.refused ?? []) : refused,
  };
};

/** The groups that lose the agency, with who is in them the day before and on the day. */
const groupsOf = ({ terms, directory }: PreviewedSuccession) =>
  Object.values(directory.groups).flatMap(({ id, name }) => {
    const before = membersOf(directory, id, addDays(terms.on, -1));
    if (!before.includes(terms.from)) return [];
    const joining = own(terms.groups, id) ?? (terms.to.length === 1 ? terms.to : []);
    const left = before.filter((agencyId) => agencyId !== terms.from).length;
    const fresh = joining.filter((agencyId) => !before.includes(agencyId));
    return [{ groupId: id, name, joining: fresh, members: before.length, left }];
  });

/**
 * What would move to whom, and what a person has to choose. Words of a task are for those who may read every
 * task; who keeps the directory sees ids and numbers.
 */
export const previewView = (preview: PreviewedSuccession, names: Names, reader: Person) => {
  const { terms, open, closed, plans, accounts, refusal } = preview;
  const succession = preview.succession ?? { terms, choices: [] };
  const showsTitles = !reader.roles.includes('admin');
  const parts = open.map(({ title, barred, goesAlongTo, ...part }) => {
    const chosen = choiceFor(succession, part.taskId, part.part);
    const heir = goesAlongTo ?? successorOf(succession, part.taskId, part.part);
    const to = part.need !== null && !chosen ? null : heir;
    return {
      ...part,
      ...(showsTitles && { title }),
      to,
      toName: to === null ? null : names.agency(to),
      isChosen: chosen !== undefined,
      cannot: barred,
    };
  });
  const moving = new Map(terms.accounts.map(({ userId, agencyId }) => [userId, agencyId]));
  return {
    ...terms,
    fromName: names.agency(terms.from),
    tasks: parts,
    closedTasks: closed,
    plans: plans.map(({ id, document }) => ({
      planId: id,
      number: document.number,
      to: terms.general,
    })),
    groups: groupsOf(preview),
    accounts: accounts.map(({ userId, name, roles }) => ({
      userId,
      name,
      roles,
      to: moving.get(userId) ?? null,
    })),
    missing: parts
      .filter(({ need, isChosen }) => need !== null && !isChosen)
      .map(({ taskId, part, need }) => ({ taskId, part, need })),
    refusal: refusal && { code: refusal.code, facts: refusal.facts, detail: refusalInEveryLanguage(refusal) },
  };
};
