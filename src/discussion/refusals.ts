import type { Phase, Status } from './prompt.js';
import type { TextField } from './text.js';

/** Why something was not done. Words are made by `refusalSentence`; nothing has changed. */
export type RefusalReason =
  | { readonly kind: 'unknownPrompt' }
  | { readonly kind: 'takenId' }
  /** What was asked does not fit the state that the prompt is in. */
  | { readonly kind: 'wrongStatus'; readonly status: Status }
  /** Another prompt of the channel is open. */
  | { readonly kind: 'busy'; readonly prompt: string; readonly question: string }
  | { readonly kind: 'queueEmpty' }
  /** A second click, or a button that is out of date: the phase has changed. */
  | { readonly kind: 'phaseChanged'; readonly status: Status }
  | { readonly kind: 'paused' }
  | { readonly kind: 'notPaused' }
  /** The phase has run out; the clock will end it. */
  | { readonly kind: 'timeUp'; readonly status: Phase }
  | { readonly kind: 'past' }
  | { readonly kind: 'tooFar'; readonly days: number }
  | { readonly kind: 'noSuchPlace'; readonly most: number }
  | { readonly kind: 'noSuchPosition' }
  | { readonly kind: 'noSuchPassage'; readonly most: number }
  | { readonly kind: 'otherVersion' }
  | { readonly kind: 'noSuchArgument' }
  | { readonly kind: 'tooManyArguments'; readonly most: number }
  | { readonly kind: 'reasonMissing' }
  | { readonly kind: 'conclusionMissing' }
  | { readonly kind: 'unknownZone'; readonly zone: string }
  | { readonly kind: 'samePosition'; readonly position: string }
  | { readonly kind: 'length'; readonly field: TextField; readonly least: number; readonly most: number }
  | {
      readonly kind: 'range';
      readonly field: 'positions' | 'minutes' | 'slowMode';
      readonly least: number;
      readonly most: number;
    }
  /** A date or a time that could not be read, see `readWhen`. */
  | { readonly kind: 'unreadableDate'; readonly typed: string }
  | { readonly kind: 'noSuchDate'; readonly typed: string }
  | { readonly kind: 'timeMissing'; readonly typed: string };

export interface Refusal {
  readonly ok: false;
  readonly reason: RefusalReason;
}

export function refuse(reason: RefusalReason): Refusal {
  return { ok: false, reason };
}

/** Whether what came back is a refusal: `isRefusal(settingsOf(…))`. */
export function isRefusal(result: object): result is Refusal {
  return 'ok' in result && result.ok === false;
}

/** The state of a prompt as moderators and members read it. */
export const STATUS_NAMES: Readonly<Record<Status, string>> = {
  draft: 'brouillon',
  queued: 'en file d’attente',
  scheduled: 'programmé',
  before: 'premier vote',
  debate: 'débat',
  after: 'second vote',
  closed: 'clos',
  archived: 'archivé',
  skipped: 'passé',
};

const FIELD_NAMES: Readonly<Record<TextField | 'positions' | 'minutes' | 'slowMode', string>> = {
  question: 'La question',
  position: 'Une position',
  title: 'Le titre du fil',
  reason: 'La raison',
  sentence: 'La phrase',
  conclusion: 'La conclusion',
  positions: 'Le nombre de positions',
  minutes: 'La durée d’une phase, en minutes,',
  slowMode: 'Le mode lent, en secondes,',
};

/** One French sentence, or two, that says why something was not done and what can be done instead. */
export function refusalSentence(reason: RefusalReason): string {
  switch (reason.kind) {
    case 'unknownPrompt':
      return 'Ce débat n’existe pas, ou plus, dans ce salon.';
    case 'takenId':
      return 'Ce débat existe déjà.';
    case 'wrongStatus':
      return `C’est impossible pour un débat dans cet état : ${STATUS_NAMES[reason.status]}.`;
    case 'busy':
      return `Un débat est déjà ouvert dans ce salon : « ${reason.question} » Mettez celui-ci en file d’attente, ou attendez la fin de l’autre.`;
    case 'queueEmpty':
      return 'La file d’attente est vide.';
    case 'phaseChanged':
      return `C’est déjà fait. État du débat : ${STATUS_NAMES[reason.status]}.`;
    case 'paused':
      return 'Le débat est suspendu. Rien ne peut être envoyé avant sa reprise.';
    case 'notPaused':
      return 'Le débat n’est pas suspendu.';
    case 'timeUp':
      return reason.status === 'debate' ? 'Le débat est terminé.' : 'Le vote est terminé.';
    case 'past':
      return 'Cette date est passée.';
    case 'tooFar':
      return `Cette date est trop lointaine : choisissez-en une dans les ${reason.days} jours.`;
    case 'noSuchPlace':
      return reason.most === 1
        ? 'La file d’attente n’a qu’une place : 1.'
        : `Choisissez une place de 1 à ${reason.most} dans la file d’attente.`;
    case 'noSuchPosition':
      return 'Cette position n’est pas proposée dans ce débat.';
    case 'noSuchPassage':
      return reason.most === 0
        ? 'L’article n’a pas de passage.'
        : `L’article n’a pas ce passage : ils vont de § 1 à § ${reason.most}.`;
    case 'otherVersion':
      return 'L’article a changé depuis l’ouverture du débat : ce passage est celui d’une autre version.';
    case 'noSuchArgument':
      return 'Cet argument n’existe pas, ou n’est pas le vôtre.';
    case 'tooManyArguments':
      return `Vous avez déjà donné ${reason.most} arguments. Retirez-en un pour en donner un autre.`;
    case 'reasonMissing':
      return 'Il faut dire pourquoi : la raison est gardée dans le journal des modérateurs.';
    case 'conclusionMissing':
      return 'La conclusion n’est pas encore écrite : le récapitulatif en a besoin.';
    case 'unknownZone':
      return `Le fuseau horaire « ${reason.zone} » est inconnu. Par exemple : Europe/Paris, America/Montreal.`;
    case 'samePosition':
      return `Deux positions portent le même nom : « ${reason.position} ».`;
    case 'length':
      return `${FIELD_NAMES[reason.field]} doit avoir ${span(reason)} caractères.`;
    case 'range':
      return `${FIELD_NAMES[reason.field]} doit aller ${between(reason)}.`;
    case 'unreadableDate':
      return `« ${reason.typed} » n’est pas une date que je sais lire. Par exemple : « demain 18h », « lundi 9h30 », « 12/01/2027 18:00 ».`;
    case 'noSuchDate':
      return `« ${reason.typed} » n’existe pas dans le calendrier ou sur l’horloge.`;
    case 'timeMissing':
      return `Il manque l’heure dans « ${reason.typed} ». Par exemple : « demain 18h ».`;
  }
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function span({ least, most }: Bounds): string {
  return least === 0 ? `au plus ${number(most)}` : `de ${number(least)} à ${number(most)}`;
}

function between({ least, most }: Bounds): string {
  return `de ${number(least)} à ${number(most)}`;
}

/** « 2 000 », with a space that does not break. */
function number(value: number): string {
  return String(value).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, '\u202F');
}
