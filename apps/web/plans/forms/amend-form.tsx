import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '../../api/client';
import type { ListedTask } from '../../api/queries';
import { useDraft } from '../../command/draft';
import { DeedForm } from '../../parts/deed-form';
import { DocumentFields, useDocument } from '../../parts/document-fields';
import { useWords } from '../../words/words';
import { plansQuery } from '../queries';
import { changeOf, isWhole, type TypedChange } from './amend-changes';
import { AmendPreview } from './amend-preview';
import { ChangeFields } from './change-fields';
import { give, useDeedWords, type DeedGiven } from './deed';
import styles from './forms.module.css';
import type { PreviewedAmendment } from './told';

interface Given extends DeedGiven {
  readonly tasks: readonly ListedTask[];
  /** The plan as which the amended text was imported, by the address. */
  readonly from: string | undefined;
}

const none: TypedChange = { change: 'alter', key: '' };

const changesIn = (typed: unknown): readonly TypedChange[] =>
  typeof typed === 'string' ? (JSON.parse(typed) as TypedChange[]) : [none];

/** Drafts of the text as it was amended: those of the same number first. */
function VersionPicker({
  plan,
  value,
  onChange,
}: {
  plan: Given['plan'];
  value: string;
  onChange: (id: string) => void;
}) {
  const { say } = useWords();
  const { data } = useQuery(plansQuery());
  const drafts = (data?.items ?? [])
    .filter(({ kind, id }) => (kind === 'draft' || kind === 'reviewed') && id !== plan.id)
    .sort((a, b) => Number(b.number === plan.document.number) - Number(a.number === plan.document.number));
  return (
    <>
      <NativeSelect
        id="amend-from"
        label={say('command-field.AmendPlan.from')}
        description={say('web.plan.amend.file.hint')}
        value={value}
        data={[
          { value: '', label: '' },
          ...drafts.map(({ id, number, title, fileName }) => ({
            value: id,
            label: [number, title ?? fileName].filter(Boolean).join(' · '),
          })),
        ]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p>
        <Link to="/plans/new" search={{ replaces: plan.id }}>
          {say('web.plan.amend.import')}
        </Link>
      </p>
    </>
  );
}

/** Amends the plan by a document: what it would mean for each task is seen before it is confirmed. */
export function AmendForm({ plan, offer, onDone, tasks, from: asked }: Given) {
  const { say } = useWords();
  const draft = useDraft(`${plan.id}/${offer.name}`);
  const words = useDeedWords(offer);
  const [preview, setPreview] = useState<{ of: string; told: PreviewedAmendment } | null>(null);
  const way = String(draft.values.way ?? (asked === undefined ? 'hand' : 'file'));
  const from = String(draft.values.from ?? asked ?? '');
  const changes = changesIn(draft.values.changes);
  const setChanges = (next: readonly TypedChange[]) => draft.set('changes', JSON.stringify(next));
  const source = way === 'file' ? { from } : { tasks: changes.map(changeOf) };
  const isReady = way === 'file' ? from !== '' : changes.length > 0 && changes.every(isWhole);
  // What was typed since is not what was shown.
  const seen = preview?.of === JSON.stringify(source) ? preview.told : null;
  const { document, lacking } = useDocument({ isNeeded: true, values: draft.values });
  return (
    <>
      <DeedForm
        {...words}
        verb={say('web.plan.preview')}
        isAsking
        lacking={
          isReady
            ? []
            : [{ id: way === 'file' ? 'amend-from' : 'amend-changes', label: say('web.plan.whole-change') }]
        }
        send={() =>
          api.post('/plans/{id}/amendments', {
            path: { id: plan.id },
            query: { preview: 'true' },
            body: source,
          })
        }
        onDone={(told) => 'tasks' in told && setPreview({ of: JSON.stringify(source), told })}
      >
        <NativeSelect
          label={say('web.plan.amend.way')}
          value={way}
          data={[
            { value: 'hand', label: say('web.plan.amend.hand') },
            { value: 'file', label: say('web.plan.amend.file') },
          ]}
          onChange={(event) => draft.set('way', event.currentTarget.value)}
        />
        {way === 'file' ? (
          <VersionPicker plan={plan} value={from} onChange={(id) => draft.set('from', id)} />
        ) : (
          <div id="amend-changes" tabIndex={-1}>
            {changes.map((change, place) => (
              <ChangeFields
                key={place}
                place={place + 1}
                change={change}
                tasks={tasks}
                set={(more) =>
                  setChanges(changes.map((one, at) => (at === place ? { ...one, ...more } : one)))
                }
                remove={() => setChanges(changes.filter((_, at) => at !== place))}
              />
            ))}
            <Button variant="default" mt="md" onClick={() => setChanges([...changes, none])}>
              {say('web.plan.change.more')}
            </Button>
          </div>
        )}
      </DeedForm>
      {seen !== null && (
        <div className={styles.preview}>
          <AmendPreview preview={seen} />
          {offer.onlyPreview ? (
            <p>{say('web.plan.amend.only-preview')}</p>
          ) : (
            <DeedForm
              {...words}
              title=""
              afterwards={words.afterwards}
              lacking={lacking}
              send={(key) => give({ plan, offer, body: { ...source, document }, key })}
              onDone={() => {
                draft.forget();
                onDone();
              }}
            >
              <DocumentFields isNeeded values={draft.values} set={draft.set} />
            </DeedForm>
          )}
        </div>
      )}
    </>
  );
}
