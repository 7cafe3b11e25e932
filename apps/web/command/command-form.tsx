import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useEffect, useState, type FormEvent } from 'react';
import { taskCommands } from '#libs/contracts/commands/task-commands';
import type { FormField } from '#libs/contracts/commands/fields';
import type { Offer, Task } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { clock } from '../parts/days';
import { holdPage } from '../session/renewal';
import { useWords } from '../words/words';
import { Afterwards } from './afterwards';
import { Changed } from './changed';
import { asked, designOf } from './design';
import { draftName, useDraft } from './draft';
import { Field } from './field';
import { fieldId, labelOf } from './field-words';
import { FileField } from './file-field';
import { allFields, formParts, mistakesIn, type FormParts, type Mistake, type Values } from './form-fields';
import styles from './form.module.css';
import { Problems, type Problem } from './problems';
import { fieldRefusals, FILES } from './refused-fields';
import { SubjectOf } from './subject';
import { SureDialog } from './sure-dialog';
import { failureOf, hasChanged, useAttempt } from './use-attempt';

interface Given {
  readonly task: Task;
  readonly offer: Offer;
  /** Others that may be given as well: the opposite answer is one click away. */
  readonly offers?: readonly Offer[];
  readonly onDone: () => void;
}

const isTyped = (values: Values): boolean => Object.values(values).some((value) => value.length > 0);

/** What is asked now, by what was answered so far. */
const useParts = (task: Task, offer: Offer, values: Values): FormParts => {
  const [all] = useState(() => formParts(taskCommands[offer.type], offer));
  const design = designOf(offer.type);
  const now = (fields: readonly FormField[]) => asked(design, fields, { values, task });
  const isRare = ({ path }: FormField) => design.rare?.includes(path) ?? false;
  const main = now(all.main);
  return {
    main: main.filter((field) => !isRare(field)),
    document: now(all.document),
    late: [...main.filter(isRare), ...now(all.late)],
    given: all.given,
  };
};

/** The form of a command, from the registry: what it is about, its fields, what happens afterwards, and what was refused. */
export function CommandForm({ task, offer, offers = [], onDone }: Given) {
  const { say, language } = useWords();
  const { type } = offer;
  const entry = taskCommands[type];
  const design = designOf(type);
  const draft = useDraft(draftName(task.id, offer));
  const { values } = draft;
  const parts = useParts(task, offer, values);
  const fields = allFields(parts);
  const [files, setFiles] = useState<readonly File[]>([]);
  const [mistakes, setMistakes] = useState<ReadonlyMap<string, Mistake>>(new Map());
  const [attempts, setAttempts] = useState(0);
  const [seen, setSeen] = useState(task.version);
  const [isAsking, setAsking] = useState(false);
  const verb = buttonWords(language, type);
  const attempt = useAttempt({
    act: verb,
    title: task.title,
    offer,
    onDone: () => {
      draft.forget();
      setFiles([]);
      onDone();
    },
  });
  const isBusy = attempt.isPending;
  const isWaiting = isBusy && design.isPostponed === true;
  const isHeld = (isTyped(values) || files.length > 0) && !attempt.isSuccess;
  useEffect(() => (isHeld ? holdPage() : undefined), [isHeld]);

  const isStale = hasChanged(attempt.error);
  const send = () => {
    if (isStale) setSeen(task.version);
    attempt.mutate({ task, offer, parts, values, files }, { onError: () => setAttempts((n) => n + 1) });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isBusy) return;
    const found = mistakesIn(fields, values);
    setMistakes(found);
    attempt.reset();
    if (found.size > 0) setAttempts((n) => n + 1);
    else if (design.isFinal) setAsking(true);
    else send();
  };
  const refused = fieldRefusals(failureOf(attempt.error), fields);
  const errorAt = (path: string): string | null => {
    const label = labelOf(language, type, { path });
    const limit = fields.find((field) => field.path === path)?.limit ?? 0;
    const mistake = mistakes.get(path);
    if (mistake === 'missing') return say('web.form.required', { field: label });
    if (mistake === 'too-long') return say('web.form.too-long', { field: label, limit });
    if (!refused.has(path)) return null;
    return refused.get(path)?.[language] ?? say('web.form.not-taken', { field: label });
  };
  const problems = [...fields.map(({ path }) => path), FILES].flatMap((path): Problem[] => {
    const words = errorAt(path);
    return words === null ? [] : [{ path, words }];
  });
  const fieldOf = (field: FormField) => (
    <Field
      key={field.path}
      type={type}
      task={task}
      field={field}
      value={values[field.path]}
      error={errorAt(field.path)}
      change={(value) => draft.set(field.path, value)}
    />
  );
  const isDocumentNeeded = parts.document.some(({ isRequired }) => isRequired);
  const isDocumentOpen = isDocumentNeeded || parts.document.some(({ path }) => errorAt(path) !== null);
  const opposite = offers.find((other) => other.type === design.opposite && other.n === offer.n);
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-labelledby="act">
      <h2 id="act">{verb}</h2>
      {offer.onBehalfOf !== undefined && (
        <p className={styles.behalf}>
          {say('web.form.on-behalf', { person: offer.onBehalfOfName ?? offer.onBehalfOf })}
        </p>
      )}
      <SubjectOf task={task} offer={offer} />
      {(problems.length > 0 || attempt.isError) && (
        <Problems error={attempt.error} problems={problems} attempt={attempts} />
      )}
      {isStale && <Changed task={task} since={seen} />}
      <fieldset className={styles.fields} disabled={isWaiting} aria-label={verb}>
        {parts.main.map(fieldOf)}
        {entry.files === true && (
          <div id={fieldId(FILES)}>
            <FileField files={files} change={setFiles} />
            {errorAt(FILES) !== null && <p className={styles.error}>{errorAt(FILES)}</p>}
          </div>
        )}
        {parts.document.length > 0 && (
          <details className={styles.more} open={isDocumentOpen}>
            <summary>
              {say('web.form.document')}
              {!isDocumentNeeded && ` (${say('web.form.optional')})`}
            </summary>
            <div className={styles.inner}>{parts.document.map(fieldOf)}</div>
          </details>
        )}
        {parts.late.length > 0 && (
          <details className={styles.more} open={parts.late.some(({ path }) => errorAt(path) !== null)}>
            <summary>{`${say('web.form.more')} (${say('web.form.optional')})`}</summary>
            <div className={styles.inner}>{parts.late.map(fieldOf)}</div>
          </details>
        )}
      </fieldset>
      <Afterwards task={task} offer={offer} values={values} />
      <div className={styles.send}>
        <Button type="submit" loading={isBusy}>
          {isStale ? say('web.form.again') : verb}
        </Button>
        {opposite !== undefined && !isBusy && (
          <Link
            to="/tasks/$taskId"
            params={{ taskId: task.id }}
            search={{ act: opposite.type, ...(opposite.n !== null && { n: opposite.n }) }}
            resetScroll={false}
            className={styles.opposite}
          >
            {buttonWords(language, opposite.type)}
          </Link>
        )}
        {isWaiting ? (
          <span role="status">{say('web.form.waiting')}</span>
        ) : (
          draft.keptAt !== null && <span>{say('web.form.draft', { time: clock(draft.keptAt) })}</span>
        )}
      </div>
      {isAsking && (
        <SureDialog
          verb={verb}
          title={task.title}
          onEnd={(isSure) => {
            setAsking(false);
            if (isSure) send();
          }}
        />
      )}
    </form>
  );
}
