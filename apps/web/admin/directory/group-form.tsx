import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox, Textarea, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { agencyKinds, type AgencyKind } from '#libs/domain/directory/agency-kinds';
import { api } from '../../api/client';
import { clock, nowInstant } from '../../parts/days';
import { ResourceFormBody, useResourceForm } from '../../parts/resource-form';
import { UnitsPicker } from '../../parts/unit-picker';
import { useWords } from '../../words/words';
import styles from '../admin.module.css';
import type { AgencyGroup } from '../queries';
import { checkName, idFrom, linesOf } from './agency-fields';

interface Given {
  /** Null for one that is new. */
  readonly group: AgencyGroup | null;
  readonly onDone: (id: string) => void;
}

interface Values extends Record<string, string | readonly string[]> {
  readonly name: string;
  readonly aliases: string;
  readonly open: string;
  readonly kinds: readonly string[];
  readonly members: readonly string[];
}

/** A group by the kinds of its members and by a list; those who stay in the list keep their days. */
export function GroupForm({ group, onDone }: Given) {
  const { say } = useWords();
  const queries = useQueryClient();
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const form = useResourceForm<Values, string>({
    first: {
      name: group?.name ?? '',
      aliases: group?.aliases.join('\n') ?? '',
      open: group?.open === true ? 'yes' : 'no',
      kinds: group?.kinds ?? [],
      members: group?.members.map(({ agencyId }) => agencyId) ?? [],
    },
    check: ({ name }) => ({ ...checkName(say, name) }),
    send: async (values, key) => {
      const members = [...new Set(values.members)].flatMap((agencyId) => {
        const known = (group?.members ?? []).filter((one) => one.agencyId === agencyId);
        return known.length > 0
          ? known.map(({ from, to }) => ({ agencyId, from, to }))
          : [{ agencyId, from: null, to: null }];
      });
      const body = {
        name: values.name.trim(),
        aliases: linesOf(values.aliases),
        open: values.open === 'yes',
        kinds: values.kinds as AgencyKind[],
        members,
      };
      const id = group?.id ?? idFrom(values.name);
      if (group === null) await api.post('/agency-groups', { body: { id, ...body }, key });
      else await api.patch('/agency-groups/{id}', { path: { id }, body });
      return id;
    },
    onDone: async (id) => {
      setSavedAt(clock(nowInstant()));
      await queries.invalidateQueries({ queryKey: ['agency-groups'] });
      onDone(id);
    },
  });
  const { values, set } = form;
  const toggle = (kind: string) =>
    set(
      'kinds',
      values.kinds.includes(kind) ? values.kinds.filter((one) => one !== kind) : [...values.kinds, kind],
    );
  return (
    <ResourceFormBody
      form={form}
      button={say(group === null ? 'web.admin.groups.create' : 'web.save')}
      beside={savedAt !== null && <span role="status">{say('web.saved', { time: savedAt })}</span>}
    >
      <TextInput {...form.text('name')} label={say('web.admin.group.name')} />
      <Textarea
        {...form.text('aliases')}
        label={say('web.admin.agency.aliases')}
        description={say('web.admin.agency.aliases.hint')}
        rows={2}
      />
      <fieldset className={styles.options}>
        <legend>{say('web.admin.group.kinds')}</legend>
        <p className={styles.quiet}>{say('web.admin.group.kinds.hint')}</p>
        <div className={styles.columns}>
          {agencyKinds.map((kind) => (
            <Checkbox
              key={kind}
              label={say(`web.admin.kind.${kind}`)}
              checked={values.kinds.includes(kind)}
              onChange={() => toggle(kind)}
            />
          ))}
        </div>
      </fieldset>
      <UnitsPicker
        {...form.field('members')}
        label={say('web.admin.group.list')}
        description={say('web.admin.group.list.hint')}
        value={values.members}
        onChange={(members) => set('members', members)}
      />
      <Checkbox
        {...form.field('open')}
        label={say('web.admin.group.open')}
        description={say('web.admin.group.open.hint')}
        checked={values.open === 'yes'}
        onChange={({ currentTarget }) => set('open', currentTarget.checked ? 'yes' : 'no')}
      />
    </ResourceFormBody>
  );
}
