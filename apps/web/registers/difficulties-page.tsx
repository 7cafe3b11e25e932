import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { Listed } from '#libs/api-client/routes';
import { endOfDay } from '#libs/domain/shared/time';
import { byPages } from '../api/by-pages';
import { More } from '../parts/more';
import { api } from '../api/client';
import { agenciesQuery, taskQuery, type Offer } from '../api/queries';
import { buttonWords } from '../parts/act-words';
import { clock, dueDay, nowInstant, shortDay } from '../parts/days';
import { PastBand, PastPicker } from '../parts/past';
import { Failed, Skeletons } from '../parts/states';
import { useTitle } from '../parts/title';
import { useWords } from '../words/words';
import { difficultiesSearch, difficultyStatuses, type DifficultiesSearch } from './search';
import styles from './registers.module.css';

/** With the registry and all that reads forms, which somebody who only looks needs not. */
const CommandForm = lazy(() =>
  import('../command/command-form').then((module) => ({ default: module.CommandForm })),
);

type Difficulty = Listed<'/difficulties'>;

const useDifficulties = ({ plan, status, agency, resolver, asOf }: DifficultiesSearch) => {
  const filters = {
    ...(plan !== undefined && { plan }),
    ...(status !== undefined && { status }),
    ...(agency !== undefined && { agency }),
    ...(resolver !== undefined && { resolver }),
    ...(asOf !== undefined && { asOf: endOfDay(asOf) }),
  };
  return useInfiniteQuery({
    queryKey: ['difficulties', filters],
    queryFn: ({ pageParam }) =>
      api.get('/difficulties', { query: { ...filters, limit: 50, cursor: pageParam ?? undefined } }),
    ...byPages,
  });
};

/** What the register offers about a difficulty; who may give which, the task says. */
const acts: readonly string[] = ['ConsolidateDifficulty', 'AssignDifficulty', 'ResolveDifficulty'];

/** The forms of one difficulty, as its task offers them. */
function Forms({ taskId, n }: { readonly taskId: string; readonly n: number }) {
  const { say, language } = useWords();
  const task = useQuery(taskQuery(taskId, null));
  const [chosen, setChosen] = useState<string | null>(null);
  const [done, setDone] = useState<string | null>(null);
  if (task.isPending) return <Skeletons rows={2} />;
  if (task.isError) return <Failed error={task.error} retry={() => void task.refetch()} />;
  const offers = (task.data.availableActions as readonly Offer[]).filter(
    (offer) => acts.includes(offer.type) && offer.n === n,
  );
  const open = offers.find(({ type }) => type === chosen) ?? offers[0];
  return (
    <div className={styles.forms}>
      <p role="status" className={done === null ? 'unseen' : styles.done}>
        {done}
      </p>
      {offers.length > 1 && (
        <p className={styles.choices}>
          {offers.map(({ type }) => (
            <Button
              key={type}
              variant="default"
              aria-pressed={type === open?.type}
              onClick={() => setChosen(type)}
            >
              {buttonWords(language, type)}
            </Button>
          ))}
        </p>
      )}
      {open === undefined ? (
        <p className={styles.none}>{say('web.registers.nothing-to-do')}</p>
      ) : (
        <Suspense fallback={<Skeletons rows={3} />}>
          <CommandForm
            key={open.type}
            task={task.data}
            offer={open}
            onDone={() => {
              const act = buttonWords(language, open.type);
              setDone(say('web.task.done', { time: clock(nowInstant()), act }));
            }}
          />
        </Suspense>
      )}
    </div>
  );
}

/** With whom a difficulty lies now, and since when. */
const useWhere = ({ status, resolver, assigned, consolidated, resolved, raisedAt }: Difficulty): string => {
  const { say } = useWords();
  switch (status) {
    case 'raised':
      return say('web.registers.lies.monitor', { since: raisedAt });
    case 'consolidated':
      return say('web.registers.lies.ubnd', { since: consolidated?.at ?? raisedAt });
    case 'assigned':
      return say('web.registers.lies.resolver', {
        name: resolver?.person ?? resolver?.name ?? '',
        since: assigned?.at ?? raisedAt,
      });
    case 'resolved':
      return say('web.registers.lies.nobody', { since: resolved?.at ?? raisedAt });
  }
};

interface RowGiven {
  readonly item: Difficulty;
  readonly search: DifficultiesSearch;
}

