import type { FileRef } from '#libs/domain/annex-task/kernel/index';

const isFileRef = (value: object): value is FileRef =>
  'sha256' in value && 'name' in value && typeof value.sha256 === 'string' && typeof value.name === 'string';

/** Every file that the data of events name, wherever in them; each content once, under its first name. */
export const filesIn = (data: unknown): FileRef[] => {
  const found = new Map<string, FileRef>();
  const look = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    if (!Array.isArray(value) && isFileRef(value)) {
      if (!found.has(value.sha256)) found.set(value.sha256, value);
      return;
    }
    Object.values(value).forEach(look);
  };
  look(data);
  return [...found.values()];
};
