import type { Wording } from './command.js';

/** An option of a command about discussions, which Discord alone can give: roles, channels, choices. */
export interface DebateOption {
  readonly name: Wording;
  readonly description: Wording;
  readonly type: 'string' | 'integer' | 'boolean' | 'role' | 'channel';
  readonly required?: true;
  /** Its value is completed while it is typed. */
  readonly suggested?: true;
  readonly choices?: readonly { readonly name: Wording; readonly value: string }[];
}

/**
 * A command about discussions. Unlike the others it needs to know who calls it and in which server, so that it
 * exists on Discord only and has no `execute`: `src/discord/debates` runs it. The terminal has a few of the same names,
 * for one person (`src/terminal/debateCommands.ts`).
 */
export interface DebateCommand {
  readonly name: Wording;
  readonly description: Wording;
  readonly options?: readonly DebateOption[];
  readonly commands?: readonly DebateCommand[];
}

export interface TopDebateCommand extends DebateCommand {
  readonly forModerators: boolean;
  /** Whether it may be typed in a private message to the bot. */
  readonly inPrivate: boolean;
}

const CHANNEL = {
  name: { fr: 'salon', en: 'channel' },
  description: { fr: 'Le salon du débat (celui-ci, sinon)', en: 'The channel of the debate (else this one)' },
  type: 'channel',
} as const satisfies DebateOption;

const reason = (required: boolean): DebateOption => ({
  name: { fr: 'raison', en: 'reason' },
  description: { fr: 'Gardée dans le journal des modérateurs', en: 'Kept in the moderators’ log' },
  type: 'string',
  ...(required ? { required } : {}),
});

const WHICH = {
  name: { fr: 'debat', en: 'debate' },
  description: { fr: 'Quel débat', en: 'Which debate' },
  type: 'string',
  suggested: true,
} as const satisfies DebateOption;

const QUESTION = {
  name: { fr: 'question', en: 'question' },
  description: {
    fr: 'Une question de l’article, un débat déjà préparé, ou la vôtre',
    en: 'A question of the article, a debate already prepared, or your own',
  },
  type: 'string',
  suggested: true,
} as const satisfies DebateOption;

const minutes = (fr: string, en: string, what: Wording): DebateOption => ({
  name: { fr, en },
  description: what,
  type: 'integer',
  suggested: true,
});

const CHOSEN: readonly DebateOption[] = [
  {
    name: { fr: 'positions', en: 'positions' },
    description: {
      fr: 'De 2 à 5, séparées par « / » ; sinon oui / non / nuancé / je ne sais pas',
      en: '2 to 5, separated by “/”; else oui / non / nuancé / je ne sais pas',
    },
    type: 'string',
  },
  minutes('premier-vote', 'first-vote', {
    fr: 'Durée en minutes (1 jour, sinon)',
    en: 'Length in minutes (else 1 day)',
  }),
  minutes('echanges', 'exchange', {
    fr: 'Durée du débat en minutes (2 jours, sinon)',
    en: 'Length of the debate in minutes (else 2 days)',
  }),
  minutes('second-vote', 'second-vote', {
    fr: 'Durée en minutes (1 jour, sinon)',
    en: 'Length in minutes (else 1 day)',
  }),
  {
    name: { fr: 'titre', en: 'title' },
    description: { fr: 'Le titre du fil (la question, sinon)', en: 'The thread’s title (else the question)' },
    type: 'string',
  },
  {
    name: { fr: 'role', en: 'role' },
    description: {
      fr: 'Un rôle à prévenir à l’ouverture ; personne, sinon',
      en: 'A role to notify when it opens; else nobody',
    },
    type: 'role',
  },
  {
    name: { fr: 'mode-lent', en: 'slow-mode' },
    description: {
      fr: 'Secondes entre deux messages d’un membre dans le fil (0, sinon)',
      en: 'Seconds between two messages of a member in the thread (else 0)',
    },
    type: 'integer',
  },
  CHANNEL,
];

