import type { Notice } from './action.js';
import type { LogEntry } from './event.js';
import { STATUS_NAMES } from './refusals.js';
import { whenInFrench } from './schedule.js';

/** What moderators read, in one or two French sentences; `needName` names a permission as Discord's own screens do. */
export function noticeSentence(notice: Notice, needName: (need: string) => string = (need) => need): string {
  switch (notice.kind) {
    case 'late':
      return `Avec ${minutes(notice.minutes)} de retard : le bot était arrêté.`;
    case 'lateSkipped':
      return `Ce débat devait s’ouvrir il y a ${minutes(notice.minutes)}, mais le bot était arrêté. Il est redevenu un brouillon.`;
    case 'queuedInstead':
      return 'Un autre débat est encore ouvert : celui-ci est le premier de la file d’attente.';
    case 'rhythmBusy':
      return 'C’était l’heure d’un nouveau débat, mais un débat est encore ouvert.';
    case 'rhythmEmpty':
      return 'C’était l’heure d’un nouveau débat, mais la file d’attente est vide.';
    case 'rhythmSkipped':
      return `Un débat devait s’ouvrir il y a ${minutes(notice.minutes)}, mais le bot était arrêté. Il reste en tête de la file d’attente.`;
    case 'blocked':
      return `Le bot n’a plus les permissions qu’il lui faut ici : ${notice.missing.map(needName).join(', ')}.`;
    case 'conclusionAwaited':
      return 'Les votes sont terminés. Écrivez la conclusion pour publier le récapitulatif.';
    case 'nextProposed':
      return `Prochain débat de la file d’attente : « ${notice.question} »`;
  }
}

const DONE: Readonly<Record<LogEntry['what'], string>> = {
  configure: 'réglages changés',
  setRhythm: 'rythme changé',
  draft: 'débat préparé',
  revise: 'débat modifié',
  open: 'débat ouvert',
  enqueue: 'débat mis en file d’attente',
  remove: 'débat retiré',
  schedule: 'débat programmé',
  next: 'débat suivant ouvert',
  advance: 'phase terminée avant l’heure',
  pause: 'débat suspendu',
  resume: 'débat repris',
  skip: 'débat passé',
  close: 'votes clos',
  conclude: 'conclusion écrite',
  archive: 'débat archivé',
  tick: 'à l’heure prévue',
  block: 'arrêté faute de permissions',
  delivered: 'message publié',
  cast: 'vote',
  argue: 'argument donné',
  withdraw: 'argument retiré',
  left: 'membre parti',
  erase: 'données effacées',
};

/**
 * One line of the moderators' log: « mardi 12 janvier 2027 à 18 h : débat passé (débat → passé) ; par … ; raison : … ».
 *
 * @param nameOf how a moderator is shown, such as a mention; not called once the log has lost its ids
 */
export function logSentence(entry: LogEntry, zone: string, nameOf: (id: string) => string): string {
  const { from, to } = entry;
  const change = from && to && from !== to ? ` (${STATUS_NAMES[from]} → ${STATUS_NAMES[to]})` : '';
  const who = entry.who.kind === 'moderator' ? nameOf(entry.who.id) : 'le bot';
  const why = entry.why === undefined ? '' : ` ; raison : ${entry.why}`;
  return `${whenInFrench(new Date(entry.at), zone)} : ${DONE[entry.what]}${change} ; par ${who}${why}`;
}

function minutes(count: number): string {
  if (count < 60) return count === 1 ? '1 minute' : `${count} minutes`;
  const hours = Math.floor(count / 60);
  return hours === 1 ? '1 heure' : `${hours} heures`;
}
