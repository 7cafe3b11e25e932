import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { capacityOf, taskCommands, taskCommandTypes } from '#libs/contracts/commands/task-commands';
import type { Capacity } from '#libs/domain/permissions/permissions';

/** How the page for people names each capacity. */
const named: Readonly<Record<Capacity, string>> = {
  process: 'hệ thống',
  participant: 'đơn vị tham gia',
  'participant-head': 'thủ trưởng đơn vị tham gia',
  lead: 'đơn vị chủ trì',
  'lead-head': 'thủ trưởng đơn vị chủ trì',
  coordinator: 'đơn vị phối hợp',
  acceptor: 'người duyệt',
  monitor: 'cơ quan theo dõi',
  'names-members': 'người chỉ định thành viên',
  'proposes-amendment': 'thủ trưởng đơn vị tham gia, cơ quan theo dõi',
  resolver: 'người được giao giải quyết',
  'reminds-officially': 'Văn phòng UBND, cơ quan theo dõi',
  directs: 'người chỉ đạo',
  supervisor: 'lãnh đạo UBND phụ trách',
};

/** Name of the act and who does it, of each row of the table. */
const rows = (): string[] =>
  readFileSync(join(__dirname, '../../../docs/tasks.md'), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [, name, , who] = /^\| `([a-z-]+)`\s*\|([^|]*)\|([^|]*)\|$/u.exec(line) ?? [];
      return name === undefined || who === undefined ? [] : [`${name}: ${who.trim()}`];
    });

describe('the page about a task', () => {
  it('has every command once, with who does it', () => {
    const told = taskCommandTypes.map((type) => `${taskCommands[type].cli}: ${named[capacityOf(type)]}`);
    expect(rows().sort()).toEqual(told.sort());
  });
});