const queue: DebateCommand = {
  name: { fr: 'file', en: 'queue' },
  description: { fr: 'La file d’attente', en: 'The queue' },
  commands: [
    {
      name: { fr: 'ajouter', en: 'add' },
      description: { fr: 'Mettre un débat en file d’attente', en: 'Queue a debate' },
      options: [{ ...QUESTION, required: true }, ...CHOSEN],
    },
    {
      name: { fr: 'ordonner', en: 'order' },
      description: { fr: 'Donner une autre place à un débat', en: 'Move a debate to another place' },
      options: [
        { ...WHICH, required: true },
        {
          name: { fr: 'place', en: 'place' },
          description: { fr: 'La nouvelle place ; 1 passe en premier', en: 'The new place; 1 comes first' },
          type: 'integer',
          required: true,
        },
        CHANNEL,
      ],
    },
    {
      name: { fr: 'retirer', en: 'remove' },
      description: { fr: 'Retirer un débat qui attend', en: 'Remove a debate that waits' },
      options: [{ ...WHICH, required: true }, reason(false), CHANNEL],
    },
    {
      name: { fr: 'liste', en: 'list' },
      description: {
        fr: 'Ce qui est ouvert, ce qui attend, ce qui est programmé',
        en: 'What is open, what waits, what is scheduled',
      },
      options: [CHANNEL],
    },
  ],
};

const debat: TopDebateCommand = {
  name: { fr: 'debat', en: 'debate' },
  description: { fr: 'Mener un débat (modérateurs)', en: 'Run a discussion (moderators)' },
  forModerators: true,
  inPrivate: false,
  commands: [
    {
      name: { fr: 'ouvrir', en: 'open' },
      description: { fr: 'Ouvrir un débat maintenant', en: 'Open a debate now' },
      options: [{ ...QUESTION, required: true }, ...CHOSEN],
    },
    queue,
    {
      name: { fr: 'programmer', en: 'schedule' },
      description: {
        fr: 'Ouvrir un débat à une date, ou la file d’attente chaque semaine',
        en: 'Open a debate on a date, or the queue every week',
      },
      options: [
        QUESTION,
        {
          name: { fr: 'date', en: 'date' },
          description: { fr: '« demain 18h », « 12/01/2027 18:00 »', en: '“demain 18h”, “12/01/2027 18:00”' },
          type: 'string',
        },
        {
          name: { fr: 'rythme', en: 'rhythm' },
          description: {
            fr: '« chaque lundi 18h » pour la file d’attente ; « aucun » pour arrêter',
            en: '“chaque lundi 18h” for the queue; “aucun” to stop',
          },
          type: 'string',
        },
        ...CHOSEN,
      ],
    },
    {
      name: { fr: 'suivant', en: 'next' },
      description: {
        fr: 'Finir la phase en cours, ou ouvrir le premier de la file',
        en: 'End the current phase, or open the first of the queue',
      },
      options: [reason(false), CHANNEL],
    },
    {
      name: { fr: 'passer', en: 'skip' },
      description: {
        fr: 'Abandonner un débat : rien de ce qui a été donné n’est gardé',
        en: 'Give up a debate: nothing that was given is kept',
      },
      options: [reason(true), WHICH, CHANNEL],
    },
    {
      name: { fr: 'suspendre', en: 'pause' },
      description: { fr: 'Arrêter l’horloge et les votes', en: 'Stop the clock and the votes' },
      options: [reason(false), CHANNEL],
    },
    {
      name: { fr: 'reprendre', en: 'resume' },
      description: { fr: 'Reprendre un débat suspendu', en: 'Resume a suspended debate' },
      options: [CHANNEL],
    },
    {
      name: { fr: 'clore', en: 'close' },
      description: {
        fr: 'Finir les votes, puis écrire ou corriger la conclusion',
        en: 'End the votes, then write or correct the conclusion',
      },
      options: [reason(false), WHICH, CHANNEL],
    },
    {
      name: { fr: 'archiver', en: 'archive' },
      description: {
        fr: 'Détruire dès maintenant ce qui relie un débat à ses membres',
        en: 'Destroy now what links a debate to its members',
      },
      options: [WHICH, CHANNEL],
    },
    {
      name: { fr: 'recapitulatif', en: 'recap' },
      description: { fr: 'Relire un récapitulatif', en: 'Read a recap again' },
      options: [WHICH, CHANNEL],
    },
    {
      name: { fr: 'exporter', en: 'export' },
      description: { fr: 'Un récapitulatif en fichier', en: 'A recap as a file' },
      options: [
        {
          name: { fr: 'format', en: 'format' },
          description: { fr: 'Markdown, tableur ou JSON', en: 'Markdown, spreadsheet or JSON' },
          type: 'string',
          required: true,
          choices: ['md', 'csv', 'json'].map((value) => ({ name: { fr: value, en: value }, value })),
        },
        WHICH,
        CHANNEL,
      ],
    },
    {
      name: { fr: 'permissions', en: 'permissions' },
      description: {
        fr: 'Ce qui manque au bot ici, et comment le donner',
        en: 'What the bot lacks here, and how to give it',
      },
      options: [CHANNEL],
    },
    {
      name: { fr: 'reglages', en: 'settings' },
      description: {
        fr: 'Voir ou changer les réglages du salon',
        en: 'See or change the channel’s settings',
      },
      options: [
        {
          name: { fr: 'fuseau', en: 'zone' },
          description: { fr: 'Europe/Paris, America/Montreal…', en: 'Europe/Paris, America/Montreal…' },
          type: 'string',
        },
        {
          name: { fr: 'retard', en: 'late' },
          description: {
            fr: 'Ce qui devait s’ouvrir pendant que le bot était arrêté',
            en: 'What should have opened while the bot was stopped',
          },
          type: 'string',
          choices: [
            { name: { fr: 'ouvrir en retard, en le disant', en: 'open late, saying so' }, value: 'post' },
            { name: { fr: 'ne pas ouvrir, et prévenir', en: 'do not open, and tell' }, value: 'skip' },
          ],
        },
        {
          name: { fr: 'suite', en: 'after' },
          description: { fr: 'Ce qui vient après un débat', en: 'What comes after a debate' },
          type: 'string',
          choices: [
            { name: { fr: 'proposer le suivant de la file', en: 'propose the next one' }, value: 'propose' },
            { name: { fr: 'ouvrir le suivant de la file', en: 'open the next one' }, value: 'open' },
          ],
        },
        CHANNEL,
      ],
    },
    {
      name: { fr: 'journal', en: 'log' },
      description: { fr: 'Qui a fait quoi, quand et pourquoi', en: 'Who did what, when and why' },
      options: [CHANNEL],
    },
  ],
};

