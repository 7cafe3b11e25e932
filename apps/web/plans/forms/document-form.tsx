import { Textarea, TextInput } from '@mantine/core';
import { useDraft } from '../../command/draft';
import { DayField } from '../../parts/day-field';
import { DeedForm } from '../../parts/deed-form';
import { useWords } from '../../words/words';
import { fieldWords } from '../values';
import { give, useDeedWords, type DeedGiven } from './deed';

const fields = ['number', 'date', 'authority', 'kind', 'title'] as const;

/** What the plan says of its own document, put right; only what was changed is sent. */
export function DocumentForm({ plan, offer, onDone }: DeedGiven) {
  const { say, language } = useWords();
  const draft = useDraft(`${plan.id}/${offer.name}`);
  const isReasonNeeded = offer.name === 'CorrectPlanDocument';
  const nowOf = (field: (typeof fields)[number]): string => plan.document[field] ?? '';
  const typedOf = (field: (typeof fields)[number]): string => String(draft.values[field] ?? nowOf(field));
  const changes = Object.fromEntries(
    fields
      .filter((field) => typedOf(field).trim() !== nowOf(field))
      .map((field) => [field, typedOf(field).trim() || null]),
  );
  const reason = String(draft.values.reason ?? '').trim();
  const label = (field: (typeof fields)[number]): string =>
    field === 'authority' || field === 'date'
      ? say(field === 'date' ? 'command-field.document.date' : 'command-field.document.issuer')
      : fieldWords(language, `CorrectPlanDocument.${field}`);
  const lacking = [
    ...(Object.keys(changes).length === 0
      ? [{ id: 'document-title', label: say('web.plan.some-change') }]
      : []),
    ...(isReasonNeeded && reason === '' ? [{ id: 'deed-reason', label: say('command-field.reason') }] : []),
  ];
  const text = (field: (typeof fields)[number]) => ({
    id: `document-${field}`,
    label: label(field),
    value: typedOf(field),
    onChange: (event: { currentTarget: { value: string } }) => draft.set(field, event.currentTarget.value),
  });
  return (
    <DeedForm
      {...useDeedWords(offer)}
      lacking={lacking}
      changed={say('web.plan.changed')}
      send={(key) =>
        give({
          plan,
          offer,
          body: { ...changes, ...(reason !== '' && { reason }) },
          key,
          ifMatch: plan.documentEtag,
        })
      }
      onDone={() => {
        draft.forget();
        onDone();
      }}
    >
      <TextInput {...text('number')} />
      <DayField
        id="document-date"
        label={label('date')}
        value={typedOf('date')}
        onChange={(value) => draft.set('date', value)}
      />
      <TextInput {...text('authority')} />
      <TextInput {...text('kind')} />
      <Textarea {...text('title')} rows={3} />
      <Textarea
        id="deed-reason"
        label={
          isReasonNeeded
            ? say('command-field.reason')
            : `${say('command-field.reason')} (${say('web.form.optional')})`
        }
        rows={2}
        value={String(draft.values.reason ?? '')}
        onChange={(event) => draft.set('reason', event.currentTarget.value)}
      />
    </DeedForm>
  );
}
