import type { ApiClient } from '#libs/api-client/client';
import { placeOf } from './completion';
import { namesAt } from './name-completion';
import { createProgram } from './program';

const program = createProgram({
  environment: {},
  home: '/',
  io: {
    out: () => undefined,
    err: () => undefined,
    progress: () => undefined,
    columns: null,
    readSecret: () => Promise.resolve(''),
  },
});

const entries = [
  { id: 'so-tai-chinh', name: 'Sở Tài chính', aliases: ['STC'] },
  { id: 'ban-tai-dinh-cu', name: 'Ban Tái định cư', aliases: [] },
  { id: 'ban-quan-ly', name: 'Ban Quản lý dự án so-tai', aliases: [] },
];

const offered = async (...words: readonly string[]) => {
  const asked: string[] = [];
  const get = (route: string) => {
    asked.push(route);
    return Promise.resolve({ items: entries, nextCursor: null });
  };
  const api = { get } as unknown as Pick<ApiClient, 'get'>;
  return { names: await namesAt(placeOf(program, words), api), asked };
};

describe('the completion of people and agencies', () => {
  it.each([
    ['the beginning of an id, before names that have the same', 'so-tai', ['so-tai-chinh']],
    ['part of a name, without accents', 'tai dinh', ['ban-tai-dinh-cu']],
    ['another name', 'stc', ['so-tai-chinh']],
    ['a quoted name with accents', '"Tái đ', ['ban-tai-dinh-cu']],
    ['the last of several', 'x,STC', ['x,so-tai-chinh']],
  ])('finds an agency by %s', async (_by, written, ids) => {
    expect((await offered('task', 'list', '--agency', written)).names).toEqual(ids);
  });

  it('asks for people from two letters on, as the server does, and never where something else stands', async () => {
    expect((await offered('plan', 'setup', 'x', '--supervisor', 'a')).asked).toEqual([]);
    expect((await offered('plan', 'setup', 'x', '--supervisor', 'ab')).asked).toEqual(['/people']);
    expect((await offered('user', 'show', 'ab')).asked).toEqual(['/people']);
    expect((await offered('task', 'reassign', 'x', '--to', 'ab')).asked).toEqual(['/agencies']);
    expect((await offered('agency', 'end', 'ab')).asked).toEqual(['/agencies']);
    expect((await offered('group', 'members', 'ab')).asked).toEqual(['/agency-groups']);
    expect((await offered('group', 'members', 'x', '--add', 'ab')).asked).toEqual(['/agencies']);
    for (const other of [
      ['task', 'list', '--q', 'ab'],
      ['task', 'show', 'ab'],
      ['user', 'show', '--js'],
    ])
      expect((await offered(...other)).asked).toEqual([]);
  });
});