const appuyer: TopDebateCommand = {
  name: { fr: 'appuyer', en: 'support' },
  description: {
    fr: 'Appuyer une position sur un passage de l’article',
    en: 'Support a position with a passage of the article',
  },
  forModerators: false,
  inPrivate: false,
  options: [
    {
      name: { fr: 'passage', en: 'passage' },
      description: {
        fr: 'Le numéro du passage, ou des mots qu’il contient',
        en: 'Its number, or words that it contains',
      },
      type: 'integer',
      required: true,
      suggested: true,
    },
    {
      name: { fr: 'position', en: 'position' },
      description: { fr: 'La position qu’il appuie', en: 'The position that it supports' },
      type: 'string',
      required: true,
      suggested: true,
    },
    {
      name: { fr: 'phrase', en: 'sentence' },
      description: { fr: 'En une phrase, pourquoi', en: 'Why, in one sentence' },
      type: 'string',
    },
    {
      name: { fr: 'accord', en: 'consent' },
      description: {
        fr: 'Montrer ma phrase, sans mon nom, dans le récapitulatif (non, sinon)',
        en: 'Show my sentence, without my name, in the recap (else no)',
      },
      type: 'boolean',
    },
  ],
};

const mesDonnees: TopDebateCommand = {
  name: { fr: 'mes-donnees', en: 'my-data' },
  description: { fr: 'Ce que le bot garde de vous', en: 'What the bot keeps about you' },
  forModerators: false,
  inPrivate: true,
  commands: [
    {
      name: { fr: 'voir', en: 'see' },
      description: { fr: 'Le voir, et retirer un argument', en: 'See it, and take back an argument' },
    },
    {
      name: { fr: 'exporter', en: 'export' },
      description: { fr: 'Le recevoir en fichier JSON', en: 'Get it as a JSON file' },
    },
    {
      name: { fr: 'effacer', en: 'erase' },
      description: { fr: 'L’effacer maintenant', en: 'Erase it now' },
    },
  ],
};

/** The commands about discussions, as they are on Discord. */
export const debateCommands: readonly TopDebateCommand[] = [debat, appuyer, mesDonnees];

/** Those that there are in a server that the bot is in, or in a private message to it. */
export function debateCommandsIn(where: 'server' | 'private message'): readonly TopDebateCommand[] {
  return where === 'server' ? debateCommands : debateCommands.filter(({ inPrivate }) => inPrivate);
}
