import { agencyKinds } from '#libs/domain/directory/agency-kinds';
import { Option, type Command } from 'commander';
import type { Body, Schema } from '#libs/api-client/routes';
import type { ApiClient } from '#libs/api-client/client';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { groupsText, groupText, membersText } from '../render/directory';
import { connect } from '../sign-in';
import { noneOr } from './agency';
import { collect, dayArgument, print, type AddCommands } from './shared';
import { inEveryLanguage, value, words } from '../language';

interface Particulars extends GlobalOptions {
  readonly name?: string;
  readonly alias?: readonly string[];
  readonly open?: string;
  readonly kind?: readonly string[];
}

interface MemberOptions extends GlobalOptions {
  readonly add?: readonly string[];
  readonly from?: string;
  readonly end?: readonly string[];
  readonly on?: string;
}

type Member = Schema<'AgencyGroup'>['members'][number];

const bodyOf = ({ name, alias, open, kind }: Particulars) => ({
  name,
  ...(alias && { aliases: noneOr(alias) }),
  ...(open !== undefined && { open: open === 'yes' }),
  ...(kind && { kinds: noneOr(kind) }),
});

const particulars = (command: Command): Command =>
  command
    .option(`--name ${value('name')}`, words('cli.group.name'))
    .option(`--alias ${value('other-name')}`, words('cli.option.aliases'), collect)
    .addOption(new Option(`--open ${value('yes')}`, words('cli.group.open')).choices(['yes', 'no']))
    .option(`--kind ${value('kind')}`, words('cli.group.kinds', { kinds: agencyKinds }), collect);

const endedOn = (member: Member, day: string): Member =>
  member.to === null || member.to > day ? { ...member, to: day } : member;

/** `group list`, `show`, `add`, `correct`, `end` and `members`. */
export const addGroup: AddCommands = (group, context) => {
  const read = (api: ApiClient, id: string) => api.get('/agency-groups/{id}', { path: { id } });

  group
    .command('list')
    .description(words('cli.group.list'))
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/agency-groups');
      print(context, options, answer, () => groupsText(answer.items, context.io.columns));
    });

  group
    .command('show')
    .description(words('cli.group.show'))
    .argument(value('group'), words('cli.option.group'))
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await read(api, id);
      print(context, options, answer, () => groupText(answer));
    });

  particulars(
    group.command('add').description(words('cli.group.add')).argument(value('id'), words('cli.group.new-id')),
  )
    .option(`--member ${value('agency')}`, words('cli.group.member'), collect)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Particulars & { member?: readonly string[] }>();
      const members = (options.member ?? []).map((agencyId) => ({ agencyId }));
      const api = await connect(context, options, 'admin');
      const answer = await api.post('/agency-groups', {
        body: { id, ...bodyOf(options), members } as Body<'/agency-groups', 'post'>,
      });
      print(context, options, { id, ...answer }, () => words('cli.group.added', { id }));
    });

  particulars(
    group
      .command('correct')
      .description(words('cli.group.correct'))
      .argument(value('group'), words('cli.option.group')),
  ).action(async (id: string, _own: unknown, command: Command) => {
    const options = command.optsWithGlobals<Particulars>();
    const api = await connect(context, options, 'admin');
    const answer = await api.patch('/agency-groups/{id}', {
      path: { id },
      body: bodyOf(options) as Body<'/agency-groups/{id}', 'patch'>,
    });
    print(context, options, answer, () => words('cli.group.corrected', { id }));
  });

  group
    .command('end')
    .description(words('cli.group.end'))
    .argument(value('group'), words('cli.option.group'))
    .requiredOption(`--on ${value('day')}`, words('cli.option.last-day'), dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { on: string }>();
      const api = await connect(context, options, 'admin');
      const known = await read(api, id);
      if (known.kinds.length > 0)
        throw new Misuse(inEveryLanguage('cli.group.holds-kinds', { id: known.id, kinds: known.kinds }));
      const members = known.members.map((member) => endedOn(member, options.on));
      const answer = await api.patch('/agency-groups/{id}', { path: { id: known.id }, body: { members } });
      print(context, options, answer, () => words('cli.group.ended', { id: known.id }));
    });

  group
    .command('members')
    .description(words('cli.group.members'))
    .argument(value('group'), words('cli.option.group'))
    .option(`--add ${value('agency')}`, words('cli.group.take-in'), collect)
    .option(`--from ${value('day')}`, words('cli.group.member-from'), dayArgument)
    .option(`--end ${value('agency')}`, words('cli.group.let-go'), collect)
    .option(`--on ${value('day')}`, words('cli.group.member-until'), dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<MemberOptions>();
      const { add = [], from = null, end = [], on } = options;
      if (end.length > 0 && on === undefined) throw new Misuse(inEveryLanguage('cli.group.end-needs-on'));
      const api = await connect(context, options, 'admin');
      const known = await read(api, id);
      const idOf = async (given: string): Promise<string> =>
        (await api.get('/agencies/{id}', { path: { id: given } })).id;
      const [adding, ending] = [await Promise.all(add.map(idOf)), await Promise.all(end.map(idOf))];
      const missing = ending.find((one) => !known.members.some((m) => m.agencyId === one));
      if (missing !== undefined)
        throw new Misuse(inEveryLanguage('cli.group.not-listed', { agency: missing, id: known.id }));
      const members = [
        ...known.members.map((m) => (on !== undefined && ending.includes(m.agencyId) ? endedOn(m, on) : m)),
        ...adding
          .filter((one) => !known.members.some((m) => m.agencyId === one && m.from === from))
          .map((agencyId) => ({ agencyId, from, to: null })),
      ];
      if (add.length + end.length > 0)
        await api.patch('/agency-groups/{id}', { path: { id: known.id }, body: { members } });
      print(context, options, { id: known.id, members }, () => membersText(members));
    });
};
