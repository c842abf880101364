import type { Interaction } from './loopback/interaction.js';
import type { Channel, Message } from './loopback/model.js';
import type { Person } from './loopback/person.js';

type Ask = (who: Person, channel: Channel, message: Message) => Interaction;

const LONG =
  'Nous demandons à la Russie d’identifier, de perturber et de tenir pour responsables ceux qui mènent des attaques. ';

/** Every command, and the menus of a message, as members use them. */
const ASKS: readonly Ask[] = [
  (who, channel) => who.slash(channel, 'qui-a-dit', { propos: 'extradition des criminels' }),
  (who, channel) => who.slash(channel, 'paroles'),
  (who, channel) => who.slash(channel, 'paroles', { locuteur: 'Vladimir Poutine' }),
  (who, channel) => who.slash(channel, 'paroles', { sujet: 'rançongiciels' }),
  (who, channel) => who.slash(channel, 'chercher', { mots: 'Russie rançongiciels' }),
  (who, channel) => who.slash(channel, 'chercher', { mots: '"cybersécurité" -Biden pirat*' }),
  (who, channel) =>
    who.slash(channel, 'question', { question: 'Que demande le G7 à la Russie contre les pirates ?' }),
  (who, channel) => who.slash(channel, 'question', { question: 'Qui a gagné la Coupe du monde ?' }),
  (who, channel) =>
    who.slash(channel, 'verifier', {
      citation: 'Poutine a dit « la cybersécurité est une question pressante »',
    }),
  (who, channel) => who.slash(channel, 'verifier', { citation: LONG.repeat(50) }),
  (who, channel) => who.slash(channel, 'passage', { numero: 4 }),
  (who, channel) => who.slash(channel, 'article infos'),
  (who, channel) => who.slash(channel, 'article liste'),
  (who, channel) => who.slash(channel, 'aide'),
  (who, channel, message) => who.messageMenu(channel, 'Vérifier la citation', message),
  (who, channel, message) => who.messageMenu(channel, 'Qui a dit ça ?', message),
];

/** The nth thing that members ask, commands in turn. */
export function ask(nth: number, people: readonly Person[], channel: Channel, message: Message): Interaction {
  const who = people[nth % people.length];
  const one = ASKS[nth % ASKS.length];
  if (!who || !one) throw new Error('nobody asks anything');
  return one(who, channel, message);
}

const TYPED = ['', 'p', 'po', 'pou', 'vla', 'bi', 'g', 'g7', 'mer', 'zz'] as const;

/** The nth text that is being typed where the bot suggests. */
export function type(nth: number, people: readonly Person[], channel: Channel): Interaction {
  const who = people[nth % people.length];
  if (!who) throw new Error('nobody types');
  const text = TYPED[nth % TYPED.length] ?? '';
  return nth % 2 === 0
    ? who.autocomplete(channel, 'paroles', { locuteur: text }, 'locuteur')
    : who.autocomplete(channel, 'chercher', { mots: text }, 'mots');
}

/** A message with a quotation, for the menus. */
export function quotation(who: Person, channel: Channel): Message {
  return who.say(
    channel,
    'Poutine : « toute déconnexion de systèmes entiers entraîne des conséquences très graves »',
  );
}
