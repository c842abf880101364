/** The gateway: sessions over WebSocket, with everything that a client must survive. */
import type { IncomingMessage, Server } from 'node:http';
import { GatewayCloseCodes, GatewayOpcodes } from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import { canReceive, forSession, intentsProblem } from './intents.js';
import type { Channel } from './model.js';
import { sees } from './permissions.js';
import { applicationFlags, guildCreateJson, ownUserJson } from './wire.js';
import type { World } from './world.js';

interface Payload {
  op: number;
  d: unknown;
  s: number | null;
  t: string | null;
}

export interface Session {
  id: string;
  shard: number;
  shards: number;
  intents: number;
  seq: number;
  /** Everything dispatched so far, for RESUME. */
  sent: Payload[];
  socket: WebSocket | undefined;
}

/** What has been identified or resumed over a socket. */
interface Connection {
  session: Session | undefined;
}

export class Gateway {
  /** Milliseconds between heartbeats, told to clients in HELLO. */
  heartbeatInterval = 41_250;
  /** No heartbeat is acknowledged any more: the connection looks dead. */
  isZombie = false;
  /** Ops received, for tests that ask what a client did. */
  readonly received: number[] = [];
  readonly sessions: Session[] = [];
  readonly #connections = new WeakMap<WebSocket, Connection>();
  readonly #world: World;
  readonly #token: string;
  readonly #server: WebSocketServer;
  readonly #url: () => string;

  constructor(world: World, token: string, server: Server, url: () => string) {
    this.#world = world;
    this.#token = token;
    this.#url = url;
    this.#server = new WebSocketServer({ server });
    this.#server.on('connection', (socket, request) => this.#connect(socket, request));
    world.dispatch = (name, data, channel, guildId) => this.#dispatch(name, data, channel, guildId);
  }

  /** Sessions with a living connection. */
  get connected(): readonly Session[] {
    return this.sessions.filter(({ socket }) => socket !== undefined);
  }

  /** Cuts the connections without a word (1006). */
  drop(): void {
    for (const { socket } of this.connected) socket?.terminate();
  }

  /** Closes the connections with a code; 4004, 4010 to 4014 are final for clients. */
  closeWith(code: number): void {
    for (const { socket } of this.connected) socket?.close(code);
  }

  /** Op 7: clients come back and resume. */
  requestReconnect(): void {
    this.#sendToAll({ op: GatewayOpcodes.Reconnect, d: null });
  }

