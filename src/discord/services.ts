import type { Library } from '../article/library.js';
import type { Storage } from '../storage/storage.js';
import type { Answers } from './answers.js';
import type { Debates } from './debates/debates.js';
import type { Logger } from './log.js';
import type { Places } from './places.js';

/** What the handlers of Discord's events work with. */
export interface Services {
  readonly library: Library;
  readonly storage: Storage;
  readonly places: Places;
  readonly answers: Answers;
  readonly debates: Debates;
  readonly log: Logger;
  readonly now: () => Date;
}
