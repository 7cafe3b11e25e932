import { createHash, generateKeyPairSync } from 'node:crypto';
import type { StoredEvent } from '#libs/application/ports/ledger';
import { EVIDENCE_FORMAT, type Manifest, type PackedEvent } from '#libs/evidence/manifest';
import { checkPack } from '#libs/evidence/verifier/check-pack';
import type { OpenPack } from '#libs/evidence/verifier/finding';
import { languages } from '#libs/domain/shared/language';
import { at, forgedChain, withheld, type Columns } from '#libs/evidence/verifier/forged-chain.spec-helper';
import { sayPlainly } from '#libs/messages/say-plainly';
import { CHECKPOINT_FORMAT } from '#libs/ledger/verification/checkpoint';
import { leafOf, PROOF_FORMAT } from '#libs/ledger/verification/inclusion';
import { keyIdOf, signed, signedBytes, type SignedFacts } from '#libs/ledger/verification/signature';
import { expectGolden } from '../../../test/support/golden';

const pair = () =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
const [own, other] = [pair(), pair()];
const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

const file = Buffer.from('nội dung');
const withFile = { files: [{ name: 'báo cáo.pdf', sha256: sha256(file) }] };
const chain = (change?: (event: Columns) => Partial<Columns>): StoredEvent[] =>
  forgedChain((version) => (version === 2 ? withFile : {}), change);

interface Given {
  readonly events?: readonly PackedEvent[];
  readonly manifest?: Partial<Manifest>;
  readonly signWith?: string;
  readonly proof?: Buffer | null;
  readonly changed?: Readonly<Record<string, Buffer | null>>;
}

/** A checkpoint of one stream: its root is the leaf itself. */
const proofOf = (
  events: readonly PackedEvent[],
  version: number,
  changes: Partial<SignedFacts> = {},
): Buffer => {
  const { stream = '', hash = '' } = events[version - 1] ?? {};
  const head = [stream, version, hash] as const;
  const facts: SignedFacts = {
    format: CHECKPOINT_FORMAT,
    createdAt: '2026-01-05T02:00:00.000Z',
    streams: 1,
    events: 3,
    root: leafOf(head).toString('hex'),
    keyId: keyIdOf(own.publicKey),
    ...changes,
  };
  const checkpoint = { ...facts, signature: signed(signedBytes(facts), own.privateKey) };
  return json({ format: PROOF_FORMAT, checkpoint, head, index: 0, path: [] });
};

const packWith = ({
  events = chain(),
  manifest = {},
  signWith = own.privateKey,
  proof = null,
  changed = {},
}: Given) => {
  const parts = new Map<string, Buffer>([
    ...(proof === null ? [] : [['checkpoint.json', proof] as const]),
    ['events.json', json(events)],
    ['public-keys.pem', Buffer.from(own.publicKey)],
    ['tep/001-báo cáo.pdf', file],
  ]);
  const listed: Manifest = {
    format: EVIDENCE_FORMAT,
    taskId: 'viec',
    stream: 'task/viec',
    version: events.length,
    headHash: events.at(-1)?.hash ?? '',
    madeAt: '2026-01-06T01:00:00.000Z',
    keyId: keyIdOf(own.publicKey),
    parts: [...parts].map(([path, content]) => ({ path, size: content.length, sha256: sha256(content) })),
    missing: [],
    ...manifest,
  };
  const bytes = json(listed);
  parts.set('manifest.json', bytes).set('manifest.sig', Buffer.from(signed(bytes, signWith)));
  for (const [name, content] of Object.entries(changed))
    if (content === null) parts.delete(name);
    else parts.set(name, content);
  return parts;
};

const open = (parts: ReadonlyMap<string, Buffer>): OpenPack => ({
  names: [...parts.keys()],
  read: (name) => parts.get(name) ?? null,
  digest: (name) => {
    const content = parts.get(name);
    return content ? { size: content.length, sha256: sha256(content) } : null;
  },
});

const events = chain();
const spoilt = events.map((event, n) => (n === 1 ? { ...event, type: 'X' } : event));
const lost = { name: 'báo cáo.pdf', sha256: sha256(file) };

const packs: Readonly<Record<string, readonly [given: Given, trusted: string | null]>> = {
  whole: [{}, null],
  'with the right key': [{}, own.publicKey],
  'with another key': [{}, other.publicKey],
  'with no key': [{}, 'x'],
  'some withheld': [{ events: events.map((e, n) => (n === 0 ? withheld(e) : e)) }, null],
  'hash of another content': [{ events: spoilt }, null],
  'of another task': [{ events: chain(at(3, { stream: 'task/khac' })) }, null],
  'out of its place': [{ events: chain(at(3, { version: 7 })) }, null],
  'not linked': [{ events: chain(at(2, { prevHash: 'ff'.repeat(32) })) }, null],
  'recorded before': [{ events: chain(at(3, { recordedAt: '2025-01-01T00:00:00.000Z' })) }, null],
  'other end': [{ manifest: { version: 4 } }, null],
  'unknown key': [{ manifest: { keyId: 'khac' } }, null],
  'wrong signature': [{ signWith: other.privateKey }, null],
  'no manifest': [{ changed: { 'manifest.json': null } }, null],
  'no events': [{ changed: { 'events.json': null } }, null],
  'file changed': [{ changed: { 'tep/001-báo cáo.pdf': Buffer.from('x') } }, null],
  'file too many': [{ changed: { 'la.txt': Buffer.from('x') } }, null],
  'file gone from the store': [
    { manifest: { missing: [lost], parts: [] }, changed: { 'tep/001-báo cáo.pdf': null } },
    null,
  ],
  'file not listed': [{ manifest: { parts: [] } }, null],
  'checkpoint unreadable': [{ proof: Buffer.from('{}') }, null],
  'checkpoint of all': [{ proof: proofOf(events, 3) }, null],
  'checkpoint of a part': [{ proof: proofOf(events, 2) }, null],
  'checkpoint of another root': [{ proof: proofOf(events, 3, { root: 'ab'.repeat(32) }) }, null],
  'checkpoint of other events': [{ proof: proofOf(chain(at(1, { type: 'X' })), 3) }, null],
  'checkpoint of another key': [{ proof: proofOf(events, 3, { keyId: 'khac' }) }, null],
};

/** What differs from run to run. */
const settled = (text: string): string => text.replaceAll(keyIdOf(own.publicKey), '<key>');

describe('what the verifier finds, word by word', () => {
  it.each(languages)('is what it was, in %s', (language) => {
    const told = Object.entries(packs).map(([name, [given, trusted]]) => {
      const findings = checkPack(open(packWith(given)), trusted);
      return [
        `# ${name}`,
        ...findings.map(({ verdict, said }) => settled(`${verdict}: ${sayPlainly(language, said)}`)),
        '',
      ];
    });
    expectGolden(`papers/${language}/verifier.txt`, told.flat().join('\n'));
  });
});
