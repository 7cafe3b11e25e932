import { crc32, deflateRawSync } from 'node:zlib';
import { inflatesWithin } from '#apps/api/findings-table/inflated-size';

/** A zip with one part. */
const zipOf = (content: Buffer): Buffer => {
  const name = Buffer.from('a.xml');
  const packed = deflateRawSync(content);
  const facts = Buffer.alloc(26);
  facts.writeUInt16LE(20, 0);
  facts.writeUInt16LE(8, 4);
  facts.writeUInt32LE(crc32(content), 10);
  facts.writeUInt32LE(packed.length, 14);
  facts.writeUInt32LE(content.length, 18);
  facts.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from('PK\x03\x04'), facts, name, packed]);
  const central = Buffer.concat([
    Buffer.from('PK\x01\x02'),
    Buffer.from([20, 0]),
    facts,
    Buffer.alloc(14),
    name,
  ]);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(local.length, 16);
  return Buffer.concat([local, central, end]);
};

describe('the size of what a zip holds', () => {
  it('is seen before anything is made of it', async () => {
    const zip = zipOf(Buffer.alloc(1_000_000, 97));
    expect(zip.length).toBeLessThan(5_000);
    expect(await inflatesWithin(zip, 1_000_000)).toBe(true);
    expect(await inflatesWithin(zip, 999_999)).toBe(false);
  });
});
