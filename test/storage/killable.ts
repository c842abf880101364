import type {
  CompiledQuery,
  DatabaseConnection,
  DatabaseIntrospector,
  Dialect,
  DialectAdapter,
  Driver,
  Kysely,
  QueryCompiler,
  QueryResult,
  TransactionSettings,
} from 'kysely';

/** What a killed process throws, everywhere, from then on. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

/**
 * Kills a process, as it were, at the n-th of the boundaries that it comes to: before each statement, before and
 * after each commit, and wherever else `pass` is called. Nothing that it does afterwards has any effect.
 */
export class Executioner {
  passed = 0;
  readonly #fatal: number;

  constructor(fatal: number) {
    this.#fatal = fatal;
  }

  get hasStruck(): boolean {
    return this.passed >= this.#fatal;
  }

  pass(): void {
    if (this.hasStruck) throw new Killed();
    this.passed += 1;
    if (this.hasStruck) throw new Killed();
  }
}

/** A dialect whose process can be killed. The database then undoes what was not committed, as a real one does. */
export class KillableDialect implements Dialect {
  readonly #dialect: Dialect;
  readonly #executioner: Executioner;
  constructor(dialect: Dialect, executioner: Executioner) {
    this.#dialect = dialect;
    this.#executioner = executioner;
  }
  createDriver(): Driver {
    return new KillableDriver(this.#dialect.createDriver(), this.#executioner);
  }
  createAdapter(): DialectAdapter {
    return this.#dialect.createAdapter();
  }
  createQueryCompiler(): QueryCompiler {
    return this.#dialect.createQueryCompiler();
  }
  createIntrospector(db: Kysely<unknown>): DatabaseIntrospector {
    return this.#dialect.createIntrospector(db);
  }
}

class KillableDriver implements Driver {
  readonly #driver: Driver;
  readonly #executioner: Executioner;
  /** Kysely rolls back when `commitTransaction` throws, even after the commit. */
  readonly #committed = new WeakSet<DatabaseConnection>();
  constructor(driver: Driver, executioner: Executioner) {
    this.#driver = driver;
    this.#executioner = executioner;
  }
  init(): Promise<void> {
    return this.#driver.init();
  }
  async acquireConnection(): Promise<DatabaseConnection> {
    return new KillableConnection(await this.#driver.acquireConnection(), this.#executioner);
  }
  async beginTransaction(connection: KillableConnection, settings: TransactionSettings): Promise<void> {
    this.#executioner.pass();
    this.#committed.delete(connection);
    await this.#driver.beginTransaction(connection.real, settings);
  }
  async commitTransaction(connection: KillableConnection): Promise<void> {
    this.#executioner.pass();
    await this.#driver.commitTransaction(connection.real);
    this.#committed.add(connection);
    this.#executioner.pass();
  }
  async rollbackTransaction(connection: KillableConnection): Promise<void> {
    if (!this.#committed.has(connection)) await this.#driver.rollbackTransaction(connection.real);
  }
  async releaseConnection(connection: KillableConnection): Promise<void> {
    await this.#driver.releaseConnection(connection.real);
  }
  destroy(): Promise<void> {
    return this.#driver.destroy();
  }
}

class KillableConnection implements DatabaseConnection {
  readonly real: DatabaseConnection;
  readonly #executioner: Executioner;
  constructor(real: DatabaseConnection, executioner: Executioner) {
    this.real = real;
    this.#executioner = executioner;
  }
  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    this.#executioner.pass();
    return this.real.executeQuery<R>(query);
  }
  streamQuery<R>(query: CompiledQuery, chunkSize?: number): AsyncIterableIterator<QueryResult<R>> {
    return this.real.streamQuery<R>(query, chunkSize);
  }
}
