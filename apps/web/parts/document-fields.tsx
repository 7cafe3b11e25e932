import { Textarea, TextInput } from '@mantine/core';
import { useWords } from '../words/words';
import { DayField } from './day-field';
import styles from './deed-form.module.css';
import type { Lacking } from './deed-form';

const texts = ['number', 'issuer', 'signer', 'subject'] as const;
const fields = [...texts, 'date'] as const;
type DocumentField = (typeof fields)[number];
type Typed = Readonly<Record<string, string | readonly string[] | undefined>>;

/** What was typed of a document, by `document.number` and so on, as the API takes it; null where nothing was. */
export const documentOf = (values: Typed): Partial<Record<DocumentField, string>> | null => {
  const typed = fields.flatMap((field) => {
    const value = values[`document.${field}`];
    return typeof value === 'string' && value.trim() !== '' ? [[field, value.trim()] as const] : [];
  });
  return typed.length === 0 ? null : Object.fromEntries(typed);
};

interface Given {
  readonly isNeeded: boolean;
  readonly values: Typed;
  readonly set: (path: string, value: string) => void;
}

/** What by which a document can be found again: needed of one that decides something. */
export const useDocument = ({ isNeeded, values }: Omit<Given, 'set'>) => {
  const { say } = useWords();
  const document = documentOf(values);
  const needed = (['number', 'date'] as const).filter(
    (field) => (isNeeded || document !== null) && document?.[field] === undefined,
  );
  const lacking: readonly Lacking[] = needed.map((field) => ({
    id: `document-${field}`,
    label: say(`command-field.document.${field}`),
  }));
  return { document: document as ({ number: string; date: string } & typeof document) | null, lacking };
};

/** Number, date, issuer, signer and subject of a document. */
export function DocumentFields({ isNeeded, values, set }: Given) {
  const { say } = useWords();
  const of = (field: DocumentField) => ({
    id: `document-${field}`,
    label: say(`command-field.document.${field}`),
    required: isNeeded && (field === 'number' || field === 'date'),
    value: String(values[`document.${field}`] ?? ''),
  });
  const text = (field: DocumentField) => ({
    ...of(field),
    withAsterisk: false,
    onChange: (event: { currentTarget: { value: string } }) =>
      set(`document.${field}`, event.currentTarget.value),
  });
  return (
    <fieldset className={styles.document}>
      <legend>
        {say(isNeeded ? 'web.document.deciding' : 'web.form.document')}
        {!isNeeded && ` (${say('web.form.optional')})`}
      </legend>
      <TextInput {...text('number')} />
      <DayField {...of('date')} onChange={(value) => set('document.date', value)} />
      <TextInput {...text('issuer')} />
      <TextInput {...text('signer')} />
      <Textarea {...text('subject')} autosize={false} rows={2} className={styles.wide ?? ''} />
    </fieldset>
  );
}
