import { Button } from '@mantine/core';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client';
import { Loaded } from '../parts/loaded';
import type { Me } from '../session/me';
import { useWords } from '../words/words';
import styles from './account.module.css';
import { DelegationList } from './delegation-list';
import { NewDelegation } from './new-delegation';

export const delegationsQuery = () =>
  queryOptions({ queryKey: ['delegations'], queryFn: async () => (await api.get('/delegations')).items });

const delegableQuery = () =>
  queryOptions({
    queryKey: ['delegations', 'acts'],
    queryFn: async () => (await api.get('/delegations/acts')).items,
  });

/** Whom one lets act for oneself, and for whom one may act. */
export function OwnDelegations({ me }: { readonly me: Me }) {
  const { say } = useWords();
  const [isGiving, setGiving] = useState(false);
  const delegable = useQuery(delegableQuery());
  const isMine = ({ delegatorId, delegateId }: { delegatorId: string; delegateId: string }) =>
    [delegatorId, delegateId].includes(me.id);
  return (
    <>
      <Loaded asked={useQuery(delegationsQuery())}>
        {(all) => {
          const own = all.filter(isMine);
          return own.length === 0 ? (
            <p className={styles.text}>{say('web.delegation.none')}</p>
          ) : (
            <DelegationList delegations={own} mayRevoke={isMine} />
          );
        }}
      </Loaded>
      <Loaded asked={delegable}>
        {(acts) => {
          if (acts.length === 0)
            return <p className={styles.text}>{say('web.delegation.nothing-to-give')}</p>;
          return isGiving ? (
            <NewDelegation delegable={acts} onDone={() => setGiving(false)} />
          ) : (
            <Button variant="default" mt="md" onClick={() => setGiving(true)}>
              {say('web.delegation.new')}
            </Button>
          );
        }}
      </Loaded>
    </>
  );
}
