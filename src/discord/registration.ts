import { isDeepStrictEqual } from 'node:util';
import type { REST } from 'discord.js';
import {
  type APIApplicationCommand,
  type RESTGetCurrentApplicationResult,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord-api-types/v10';
import { declarations } from './declarations.js';

type Declaration = RESTPutAPIApplicationCommandsJSONBody[number];

type Registered = Omit<APIApplicationCommand, 'contexts' | 'integration_types'>;

/** What would change if the commands were registered now: one line each. */
export interface Difference {
  readonly kind: 'new' | 'changed' | 'gone';
  /** « /passage », or the name of a menu entry. */
  readonly name: string;
}

/** The commands that Discord knows for the bot, everywhere or in one server. */
export class Registration {
  readonly #rest: REST;
  readonly #guild: string | undefined;

  /** @param guild a server for commands that only it has, as one does while developing */
  constructor(rest: REST, guild?: string) {
    this.#rest = rest;
    this.#guild = guild;
  }

  /** How the registered commands differ from those of this version; empty when they are up to date. */
  async differences(): Promise<Difference[]> {
    const query = new URLSearchParams({ with_localizations: 'true' });
    const registered = (await this.#rest.get(await this.#route(), { query })) as APIApplicationCommand[];
    const known =
      this.#guild === undefined ? registered : registered.map((command) => ({ ...command, ...ANYWHERE }));
    return differencesBetween(known, this.#declarations());
  }

  /** Replaces the registered commands by those of this version. */
  async register(): Promise<void> {
    await this.#rest.put(await this.#route(), { body: this.#declarations() });
  }

  #declarations(): Declaration[] {
    return this.#guild === undefined
      ? declarations()
      : declarations().map((command) => ({ ...command, ...ANYWHERE }));
  }

  async #route(): Promise<`/${string}`> {
    const { id } = (await this.#rest.get(Routes.currentApplication())) as RESTGetCurrentApplicationResult;
    return this.#guild === undefined
      ? Routes.applicationCommands(id)
      : Routes.applicationGuildCommands(id, this.#guild);
  }
}

/** Where a command may be used is declared for those of everywhere only; of others Discord keeps its own (application-commands). */
const ANYWHERE = { contexts: undefined, integration_types: undefined };

/** Compares by what can be declared: Discord adds ids, versions and defaults to what it gives back. */
export function differencesBetween(
  registered: readonly Registered[],
  declared: readonly Declaration[],
): Difference[] {
  const known = new Map(registered.map((command) => [keyOf(command), command]));
  const wanted = new Map(declared.map((command) => [keyOf(command), command]));
  const changes = declared.flatMap((command): Difference[] => {
    const before = known.get(keyOf(command));
    if (!before) return [{ kind: 'new', name: shownName(command) }];
    return isDeepStrictEqual(essence(before), essence(command))
      ? []
      : [{ kind: 'changed', name: shownName(command) }];
  });
  const gone = registered
    .filter((command) => !wanted.has(keyOf(command)))
    .map((command): Difference => ({ kind: 'gone', name: shownName(command) }));
  return [...changes, ...gone];
}

function keyOf({ type, name }: { readonly type?: number | undefined; readonly name: string }): string {
  return `${type ?? 1} ${name}`;
}

function shownName({ type, name }: { readonly type?: number | undefined; readonly name: string }): string {
  return type === 1 || type === undefined ? `/${name}` : name;
}

const DECLARED = new Set([
  'type',
  'name',
  'name_localizations',
  'description',
  'description_localizations',
  'options',
  'required',
  'autocomplete',
  'choices',
  'channel_types',
  'value',
  'min_value',
  'max_value',
  'min_length',
  'max_length',
  'contexts',
  'integration_types',
  'default_member_permissions',
]);

/** A declaration without what Discord adds, and without what it leaves out: empty values and defaults. */
function essence(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(essence);
    return items.every((item) => typeof item === 'number') ? items.sort() : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).filter(([name, one]) => DECLARED.has(name) && !isDefault(one));
  return Object.fromEntries(
    kept.map(([name, one]) => [name, name.endsWith('_localizations') ? { ...one } : essence(one)]),
  );
}

function isDefault(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    value === false ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}
