import type { FastifyInstance } from 'fastify';

/** In which a part of a file comes; a type of its own, so that nothing else is taken without a limit. */
export const PART_TYPE = 'application/offset+octet-stream';

/** Leaves parts of files to whoever writes them where they belong: nothing of them is gathered before. */
export const leavePartsAlone = (server: FastifyInstance): void => {
  server.addContentTypeParser(PART_TYPE, (_request, _payload, done) => done(null, undefined));
};