  /** Op 9: clients resume over the same connection if they may, else they identify anew. */
  invalidate(isResumable: boolean): void {
    for (const session of this.connected) {
      const { socket } = session;
      if (!socket) continue;
      const connection = this.#connections.get(socket);
      if (connection) connection.session = undefined;
      session.socket = undefined;
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: isResumable }));
    }
    if (!isResumable) this.forgetSessions();
  }

  /** Op 1: clients send a heartbeat at once. */
  requestHeartbeat(): void {
    this.#sendToAll({ op: GatewayOpcodes.Heartbeat, d: null });
  }

  /** No session can be resumed any more. */
  forgetSessions(): void {
    this.sessions.length = 0;
  }

  /** Whether a session is there for what happens in a guild, or in private (shard 0). */
  isServed(guildId: string | undefined): boolean {
    return this.sessions.some((session) => isOfShard(session, guildId));
  }

  async close(): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #sendToAll(payload: object): void {
    for (const { socket } of this.connected) socket?.send(JSON.stringify(payload));
  }

  #connect(socket: WebSocket, request: IncomingMessage): void {
    const query = new URL(request.url ?? '/', 'ws://127.0.0.1').searchParams;
    if (query.get('v') !== '10') {
      socket.close(GatewayCloseCodes.InvalidAPIVersion);
      return;
    }
    const connection: Connection = { session: undefined };
    this.#connections.set(socket, connection);
    socket.on('message', (data) => this.#receive(socket, connection, data.toString()));
    socket.on('close', (code) => this.#disconnected(socket, code));
    socket.send(
      JSON.stringify({ op: GatewayOpcodes.Hello, d: { heartbeat_interval: this.heartbeatInterval } }),
    );
  }

  /** A client that closes with 1000 or 1001 gives up its session (topics/gateway, disconnecting). */
  #disconnected(socket: WebSocket, code: number): void {
    const session = this.sessions.find((one) => one.socket === socket);
    if (!session) return;
    session.socket = undefined;
    if (code === 1000 || code === 1001) this.sessions.splice(this.sessions.indexOf(session), 1);
    this.#world.changed();
  }

  #receive(socket: WebSocket, connection: Connection, text: string): void {
    const payload = parse(text);
    if (payload) this.received.push(payload.op);
    const code = payload ? this.#handle(socket, connection, payload) : GatewayCloseCodes.DecodeError;
    if (code !== undefined) socket.close(code);
    this.#world.changed();
  }

  /** @returns the code to close with, if the client has done wrong */
  #handle(
    socket: WebSocket,
    connection: Connection,
    { op, d }: { op: number; d: Record<string, unknown> },
  ): number | undefined {
    switch (op) {
      case GatewayOpcodes.Heartbeat:
        if (!this.isZombie) socket.send(JSON.stringify({ op: GatewayOpcodes.HeartbeatAck, d: null }));
        return undefined;
      case GatewayOpcodes.Identify:
      case GatewayOpcodes.Resume: {
        if (connection.session) return GatewayCloseCodes.AlreadyAuthenticated;
        if (d['token'] !== this.#token) return GatewayCloseCodes.AuthenticationFailed;
        const outcome = op === GatewayOpcodes.Identify ? this.#identify(socket, d) : this.#resume(socket, d);
        if (typeof outcome === 'number') return outcome;
        connection.session = outcome;
        return undefined;
      }
      case GatewayOpcodes.PresenceUpdate:
      case GatewayOpcodes.VoiceStateUpdate:
      case GatewayOpcodes.RequestGuildMembers:
        return connection.session ? undefined : GatewayCloseCodes.NotAuthenticated;
      default:
        return GatewayCloseCodes.UnknownOpcode;
    }
  }

  #identify(socket: WebSocket, d: Record<string, unknown>): Session | number {
    const [shard, shards] = Array.isArray(d['shard']) ? d['shard'].map(Number) : [0, 1];
    if (shard === undefined || shards === undefined || !(shard >= 0 && shard < shards))
      return GatewayCloseCodes.InvalidShard;
    const intents = d['intents'];
    const problem = intentsProblem(intents, this.#world.privileged);
    if (problem !== undefined || typeof intents !== 'number') return problem ?? GatewayCloseCodes.DecodeError;
    const session: Session = { id: this.#world.ids.next(), shard, shards, intents, seq: 0, sent: [], socket };
    this.sessions.push(session);
    const world = this.#world;
    const guilds = [...world.guilds.values()].filter(
      (guild) => guild.members.has(world.bot.id) && isOfShard(session, guild.id),
    );
    this.#send(session, 'READY', {
      v: 10,
      user: ownUserJson(world),
      user_settings: {},
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      private_channels: [],
      relationships: [],
      presences: [],
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#url(),
      shard: [shard, shards],
      application: { id: world.application.id, flags: applicationFlags(world) },
      _trace: [],
    });
    for (const guild of guilds)
      if (guild.isUnavailable !== true && canReceive('GUILD_CREATE', true, intents))
        this.#send(session, 'GUILD_CREATE', guildCreateJson(world, guild));
    return session;
  }

  #resume(socket: WebSocket, d: Record<string, unknown>): Session | number | undefined {
    const session = this.sessions.find(({ id }) => id === d['session_id']);
    if (!session) {
      socket.send(JSON.stringify({ op: GatewayOpcodes.InvalidSession, d: false }));
      return undefined;
    }
    const seq = d['seq'];
    if (typeof seq !== 'number' || seq > session.seq) return GatewayCloseCodes.InvalidSeq;
    session.socket = socket;
    for (const missed of session.sent.filter(({ s }) => (s ?? 0) > seq)) socket.send(JSON.stringify(missed));
    this.#send(session, 'RESUMED', { _trace: [] });
    return session;
  }

  #dispatch(name: string, data: object, channel: Channel | undefined, guildId = channel?.guildId): void {
    const world = this.#world;
    const isGuild = guildId !== undefined;
    const isSeen =
      channel === undefined ||
      name === 'INTERACTION_CREATE' ||
      isPublic(name) ||
      sees(world, channel, world.bot.id);
    for (const session of this.sessions)
      if (isSeen && isOfShard(session, guildId) && canReceive(name, isGuild, session.intents))
        this.#send(session, name, forSession(world, name, data, session.intents));
  }

  /** Also to a session without connection, which gets it when it resumes. */
  #send(session: Session, t: string, d: object): void {
    session.seq += 1;
    const payload: Payload = { op: GatewayOpcodes.Dispatch, d, s: session.seq, t };
    session.sent.push(payload);
    session.socket?.send(JSON.stringify(payload));
  }
}

/** A guild belongs to shard (id >> 22) % count; what is private, to shard 0 (topics/gateway, sharding). */
function isOfShard({ shard, shards }: Session, guildId: string | undefined): boolean {
  return guildId === undefined ? shard === 0 : Number((BigInt(guildId) >> 22n) % BigInt(shards)) === shard;
}

/** Bots are told of all channels, also of those they cannot enter. */
function isPublic(name: string): boolean {
  return name.startsWith('CHANNEL_') && name !== 'CHANNEL_PINS_UPDATE';
}

function parse(text: string): { op: number; d: Record<string, unknown> } | undefined {
  try {
    const payload: unknown = JSON.parse(text);
    if (typeof payload !== 'object' || payload === null || !('op' in payload)) return undefined;
    const { op } = payload;
    const d = 'd' in payload ? payload.d : undefined;
    if (typeof op !== 'number') return undefined;
    return { op, d: typeof d === 'object' && d !== null ? { ...d } : {} };
  } catch {
    return undefined;
  }
}
