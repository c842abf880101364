import type { Status } from '../../discussion/prompt.js';
import type { RefusalReason } from '../../discussion/refusals.js';
import type { TextField } from '../../discussion/text.js';

/** The state of a prompt as moderators and members read it. */
export const frenchStatuses: Readonly<Record<Status, string>> = {
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

/** One sentence, or two, that says why something was not done and what can be done instead. */
export function frenchRefusal(reason: RefusalReason): string {
  switch (reason.kind) {
    case 'unknownPrompt':
      return 'Ce débat n’existe pas, ou plus, dans ce salon.';
    case 'takenId':
      return 'Ce débat existe déjà.';
    case 'doneAlready':
      return 'C’est déjà fait.';
    case 'wrongStatus':
      return `C’est impossible pour un débat dans cet état : ${frenchStatuses[reason.status]}.`;
    case 'busy':
      return `Un débat est déjà ouvert dans ce salon : « ${reason.question} » Mettez celui-ci en file d’attente, ou attendez la fin de l’autre.`;
    case 'queueEmpty':
      return 'La file d’attente est vide.';
    case 'phaseChanged':
      return `C’est déjà fait. État du débat : ${frenchStatuses[reason.status]}.`;
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
  return least === 0
    ? `au plus ${most.toLocaleString('fr')}`
    : `de ${least.toLocaleString('fr')} à ${most.toLocaleString('fr')}`;
}

function between({ least, most }: Bounds): string {
  return `de ${least.toLocaleString('fr')} à ${most.toLocaleString('fr')}`;
}
