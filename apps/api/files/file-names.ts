import { refuse } from '#apps/api/http/refused';

const longestName = 255;
const mediaTypeForm = /^[\w.+-]+\/[\w.+-]+$/;
// eslint-disable-next-line no-control-regex
const unsafeInNames = /[/\\\u0000-\u001f\u007f-\u009f]/;
/** Marks that turn the direction of writing, and with it the ending that a name seems to have. */
const turnsDirection = /[\u202a-\u202e\u2066-\u2069]/;

/**
 * The name people see; it never becomes a path here, but it does where they save it.
 *
 * @throws Refused `FILE.NAME_INVALID`
 */
export const checkedName = (given: string): string => {
  const name = given.normalize('NFC').trim();
  const bad = name === '' || name === '.' || name === '..' || Buffer.byteLength(name) > longestName;
  return bad || unsafeInNames.test(name) || turnsDirection.test(name)
    ? refuse('FILE.NAME_INVALID', { name: given.slice(0, 200) })
    : name;
};

/** The kind of file that the sender names, where it is one. */
export const mediaTypeOf = (given: string | undefined): string =>
  given !== undefined && mediaTypeForm.test(given) ? given : 'application/octet-stream';
