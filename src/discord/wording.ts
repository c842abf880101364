import type { Wording } from '../../commands/command.js';
import { typeset } from '../reply/typography.js';

/** A command or an option, by name and description. */
interface Worded {
  readonly name: Wording;
  readonly description: Wording;
}

export function worded({ name, description }: Worded) {
  return {
    ...named(name),
    description: typeset(description.fr),
    description_localizations: localized({ fr: typeset(description.fr), en: description.en }),
  };
}

export function named(name: Wording) {
  return { name: name.fr, name_localizations: localized(name) };
}

/** French is the default; it is also given for itself, else a neighbouring locale may be preferred (application-commands). */
export function localized({ fr, en }: Wording) {
  return { fr, 'en-US': en, 'en-GB': en };
}
