import '@mantine/core/styles/Checkbox.css';
import '@mantine/core/styles/InlineInput.css';
import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { agencyKinds, type AgencyKind } from '#libs/domain/directory/agency-kinds';
import type { ResourceForm } from '../../parts/resource-form';
import { UnitPicker } from '../../parts/unit-picker';
import { plain } from '../../parts/unit-search';
import { useWords, type Say } from '../../words/words';
import type { Agency } from '../queries';

/** What is said of an agency, as a form has it. */
export interface AgencyValues extends Record<string, string | readonly string[]> {
  readonly name: string;
  /** One in a line. */
  readonly aliases: string;
  readonly kind: string;
  readonly parentId: string;
  readonly underUbnd: string;
  readonly validFrom: string;
  readonly validTo: string;
}

export const agencyValues = (agency: Agency | null): AgencyValues => ({
  name: agency?.name ?? '',
  aliases: agency?.aliases.join('\n') ?? '',
  kind: agency?.kind ?? 'department',
  parentId: agency?.parentId ?? '',
  underUbnd: agency === null || agency.underUbnd ? 'yes' : 'no',
  validFrom: agency?.validFrom ?? '',
  validTo: agency?.validTo ?? '',
});

const orNull = (text: string): string | null => (text === '' ? null : text);

export const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The same as the API takes it. */
export const agencyBody = ({
  name,
  aliases,
  kind,
  parentId,
  underUbnd,
  validFrom,
  validTo,
}: AgencyValues) => ({
  name: name.trim(),
  aliases: linesOf(aliases),
  kind: kind as AgencyKind,
  parentId: orNull(parentId),
  underUbnd: underUbnd === 'yes',
  validFrom: orNull(validFrom),
  validTo: orNull(validTo),
});

/** A short name for addresses and sheets, from the full one: `so-tai-chinh`. */
export const idFrom = (name: string): string =>
  plain(name)
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-+|-+$/gu, '');

export const checkName = (say: Say, name: string) =>
  name.trim() === '' && { name: say('web.form.required', { field: say('web.admin.agency.name') }) };

/** The fields of an agency. */
export function AgencyFields<V extends AgencyValues>({ form }: { readonly form: ResourceForm<V> }) {
  const { say } = useWords();
  const { values, set } = form;
  return (
    <>
      <TextInput {...form.text('name')} label={say('web.admin.agency.name')} />
      <Textarea
        {...form.text('aliases')}
        label={say('web.admin.agency.aliases')}
        description={say('web.admin.agency.aliases.hint')}
        rows={3}
      />
      <NativeSelect
        {...form.text('kind')}
        label={say('web.admin.agency.kind')}
        data={agencyKinds.map((value) => ({ value, label: say(`web.admin.kind.${value}`) }))}
      />
      <UnitPicker
        {...form.field('parentId')}
        label={say('web.admin.agency.parent')}
        description={say('web.admin.agency.parent.hint')}
        value={orNull(values.parentId)}
        onChange={(id) => set('parentId', id ?? '')}
      />
      <Checkbox
        {...form.field('underUbnd')}
        label={say('web.admin.agency.under-ubnd')}
        description={say('web.admin.agency.under-ubnd.hint')}
        checked={values.underUbnd === 'yes'}
        onChange={({ currentTarget }) => set('underUbnd', currentTarget.checked ? 'yes' : 'no')}
      />
      <TextInput
        {...form.text('validFrom')}
        type="date"
        label={`${say('web.admin.agency.from')} (${say('web.form.optional')})`}
      />
      <TextInput
        {...form.text('validTo')}
        type="date"
        label={`${say('web.admin.agency.to')} (${say('web.form.optional')})`}
        description={say('web.admin.agency.to.hint')}
      />
    </>
  );
}
