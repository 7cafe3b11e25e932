import '@mantine/core/styles/Combobox.css';
import '@mantine/core/styles/ScrollArea.css';
import '@mantine/core/styles/Popover.css';
import '@mantine/core/styles/Pill.css';
import '@mantine/core/styles/PillsInput.css';
import '@mantine/core/styles/CloseButton.css';
import '@mantine/core/styles/Radio.css';
import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { newKey } from '#libs/api-client/client';
import { ApiFailure, type RefusedField } from '#libs/api-client/failure';
import { taskCommands } from '#libs/contracts/commands/task-commands';
import type { FormField } from '#libs/contracts/commands/fields';
import type { Offer, Task } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { clock } from '../parts/days';
import { failureWords } from '../parts/states';
import { useWords } from '../words/words';
import { Afterwards } from './afterwards';
import { draftName, useDraft } from './draft';
import { Field, fieldId, labelOf } from './field';
import { FileField } from './file-field';
import { allFields, formParts, missingFields } from './form-fields';
import styles from './form.module.css';
import { send } from './send';

interface Given {
  readonly task: Task;
  readonly offer: Offer;
  readonly onDone: () => void;
}

const refusedFields = (error: unknown): readonly RefusedField[] =>
  error instanceof ApiFailure && error.failure.kind === 'refused' ? error.failure.fields : [];

/** Somebody else was faster: what is shown is no longer so. */
const hasChanged = (error: unknown): boolean =>
  error instanceof ApiFailure &&
  error.failure.kind === 'refused' &&
  (error.failure.status === 409 || error.failure.status === 412);

/** The form of a command, from the registry: its fields, what happens afterwards, and what was refused. */
export function CommandForm({ task, offer, onDone }: Given) {
  const { say, language } = useWords();
  const entry = taskCommands[offer.type];
  const [parts] = useState(() => formParts(entry, offer));
  const draft = useDraft(draftName(task.id, offer));
  const [files, setFiles] = useState<readonly File[]>([]);
  const [key, setKey] = useState(newKey);
  const [missing, setMissing] = useState<readonly FormField[]>([]);
  const queries = useQueryClient();
  const summary = useRef<HTMLDivElement>(null);
  const verb = buttonWords(language, offer.type);
  const attempt = useMutation({
    mutationFn: () => send({ task, offer, parts, values: draft.values, files, key }),
    onSuccess: async () => {
      draft.forget();
      onDone();
      await queries.invalidateQueries();
    },
    onError: (error) => {
      // What was refused was not done: other words may follow under another key.
      if (error instanceof ApiFailure && error.failure.kind === 'refused') setKey(newKey());
      if (hasChanged(error)) void queries.invalidateQueries({ queryKey: ['task', task.id] });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const empty = missingFields(allFields(parts), draft.values);
    setMissing(empty);
    attempt.reset();
    if (empty.length === 0) attempt.mutate();
  };
  const refused = refusedFields(attempt.error);
  const errorOf = (field: FormField): string | null =>
    missing.includes(field)
      ? say('web.form.required', { field: labelOf(language, offer.type, field) })
      : (refused.find((one) => one.field === field.path)?.[language] ?? null);
  const hasProblems = missing.length > 0 || attempt.isError;
  useEffect(() => {
    if (hasProblems) summary.current?.focus();
  }, [hasProblems]);
  const fieldOf = (field: FormField) => (
    <Field
      key={field.path}
      type={offer.type}
      task={task}
      field={field}
      value={draft.values[field.path]}
      error={errorOf(field)}
      change={(value) => draft.set(field.path, value)}
    />
  );
  const isDocumentNeeded = parts.document.some(({ isRequired }) => isRequired);
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-labelledby="act">
      <h2 id="act">{verb}</h2>
      <Afterwards task={task} type={offer.type} />
      {offer.onBehalfOf !== undefined && <p>{say('web.form.on-behalf', { person: offer.onBehalfOf })}</p>}
      {hasProblems && (
        <div ref={summary} role="alert" tabIndex={-1} className={styles.problems}>
          <h3>{say('web.form.problems')}</h3>
          {attempt.isError && <p>{failureWords(attempt.error, say, language)}</p>}
          {hasChanged(attempt.error) && <p>{say('web.form.changed')}</p>}
          <ul>
            {allFields(parts).map((field) => {
              const error = errorOf(field);
              return error === null ? null : (
                <li key={field.path}>
                  <a href={`#${fieldId(field.path)}`}>{error}</a>
                </li>
              );
            })}
          </ul>
        </div>
      )}
      {parts.main.map(fieldOf)}
      {entry.files === true && <FileField files={files} change={setFiles} />}
      {parts.document.length > 0 && (
        <details className={styles.more} open={isDocumentNeeded}>
          <summary>
            {say('web.form.document')}
            {!isDocumentNeeded && ` (${say('web.form.optional')})`}
          </summary>
          <div className={styles.inner}>{parts.document.map(fieldOf)}</div>
        </details>
      )}
      {parts.late.length > 0 && (
        <details className={styles.more}>
          <summary>{`${say('web.form.late')} (${say('web.form.optional')})`}</summary>
          <div className={styles.inner}>{parts.late.map(fieldOf)}</div>
        </details>
      )}
      <div className={styles.send}>
        <Button type="submit" loading={attempt.isPending}>
          {verb}
        </Button>
        {draft.keptAt !== null && <span>{say('web.form.draft', { time: clock(draft.keptAt) })}</span>}
      </div>
    </form>
  );
}
