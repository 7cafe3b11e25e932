import { Injectable } from '@nestjs/common';
import { accepted } from '#apps/api/http/refused';
import { Use, type Services } from '#apps/api/services';
import { importLimits } from '#libs/plan-import/limits';
import { readBlocksApart } from '#libs/plan-import/apart/read-blocks-apart';
import type { Block } from '#libs/plan-import/read/blocks';

/** So many files are kept as they were read, for whoever works on their drafts. */
const KEPT = 4;

/** The files from which plans were read, by their content. */
@Injectable()
export class Originals {
  private readonly read = new Map<string, Promise<readonly Block[] | null>>();

  constructor(
    @Use('files') private readonly files: Services['files'],
    @Use('config') private readonly config: Services['config'],
  ) {}

  /** @throws Refused `STORAGE.FULL` */
  async keep(bytes: Uint8Array): Promise<void> {
    // eslint-disable-next-line @typescript-eslint/require-await -- what a store takes comes piece by piece
    const pieces = async function* () {
      yield bytes;
    };
    const received = accepted(await this.files.receive(pieces(), bytes.length));
    accepted((await received.keep()) ?? {});
  }

  open(sha256: string): Promise<AsyncIterable<Uint8Array> | null> {
    return this.files.open(sha256);
  }

  /** The file as it was read; null where it was not kept. @throws Refused as readBlocksApart */
  blocks(sha256: string, fileName: string): Promise<readonly Block[] | null> {
    const known = this.read.get(sha256);
    if (known) return known;
    const reading = this.readAgain(sha256, fileName);
    this.read.set(sha256, reading);
    const [oldest] = this.read.keys();
    if (this.read.size > KEPT && oldest !== undefined) this.read.delete(oldest);
    const forget = () => this.read.delete(sha256);
    reading.then((blocks) => blocks ?? forget(), forget);
    return reading;
  }

  private async readAgain(sha256: string, fileName: string): Promise<readonly Block[] | null> {
    const content = await this.files.open(sha256);
    if (content === null) return null;
    const pieces: Uint8Array[] = [];
    for await (const piece of content) pieces.push(piece);
    const limits = importLimits(this.config);
    return accepted(await readBlocksApart(Buffer.concat(pieces), { fileName, limits }));
  }
}
