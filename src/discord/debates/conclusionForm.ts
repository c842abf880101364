import {
  type APIModalInteractionResponseCallbackData,
  ComponentType,
  type ModalSubmitInteraction,
  TextInputStyle,
} from 'discord.js';
import { TEXT } from '../../discussion/text.js';
import { typesetIn } from '../../reply/typography.js';
import type { Catalogue } from '../../reply/words/catalogue.js';
import { controlId } from './ids.js';

const FIELD = 'conclusion';

/** The form in which a moderator writes or corrects a conclusion. */
export function conclusionForm(
  { id, conclusion }: { readonly id: string; readonly conclusion: string | null },
  say: Catalogue,
): APIModalInteractionResponseCallbackData {
  const own = typesetIn[say.language];
  const { title, label, advice } = say.debates.form;
  return {
    custom_id: controlId({ kind: 'conclude', prompt: id }),
    title: own(title),
    components: [
      {
        type: ComponentType.Label,
        label: own(label),
        description: own(advice),
        component: {
          type: ComponentType.TextInput,
          custom_id: FIELD,
          style: TextInputStyle.Paragraph,
          min_length: TEXT.conclusion.least,
          max_length: TEXT.conclusion.most,
          required: true,
          ...(conclusion === null ? {} : { value: conclusion }),
        },
      },
    ],
  };
}

export function conclusionIn({ fields }: ModalSubmitInteraction): string {
  return fields.getTextInputValue(FIELD);
}
