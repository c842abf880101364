import {
  type APIModalInteractionResponseCallbackData,
  ApplicationCommandOptionType,
  type CommandInteractionOption,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import type { Command, OptionDeclaration, Values } from '../../commands/command.js';
import { commandAt } from '../../commands/index.js';
import { LIMITS } from '../reply/limits.js';
import { typesetIn } from '../reply/typography.js';
import type { Catalogue } from '../reply/words/catalogue.js';

/** A command that a member asks for. */
export interface Asked {
  /** Its French path, « article infos ». */
  readonly path: string;
  readonly command: Command;
  readonly values: Values;
}

/**
 * The command and its options, as Discord gives them.
 *
 * @throws Error for a command that is registered and no longer exists: `npm run deploy` was not run since
 */
export function askedBy(name: string, options: readonly CommandInteractionOption[]): Asked {
  const [first] = options;
  const isInner = first?.type === ApplicationCommandOptionType.Subcommand;
  const path = isInner ? `${name} ${first.name}` : name;
  const command = commandAt(path);
  if (!command) throw new Error(`no such command: ${path}`);
  const given = isInner ? (first.options ?? []) : options;
  return { path, command, values: Object.fromEntries(given.map((option) => [option.name, option.value])) };
}

const FORM = 'form';

/** The form in which a long text is pasted; what else was given goes along in its `custom_id`. */
export function formFor(
  { path, values }: Asked,
  option: OptionDeclaration,
  say: Catalogue,
): APIModalInteractionResponseCallbackData {
  const own = typesetIn[say.language];
  const kept = [FORM, path, option.name.fr, ''].join('|');
  const article = String(values['article'] ?? '').slice(0, LIMITS.customId - kept.length);
  return {
    custom_id: kept + article,
    title: own(say.discord.formTitle),
    components: [
      {
        type: ComponentType.Label,
        label: own(say.discord.formLabel),
        description: own(say.discord.formAdvice),
        component: {
          type: ComponentType.TextInput,
          custom_id: option.name.fr,
          style: TextInputStyle.Paragraph,
          min_length: 1,
          max_length: LIMITS.textInput,
          required: true,
        },
      },
    ],
  };
}

/** What was asked in a form; undefined for a form that is none of ours. */
export function askedInForm({ customId, fields }: ModalSubmitInteraction): Asked | undefined {
  const [kind, path = '', name = '', ...article] = customId.split('|');
  const command = kind === FORM ? commandAt(path) : undefined;
  if (!command) return undefined;
  const named = article.join('|');
  const values = { [name]: fields.getTextInputValue(name), ...(named === '' ? {} : { article: named }) };
  return { path, command, values };
}
