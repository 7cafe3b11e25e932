import { Button, Textarea } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { Dialog } from '../parts/confirm';
import { DataTable } from '../parts/data-table';
import { ResourceFormBody, useResourceForm } from '../parts/resource-form';
import { useWords } from '../words/words';
import { actWords, type Delegation } from './delegation-words';
import styles from './account.module.css';

interface Ending {
  readonly delegation: Delegation;
  readonly onClose: () => void;
}

/** Ends a delegation before its time, which cannot be taken back. */
function Revoke({ delegation: { id, delegator, delegate }, onClose }: Ending) {
  const { say } = useWords();
  const queries = useQueryClient();
  const form = useResourceForm({
    first: { reason: '' },
    check: ({ reason }) => ({
      ...(reason.trim() === '' && {
        reason: say('web.form.required', { field: say('web.delegation.reason') }),
      }),
    }),
    send: ({ reason }, key) =>
      api.post('/delegations/{id}/revocation', { path: { id }, body: { reason }, key }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: ['delegations'] });
      onClose();
    },
  });
  return (
    <Dialog title={say('web.delegation.revoke')} onClose={onClose}>
      <p>{say('web.delegation.revoke.text', { delegator, delegate })}</p>
      <ResourceFormBody
        form={form}
        button={say('web.delegation.revoke')}
        beside={
          <Button variant="default" onClick={onClose}>
            {say('web.cancel')}
          </Button>
        }
      >
        <Textarea {...form.text('reason')} label={say('web.delegation.reason')} rows={2} />
      </ResourceFormBody>
    </Dialog>
  );
}

interface Given {
  readonly delegations: readonly Delegation[];
  /** Whether the person may end one: by the rule whoever gave it or was given it, or an administrator. */
  readonly mayRevoke: (delegation: Delegation) => boolean;
}

/** Who acts for whom, in what, and from when until when. */
export function DelegationList({ delegations, mayRevoke }: Given) {
  const { say, language } = useWords();
  const [ending, setEnding] = useState<Delegation | null>(null);
  return (
    <>
      <DataTable
        label={say('web.account.delegations')}
        rows={delegations}
        keyOf={({ id }) => id}
        columns={[
          {
            title: say('web.delegation.who'),
            cell: ({ delegator, delegate }) => say('web.delegation.for', { delegator, delegate }),
          },
          {
            title: say('web.delegation.acts'),
            cell: ({ acts }) => acts.map((act) => actWords(say, language, act)).join('; '),
          },
          {
            title: say('web.delegation.period'),
            cell: ({ from, until }) => say('web.delegation.from-until', { from, until }),
          },
          {
            title: say('web.delegation.document'),
            cell: ({ document }) =>
              document === null || document.number === null
                ? ''
                : say('web.delegation.number', { number: document.number }),
          },
          {
            title: say('web.delegation.state'),
            cell: ({ state, revoked }) => (
              <>
                {say(`delegation-state.${state}`)}
                {revoked !== null && (
                  <div className={styles.quiet}>
                    {say('web.delegation.revoked', {
                      name: revoked.name,
                      at: revoked.at,
                      reason: revoked.reason,
                    })}
                  </div>
                )}
              </>
            ),
          },
          {
            title: say('web.delegation.act'),
            cell: (one) =>
              (one.state === 'in-force' || one.state === 'not-begun') &&
              mayRevoke(one) && (
                <Button variant="default" size="xs" onClick={() => setEnding(one)}>
                  {say('web.delegation.revoke')}
                  <span className="unseen">{` ${one.delegate}`}</span>
                </Button>
              ),
          },
        ]}
      />
      {ending !== null && <Revoke delegation={ending} onClose={() => setEnding(null)} />}
    </>
  );
}
