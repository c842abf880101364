/** The HTTP side: reads requests, finds their route, records them, and answers as Discord does. */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { DiscordError } from './errors.js';
import { type Fault, Faults } from './faults.js';
import type { RecordedRequest, Refusal, UploadedFile } from './model.js';
import { faultsOfAnswer } from './oracle.js';
import { match, type Result, type Route } from './routing.js';
import type { World } from './world.js';

const API = '/api/v10';

interface Outcome {
  status: number;
  body: object | undefined;
  headers?: Record<string, string>;
}

export class Rest {
  readonly requests: RecordedRequest[] = [];
  readonly refusals: Refusal[] = [];
  /** Answers of the loopback that Discord would not give: faults of the loopback, not of the bot. */
  readonly dishonest: string[] = [];
  readonly faults = new Faults();
  readonly server: Server = createServer((request, response) => {
    this.#serve(request, response).catch((error: unknown) => {
      this.dishonest.push(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      response.writeHead(500).end();
      this.#world.changed();
    });
  });
  readonly #world: World;
  readonly #token: string;
  readonly #routes: readonly Route[];

  constructor(world: World, token: string, routes: readonly Route[]) {
    this.#world = world;
    this.#token = token;
    this.#routes = routes;
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const bytes = await bytesOf(request);
    if (url.pathname.startsWith('/attachments/')) return this.#serveFile(url, response);

    const method = request.method ?? 'GET';
    const path = url.pathname.startsWith(`${API}/`) ? url.pathname.slice(API.length) : url.pathname;
    const found = url.pathname.startsWith(`${API}/`) ? match(this.#routes, method, path) : undefined;
    const fault = this.faults.take(method, found?.route.template, path);
    if (fault?.kind === 'held') {
      fault.arrived();
      await fault.released;
    }
    if (fault?.kind === 'strike' && fault.moment === 'arrived') {
      await fault.strike();
      request.socket.destroy();
      return;
    }
    const record: RecordedRequest = {
      method,
      route: found?.route.template,
      path,
      body: undefined,
      files: [],
      status: 0,
      at: this.#world.clock.now(),
    };
    const outcome = refusedBy(fault) ?? (await this.#handle(request, url, bytes, record, found));
    record.status = outcome.status;
    this.requests.push(record);
    this.#world.changed();
    if (fault?.kind === 'strike') {
      if (fault.moment === 'answered') await sent(response, outcome);
      await fault.strike();
      request.socket.destroy();
    } else if (fault?.kind === 'lost answer') {
      if (fault.by === 'reset') request.socket.resetAndDestroy();
      else send(response, { status: 502, body: undefined });
    } else send(response, outcome);
  }

  async #handle(
    request: IncomingMessage,
    url: URL,
    bytes: Buffer,
    record: RecordedRequest,
    found: ReturnType<typeof match>,
  ): Promise<Outcome> {
    try {
      Object.assign(record, await contentOf(request, bytes));
      if (!found) {
        this.#refuse(record, 0, 'no such route');
        return { status: 404, body: { message: '404: Not Found', code: 0 } };
      }
      if (!found.route.isOpen && request.headers.authorization !== `Bot ${this.#token}`) {
        this.#refuse(record, 0, 'no bot token, or a wrong one');
        return { status: 401, body: { message: '401: Unauthorized', code: 0 } };
      }
      const result = found.route.handle({
        world: this.#world,
        param: (name) => found.params.get(name) ?? '',
        query: url.searchParams,
        body: record.body,
        files: record.files,
      });
      return this.#checked(found.route, result);
    } catch (error) {
      if (!(error instanceof DiscordError)) throw error;
      this.#refuse(record, error.code, error.reason);
      return { status: error.status, body: error.body() };
    }
  }

  #refuse({ method, route, path, body }: RecordedRequest, code: number, reason: string): void {
    this.refusals.push({ method, route, path, body, code, reason });
  }

  /** Holds the loopback itself to Discord's schemas. */
  #checked(route: Route, result: Result | undefined): Outcome {
    const body = result?.body;
    if (body === undefined) return { status: 204, body };
    const answers = route.isList && Array.isArray(body) ? body : [body];
    const faults = answers.flatMap((one) => (route.schema ? faultsOfAnswer(route.schema, one) : []));
    this.dishonest.push(...faults.map((fault) => `answer of ${route.method} ${route.template}: ${fault}`));
    return { status: result?.status ?? 200, body };
  }

  #serveFile(url: URL, response: ServerResponse): void {
    const file = this.#world.files.get(url.pathname.slice('/attachments/'.length));
    if (file) response.writeHead(200, { 'content-type': file.type }).end(file.bytes);
    else response.writeHead(404).end();
  }
}

function refusedBy(fault: Fault | undefined): Outcome | undefined {
  if (fault?.kind === 'status') return { status: fault.status, body: undefined };
  if (fault?.kind !== 'rate limit') return undefined;
  const { retryAfter, scope } = fault;
  const isGlobal = scope === 'global';
  return {
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal },
    headers: {
      'retry-after': String(Math.ceil(retryAfter)),
      'x-ratelimit-scope': scope,
      ...(isGlobal
        ? { 'x-ratelimit-global': 'true' }
        : {
            'x-ratelimit-bucket': 'loopback',
            'x-ratelimit-limit': '5',
            'x-ratelimit-remaining': '0',
            'x-ratelimit-reset': String(Date.now() / 1_000 + retryAfter),
            'x-ratelimit-reset-after': String(retryAfter),
          }),
    },
  };
}

/** A 204 has no content type: discord.js would parse its empty body. */
function send(response: ServerResponse, { status, body, headers }: Outcome): void {
  if (body === undefined) response.writeHead(status, headers).end();
  else
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

/** Sends an answer, and waits until it has left. */
async function sent(response: ServerResponse, outcome: Outcome): Promise<void> {
  const left = once(response, 'finish');
  send(response, outcome);
  await left;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** JSON, or a form whose `payload_json` is the body and whose `files[n]` are files. */
async function contentOf(
  request: IncomingMessage,
  bytes: Buffer,
): Promise<{ body: unknown; files: readonly UploadedFile[] }> {
  const type = request.headers['content-type'] ?? '';
  if (bytes.length === 0) return { body: undefined, files: [] };
  if (!type.startsWith('multipart/form-data')) return { body: json(bytes.toString()), files: [] };
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': type } }).formData();
  const files: UploadedFile[] = [];
  for (const [key, value] of form) {
    if (typeof value === 'string') continue;
    if (!/^files\[\d+\]$/u.test(key)) throw new DiscordError(50035, `file part ${key}`);
    files.push({ key, name: value.name, type: value.type, bytes: new Uint8Array(await value.arrayBuffer()) });
  }
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? json(payload) : {}, files };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new DiscordError(50109);
  }
}