function Row({ item, search }: RowGiven) {
  const { say } = useWords();
  const { task: _, n: __, ...closed } = search;
  const isOpen = search.task === item.taskId && search.n === item.n;
  const where = useWhere(item);
  const due = item.status === 'assigned' ? item.assigned?.due : undefined;
  return (
    <li className={styles.item}>
      <article aria-label={say('web.registers.difficulty', { n: item.n, name: item.name })}>
        <p className={styles.meta}>
          <strong className={styles[item.status]}>{say(`web.registers.status.${item.status}`)}</strong>
          {` · ${say('web.registers.raised-by', { name: item.name, at: item.raisedAt })}`}
        </p>
        <p className={styles.text}>{item.content}</p>
        {item.recommendation !== null && (
          <p className={styles.text}>{say('web.registers.proposed', { text: item.recommendation })}</p>
        )}
        {item.consolidated && (
          <p className={styles.text}>
            {say('web.registers.consolidated', { text: item.consolidated.summary })}
          </p>
        )}
        {item.assigned?.instruction && (
          <p className={styles.text}>
            {say('web.registers.instruction', { text: item.assigned.instruction })}
          </p>
        )}
        {item.resolved && (
          <p className={styles.text}>{say('web.registers.resolved', { text: item.resolved.resolution })}</p>
        )}
        <p className={styles.meta}>
          {where}
          {due !== undefined && ` · ${say('web.registers.due', { day: shortDay(say, dueDay(due)) })}`}
        </p>
        <p className={styles.meta}>
          <Link to="/tasks/$taskId" params={{ taskId: item.taskId }} className={styles.link ?? ''}>
            {[item.taskNumber, item.taskTitle].join(' · ')}
          </Link>
          {item.planNumber !== null && ` · ${say('web.task.of-plan', { plan: item.planNumber })}`}
        </p>
        {item.status !== 'resolved' && search.asOf === undefined && (
          <Link
            to="/difficulties"
            search={isOpen ? closed : { ...closed, task: item.taskId, n: item.n }}
            resetScroll={false}
            className={`${styles.open} screen-only`}
            aria-expanded={isOpen}
          >
            {say(isOpen ? 'web.registers.close' : 'web.registers.handle')}
          </Link>
        )}
        {isOpen && <Forms taskId={item.taskId} n={item.n} />}
      </article>
    </li>
  );
}

function Filters({ search }: { readonly search: DifficultiesSearch }) {
  const { say } = useWords();
  const navigate = useNavigate();
  const agencies = useQuery(agenciesQuery()).data?.items ?? [];
  const go = (changes: Record<string, string>) =>
    void navigate({
      to: '/difficulties',
      search: difficultiesSearch({ ...search, ...changes }),
      replace: true,
    });
  const any = { value: '', label: say('web.registers.any') };
  const units = [any, ...agencies.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <search aria-label={say('web.registers.filters')} className={`${styles.filters} screen-only`}>
      <NativeSelect
        label={say('web.registers.status')}
        value={search.status ?? ''}
        data={[
          any,
          ...difficultyStatuses.map((value) => ({ value, label: say(`web.registers.status.${value}`) })),
        ]}
        onChange={(event) => go({ status: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('web.registers.raised-by.label')}
        value={search.agency ?? ''}
        data={units}
        onChange={(event) => go({ agency: event.currentTarget.value })}
      />
      <NativeSelect
        label={say('web.registers.resolver')}
        value={search.resolver ?? ''}
        data={units}
        onChange={(event) => go({ resolver: event.currentTarget.value })}
      />
      <PastPicker asOf={search.asOf ?? null} onPick={(day) => go({ asOf: day ?? '' })} />
      <Button variant="default" onClick={() => print()}>
        {say('web.registers.print')}
      </Button>
    </search>
  );
}

/** The register of what keeps units from doing their part: by whom raised, with whom it lies, since when. */
export function DifficultiesPage() {
  const { say } = useWords();
  const search = useSearch({ from: '/inside/difficulties' });
  const { asOf = null, ...today } = search;
  const found = useDifficulties(search);
  const items = found.data?.pages.flatMap(({ items: page }) => page) ?? [];
  useTitle(say('web.registers.difficulties'));
  return (
    <>
      <PastBand asOf={asOf}>
        <Link to="/difficulties" search={today}>
          {say('web.past.leave')}
        </Link>
      </PastBand>
      <h1>{say('web.registers.difficulties')}</h1>
      <Filters search={search} />
      {found.isError && <Failed error={found.error} retry={() => void found.refetch()} />}
      {found.isPending && <Skeletons />}
      {found.data && (
        <p role="status" className={styles.count}>
          {say('web.registers.shown', { count: items.length })}
        </p>
      )}
      <ul className={styles.list}>
        {items.map((item) => (
          <Row key={`${item.taskId} ${item.n}`} item={item} search={search} />
        ))}
      </ul>
      <More of={found} />
    </>
  );
}
