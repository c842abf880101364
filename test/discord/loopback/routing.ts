/** What a route is, and how paths are matched. */
import type { ZodMiniType } from 'zod/mini';
import type { UploadedFile } from './model.js';
import type { World } from './world.js';

export interface Call {
  world: World;
  /** A parameter of the path, decoded; empty if the route has none of that name. */
  param: (name: string) => string;
  query: URLSearchParams;
  body: unknown;
  files: readonly UploadedFile[];
}

/** A body makes 200 (or `status`), none 204. */
export interface Result {
  status?: number;
  body?: object;
}

export interface Route {
  method: string;
  /** Such as /channels/:channel/messages. */
  template: string;
  handle: (call: Call) => Result | undefined;
  /** Only interactions and webhooks go without the bot's token. */
  isOpen: boolean;
  /** What Discord says the answer looks like; the loopback is held to it. */
  schema: ZodMiniType | undefined;
  /** The answer is a list of what the schema says. */
  isList: boolean;
}

interface Details {
  open?: boolean;
  answer?: ZodMiniType;
  list?: boolean;
}

/** @param line such as « GET /channels/:channel » */
export function route(line: string, handle: Route['handle'], { open, answer, list }: Details = {}): Route {
  const [method = '', template = ''] = line.split(' ');
  return { method, template, handle, isOpen: open ?? false, schema: answer, isList: list ?? false };
}

/** The route of a path and the values of its parameters; the first one that fits. */
export function match(
  routes: readonly Route[],
  method: string,
  path: string,
): { route: Route; params: Map<string, string> } | undefined {
  for (const candidate of routes) {
    const params = candidate.method === method ? parametersOf(candidate.template, path) : undefined;
    if (params) return { route: candidate, params };
  }
  return undefined;
}

function parametersOf(template: string, path: string): Map<string, string> | undefined {
  const wanted = template.split('/');
  const given = path.split('/').map(decodeURIComponent);
  if (wanted.length !== given.length) return undefined;
  const params = new Map<string, string>();
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? '';
    if (part.startsWith(':')) params.set(part.slice(1), value);
    else if (part !== value) return undefined;
  }
  return params;
}
