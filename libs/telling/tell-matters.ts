import type { DifficultyEvent } from '#libs/domain/annex-task/difficulty/index';
import type { DirectiveEvent } from '#libs/domain/annex-task/directive/index';
import type { TaskEvent } from '#libs/domain/annex-task/events';
import { message, type Message } from '#libs/messages/message';
import { joined, type Word } from '#libs/messages/word';
import type { TellingNames } from '#libs/telling/names';
import { because, by, someOf } from '#libs/telling/phrases';

type DataOf<Type extends TaskEvent['type']> = Extract<TaskEvent, { type: Type }>['data'];

/** Agencies that are named of those addressed. */
const NAMED = 3;

/** About what was directed and said to it. */
export const tellDirective = (event: DirectiveEvent, names: TellingNames): Message => {
  switch (event.type) {
    case 'DirectiveIssued': {
      const { directive, kind, to, text, due, document } = event.data;
      return message('event.DirectiveIssued', {
        person: names.user(event.data.by),
        kind: kind === 'commendation' ? 'other' : kind,
        directive,
        agencies: someOf(to, names, NAMED),
        until: due === null ? '' : message('event.DirectiveIssued.until', { due }),
        document: by(document),
        reason: because(text),
      });
    }
    case 'DirectiveAcknowledged':
      return message('event.DirectiveAcknowledged', {
        agency: names.agency(event.data.agencyId),
        directive: event.data.directive,
        person: names.user(event.data.by),
      });
    case 'DirectiveAnswered':
      return message('event.DirectiveAnswered', {
        agency: names.agency(event.data.agencyId),
        directive: event.data.directive,
        answer: because(event.data.answer),
      });
  }
};

/** About a difficulty. */
export const tellDifficulty = (event: DifficultyEvent, names: TellingNames): Message => {
  const { difficulty } = event.data;
  const agency = names.agency(event.data.agencyId);
  switch (event.type) {
    case 'DifficultyRaised': {
      const { content, recommendation } = event.data;
      const wish = recommendation === null ? '' : message('event.DifficultyRaised.wish', { recommendation });
      return message('event.DifficultyRaised', { agency, difficulty, content: because(content), wish });
    }
    case 'DifficultyConsolidated':
      return message('event.DifficultyConsolidated', {
        difficulty,
        agency,
        document: by(event.data.document),
        reason: because(event.data.summary),
      });
    case 'DifficultyAssigned': {
      const { resolver, due, instruction, document } = event.data;
      const person = resolver.userId === null ? [] : [names.user(resolver.userId)];
      return message('event.DifficultyAssigned', {
        person: names.user(event.data.by),
        resolver: [...person, names.agency(resolver.agencyId)],
        difficulty,
        agency,
        due,
        document: by(document),
        reason: because(instruction),
      });
    }
    case 'DifficultyResolved': {
      const { resolverAgencyId, resolution, document } = event.data;
      return message('event.DifficultyResolved', {
        resolver: resolverAgencyId === null ? names.user(event.data.by) : names.agency(resolverAgencyId),
        difficulty,
        agency,
        document: by(document),
        reason: because(resolution),
      });
    }
  }
};

/** About a letter that urges agencies on. */
export const tellOfficialReminder = (
  data: DataOf<'OfficialReminderRecorded'>,
  names: TellingNames,
): Message => {
  const { to, document, corrects } = data;
  const { number, date } = document;
  const told = {
    person: names.user(data.by),
    number,
    date,
    receivers: to.map((id) => names.agency(id)),
  };
  return corrects === undefined
    ? message('event.OfficialReminderRecorded', told)
    : message('event.OfficialReminderRecorded.correction', { ...told, corrects });
};

const numberText = (number: string | null): Word =>
  number === null
    ? message('event.PlanNumberCorrected.no-number')
    : message('phrase.quoted', { text: number });
const dayText = (date: string | null): Word =>
  date === null
    ? message('event.PlanNumberCorrected.no-day')
    : message('event.PlanNumberCorrected.on', { date });

/** About the number and day of the plan's document, as the task bears them. */
export const tellPlanNumber = (data: DataOf<'PlanNumberCorrected'>, names: TellingNames): Message => {
  const { from, to, assignedOn, reason } = data;
  const corrections: Word[] = [];
  if (from !== to)
    corrections.push(
      message('event.PlanNumberCorrected.number', { to: numberText(to), from: numberText(from) }),
    );
  if (assignedOn)
    corrections.push(
      message('event.PlanNumberCorrected.day', {
        to: dayText(assignedOn.to),
        from: dayText(assignedOn.from),
      }),
    );
  const person = names.user(data.by);
  return message('event.PlanNumberCorrected', { person, corrections: joined(corrections, '; '), reason });
};
