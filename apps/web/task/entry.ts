import type { Schema } from '#libs/api-client/routes';
import type { Language } from '#libs/domain/shared/language';
import { timeIn } from '#libs/messages/dates';
import type { HistoryItem, Task } from '../api/queries';
import type { Say } from '../words/words';

/** In what capacity somebody acted: for which agency, or for whom. */
const capacityOf = ({ actor }: HistoryItem, task: Task, say: Say): string => {
  if (actor.kind === 'process') return '';
  if (actor.onBehalfOf !== undefined) return say('web.task.history.for', { name: actor.onBehalfOf.name });
  const units = [...task.leads, ...task.coordinators];
  const known = units.find(({ agencyId }) => agencyId === actor.agencyId)?.name;
  if (known !== undefined) return known;
  if (actor.agencyId !== null && actor.agencyId === task.monitoringAgencyId) return task.monitoringAgency;
  return actor.userId === task.supervisorId ? say('approver.supervisor') : '';
};

/** Who did it, and in what capacity, where the sentence does not say so itself. */
export const whoOf = (
  item: HistoryItem,
  { task, say }: { readonly task: Task; readonly say: Say },
): string => {
  if (item.actor.kind === 'process') return say('web.task.by-process');
  return [item.actor.name, capacityOf(item, task, say)]
    .filter((words) => words !== '' && !item.sentence.includes(words))
    .join(', ');
};

interface Copying {
  readonly task: Task;
  readonly say: Say;
  readonly language: Language;
  readonly href: string;
}

/** An entry as text, to be put into a letter or a message. */
export const copyOf = (item: HistoryItem, { task, say, language, href }: Copying): string => {
  const who = whoOf(item, { task, say });
  const told = who === '' ? item.sentence : `${item.sentence} (${who})`;
  return [`${timeIn(language, 'moment', item.occurredAt)}: ${told}`, task.title, href].join('\n');
};

type StoredFile = Schema<'StoredFile'>;

/** Of which kind of thing the files of an event are, by the member of its data that numbers it. */
const folders: Readonly<Record<string, readonly [member: string, folder: string]>> = {
  DeliverableSubmitted: ['deliverable', 'deliverables'],
  CoordinationInputSubmitted: ['input', 'coordination-inputs'],
  OfficialReminderRecorded: ['reminder', 'official-reminders'],
};

/** The files that came with what happened; null where none did. */
export const filesOf = (
  { type, data }: Pick<HistoryItem, 'type' | 'data'>,
  taskId: string,
): { readonly files: readonly StoredFile[]; readonly address: (place: number) => string } | null => {
  const [member = '', folder = ''] = Object.hasOwn(folders, type) ? (folders[type] ?? []) : [];
  const files = data['files'];
  const n = data[member] ?? data['n'];
  if (!Array.isArray(files) || files.length === 0 || typeof n !== 'number') return null;
  return {
    files: files as readonly StoredFile[],
    address: (place) => `/tasks/${taskId}/${folder}/${n}/files/${place}`,
  };
};
