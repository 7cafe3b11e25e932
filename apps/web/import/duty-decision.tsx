import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import { NativeSelect, Radio, Textarea } from '@mantine/core';
import { useState } from 'react';
import { api } from '../api/client';
import { useWords } from '../words/words';
import { ActForm } from './act-form';
import styles from './import.module.css';
import type { Draft, Row } from './queries';

interface Given {
  readonly draft: Draft;
  readonly part: 'duties' | 'reporting';
  readonly row: Row;
}

type Decision = 'follow' | 'text' | 'repeats';

/** What becomes of something that the plan's body orders: a task of its own, text only, or what another row says. */
export function DutyDecision({ draft, part, row }: Given) {
  const { say } = useWords();
  const before = 'decision' in row ? row.decision : null;
  const said = 'repeats' in row ? row.repeats : null;
  const [decision, setDecision] = useState<Decision>(before ?? (said === null ? 'follow' : 'repeats'));
  const [repeats, setRepeats] = useState(said ?? draft.tasks[0]?.key ?? '');
  const [typed, setTyped] = useState<string | null>(null);
  const reason = typed ?? say(`web.import.decide.${decision}.reason`);
  const choices: readonly Decision[] = part === 'duties' ? ['follow', 'text', 'repeats'] : ['follow', 'text'];
  const send = () => {
    const path = { id: draft.id, key: row.key };
    if (part === 'reporting')
      return api.post('/plans/{id}/draft/reporting/{key}/decision', {
        path,
        body: { decision: decision === 'text' ? 'text' : 'follow', reason },
      });
    const body = { decision, reason, ...(decision === 'repeats' && { repeats }) };
    return api.post('/plans/{id}/draft/duties/{key}/decision', { path, body });
  };
  return (
    <details className={styles.details} open={before === null}>
      <summary>{say('web.import.decide')}</summary>
      <ActForm planId={draft.id} command="DecideDuty" send={send} done={() => undefined}>
        <Radio.Group
          label={say('command-field.decision')}
          value={decision}
          onChange={(next) => setDecision(next)}
        >
          {choices.map((each) => (
            <Radio key={each} mt={8} value={each} label={say(`web.import.decide.${each}`)} />
          ))}
        </Radio.Group>
        {decision === 'repeats' && (
          <NativeSelect
            label={say('command-field.repeats')}
            data={draft.tasks.map(({ key, title }) => ({
              value: key,
              label: `${key} ${title}`.slice(0, 120),
            }))}
            value={repeats}
            onChange={({ currentTarget }) => setRepeats(currentTarget.value)}
          />
        )}
        <Textarea
          label={say('command-field.reason')}
          rows={1}
          value={reason}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </ActForm>
    </details>
  );
}
