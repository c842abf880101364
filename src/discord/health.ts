import { createServer, type Server } from 'node:http';

/** How the bot is, for whoever watches over it. */
export interface Health {
  readonly ready: boolean;
  /** The state of the connection to Discord, or of each shard's. */
  readonly gateway: string | readonly string[];
  readonly uptimeSeconds: number;
  /** Changes with any article's text: what can be answered has changed. */
  readonly index: string;
}

/** The address of the health page cannot be listened on: one French sentence. */
export class AddressTaken extends Error {
  override readonly name = 'AddressTaken';
}

/**
 * Serves `/sante` until it is closed: 200 when ready, 503 when not.
 *
 * @throws AddressTaken
 */
export async function serveHealth(
  address: { readonly host: string; readonly port: number },
  health: () => Health,
): Promise<Server> {
  const server = createServer((request, response) => {
    const isAsked =
      /^\/sante(?:\?|$)/u.test(request.url ?? '') && /^(?:GET|HEAD)$/u.test(request.method ?? '');
    if (!isAsked) {
      response.writeHead(404).end();
      return;
    }
    const state = health();
    response.writeHead(state.ready ? 200 : 503, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
    });
    response.end(request.method === 'HEAD' ? undefined : `${JSON.stringify(state)}\n`);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const where = `${address.host}:${address.port}`;
      reject(
        new AddressTaken(`HEALTH_ADDRESS : impossible d’écouter sur ${where} (${error.code ?? error.name}).`),
      );
    });
    server.listen(address.port, address.host, resolve);
  });
  return server;
}
