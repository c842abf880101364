import type { Notice } from './action.js';

/** What moderators read in the channel, in one or two French sentences; `needName` names a permission as Discord's own screens do. */
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

function minutes(count: number): string {
  if (count < 60) return count === 1 ? '1 minute' : `${count} minutes`;
  const hours = Math.floor(count / 60);
  return hours === 1 ? '1 heure' : `${hours} heures`;
}
