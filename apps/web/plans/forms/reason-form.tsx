import { Textarea } from '@mantine/core';
import { useDraft } from '../../command/draft';
import { DeedForm } from '../../parts/deed-form';
import { useWords } from '../../words/words';
import { give, useDeedWords, type DeedGiven } from './deed';

/** Commands that say nothing more than why, or nothing at all. */
export function ReasonForm({ plan, offer, onDone }: DeedGiven) {
  const { say } = useWords();
  const draft = useDraft(`${plan.id}/${offer.name}`);
  const isAsked = offer.name === 'DiscardPlan';
  const reason = String(draft.values.reason ?? '').trim();
  const label = say('command-field.reason');
  return (
    <DeedForm
      {...useDeedWords(offer)}
      lacking={isAsked && reason === '' ? [{ id: 'deed-reason', label }] : []}
      send={(key) => give({ plan, offer, body: isAsked ? { reason } : {}, key })}
      onDone={() => {
        draft.forget();
        onDone();
      }}
    >
      {isAsked && (
        <Textarea
          id="deed-reason"
          label={label}
          rows={3}
          value={String(draft.values.reason ?? '')}
          onChange={(event) => draft.set('reason', event.currentTarget.value)}
        />
      )}
    </DeedForm>
  );
}
