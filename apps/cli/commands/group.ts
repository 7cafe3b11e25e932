import { agencyKinds } from '#libs/contracts/http/directory';
import { Option, type Command } from 'commander';
import type { Body, Schema } from '#libs/api-client/routes';
import type { ApiClient } from '#libs/api-client/client';
import type { GlobalOptions } from '../context';
import { Misuse } from '../refusal';
import { groupsText, groupText, membersText } from '../render/directory';
import { connect } from '../sign-in';
import { noneOr } from './agency';
import { collect, dayArgument, print, type AddCommands } from './shared';

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
    .option('--name <tên>', 'tên nhóm')
    .option('--alias <tên khác>', 'tên khác trong văn bản; lặp lại được; - là không có', collect)
    .addOption(new Option('--open <có>', 'nhóm mở: đơn vị chủ trì nêu thành viên').choices(['yes', 'no']))
    .option('--kind <loại>', `mọi đơn vị loại này; - là không có (${agencyKinds.join(', ')})`, collect);

const endedOn = (member: Member, day: string): Member =>
  member.to === null || member.to > day ? { ...member, to: day } : member;

/** `group list`, `show`, `add`, `correct`, `end` and `members`. */
export const addGroup: AddCommands = (group, context) => {
  const read = (api: ApiClient, id: string) => api.get('/agency-groups/{id}', { path: { id } });

  group
    .command('list')
    .description('các nhóm đơn vị')
    .action(async (_own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await api.get('/agency-groups');
      print(context, options, answer, () => groupsText(answer.items, context.io.columns));
    });

  group
    .command('show')
    .description('một nhóm, với thành viên hôm nay')
    .argument('<nhóm>', 'mã hoặc tên nhóm')
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions>();
      const api = await connect(context, options, 'admin');
      const answer = await read(api, id);
      print(context, options, answer, () => groupText(answer));
    });

  particulars(group.command('add').description('thêm nhóm').argument('<mã>', 'mã nhóm mới'))
    .option('--member <đơn vị>', 'thành viên; lặp lại được', collect)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Particulars & { member?: readonly string[] }>();
      const members = (options.member ?? []).map((agencyId) => ({ agencyId }));
      const api = await connect(context, options, 'admin');
      const answer = await api.post('/agency-groups', {
        body: { id, ...bodyOf(options), members } as Body<'/agency-groups', 'post'>,
      });
      print(context, options, { id, ...answer }, () => `Đã thêm nhóm ${id}.`);
    });

  particulars(group.command('correct').description('sửa nhóm').argument('<nhóm>', 'mã hoặc tên nhóm')).action(
    async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<Particulars>();
      const api = await connect(context, options, 'admin');
      const answer = await api.patch('/agency-groups/{id}', {
        path: { id },
        body: bodyOf(options) as Body<'/agency-groups/{id}', 'patch'>,
      });
      print(context, options, answer, () => `Đã sửa nhóm ${id}.`);
    },
  );

  group
    .command('end')
    .description('kết thúc nhóm: mọi thành viên thôi thuộc nhóm sau ngày cuối cùng')
    .argument('<nhóm>', 'mã hoặc tên nhóm')
    .requiredOption('--on <ngày>', 'ngày cuối cùng', dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<GlobalOptions & { on: string }>();
      const api = await connect(context, options, 'admin');
      const known = await read(api, id);
      if (known.kinds.length > 0)
        throw new Misuse({
          vi: `Nhóm ${known.id} gồm mọi đơn vị loại ${known.kinds.join(', ')}, không theo ngày; hãy bỏ trước: group correct ${known.id} --kind -`,
          en: `The group ${known.id} holds all agencies of a kind, without days; take that away first: group correct ${known.id} --kind -`,
        });
      const members = known.members.map((member) => endedOn(member, options.on));
      const answer = await api.patch('/agency-groups/{id}', { path: { id: known.id }, body: { members } });
      print(context, options, answer, () => `Nhóm ${known.id} kết thúc.`);
    });

  group
    .command('members')
    .description('thành viên của nhóm; --add thêm, --end cho thôi')
    .argument('<nhóm>', 'mã hoặc tên nhóm')
    .option('--add <đơn vị>', 'thêm đơn vị; lặp lại được', collect)
    .option('--from <ngày>', 'thuộc nhóm từ ngày', dayArgument)
    .option('--end <đơn vị>', 'thôi thuộc nhóm; lặp lại được', collect)
    .option('--on <ngày>', 'ngày cuối cùng thuộc nhóm, cùng với --end', dayArgument)
    .action(async (id: string, _own: unknown, command: Command) => {
      const options = command.optsWithGlobals<MemberOptions>();
      const { add = [], from = null, end = [], on } = options;
      if (end.length > 0 && on === undefined)
        throw new Misuse({ vi: '--end cần --on.', en: '--end needs --on.' });
      const api = await connect(context, options, 'admin');
      const known = await read(api, id);
      const idOf = async (given: string): Promise<string> =>
        (await api.get('/agencies/{id}', { path: { id: given } })).id;
      const [adding, ending] = [await Promise.all(add.map(idOf)), await Promise.all(end.map(idOf))];
      const missing = ending.find((one) => !known.members.some((m) => m.agencyId === one));
      if (missing !== undefined)
        throw new Misuse({
          vi: `${missing} không có trong danh sách của nhóm ${known.id}.`,
          en: `${missing} is not listed in the group ${known.id}.`,
        });
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
