import type { Need } from '../../discussion/action.js';
import type { LogEntry } from '../../discussion/event.js';
import { countOf } from './counts.js';
import { frenchRefusal, frenchStatuses } from './frenchRefusals.js';

/** What members and moderators read in private about discussions. */
export const frenchDebates = {
  refusal: frenchRefusal,
  statuses: frenchStatuses,
  /** Permissions as Discord's French screens name them. */
  needs: {
    ViewChannel: 'Voir le salon',
    SendMessages: 'Envoyer des messages',
    AttachFiles: 'Joindre des fichiers',
    ReadMessageHistory: 'Voir les anciens messages',
    CreatePublicThreads: 'Créer des fils publics',
    SendMessagesInThreads: 'Envoyer des messages dans les fils',
    ManageThreads: 'Gérer les fils',
    PinMessages: 'Épingler des messages',
    MentionEveryone: 'Mentionner @everyone, @here et tous les rôles',
  } satisfies Readonly<Record<Need, string>>,

  guildOnly: 'Cette commande se tape dans un serveur où je suis.',
  noChannel:
    'Les débats se tiennent dans un salon de texte ou dans un forum : choisissez-en un avec l’option salon.',
  needsTag:
    'Ce forum exige une étiquette pour chaque publication. Levez cette exigence dans les réglages du salon, puis recommencez.',
  noDebate: 'Aucun débat ne correspond dans ce salon. Voyez /debat file liste.',
  noOpenDebate: 'Aucun débat n’est ouvert dans ce salon.',
  noRecap: 'Il n’y a pas encore de récapitulatif dans ce salon : les votes doivent d’abord être clos.',
  noArticle: 'L’article de ce débat n’est plus là.',
  noSuchQuestion: (count: number): string =>
    count === 0
      ? 'L’article n’a pas de question de fin : écrivez la vôtre.'
      : `L’article a ${countOf(count, 'question')} de fin : choisissez-en une dans la liste, ou écrivez la vôtre.`,
  missing: 'Rien n’a été publié : il me manque des permissions dans ce salon.',
  lacking: 'Pour tenir un débat dans ce salon, il me manque :',
  howToGive:
    'Pour les donner : réglages du salon, « Permissions », ajoutez mon rôle, et mettez chacune sur la coche verte. Puis recommencez.',
  nothingMissing: 'Il ne manque rien dans ce salon : un débat peut s’y tenir du premier vote à l’archive.',
  forRoles: 'Pour prévenir un rôle que tout le monde ne peut pas mentionner, il faudra aussi :',

  opened: 'Le débat est ouvert : le premier vote est publié.',
  queued: (place: number): string => `Le débat est en file d’attente, à la place ${place}.`,
  removed: 'Le débat est retiré.',
  scheduled: (when: string): string => `Le débat s’ouvrira le ${when}.`,
  rhythm: (rhythm: string, next: string): string =>
    `Le premier de la file d’attente s’ouvrira ${rhythm}. Prochaine fois : le ${next}.`,
  noRhythm: 'La file d’attente ne s’ouvre plus chaque semaine.',
  /** A time that clocks skip, or show twice, as they change. */
  readings: {
    gap: (time: string): string =>
      `Ce jour-là, l’horloge saute cette heure (passage à l’heure d’été) : ce sera ${time}.`,
    overlap: (time: string): string =>
      `Ce jour-là, ${time} vient deux fois (passage à l’heure d’hiver) : ce sera la première.`,
  },
  dateOrRhythm: 'Donnez une date (« demain 18h ») et une question, ou un rythme (« chaque lundi 18h »).',
  questionMissing: 'Il manque la question du débat à programmer.',
  phases: {
    debate: 'Le premier vote est terminé : le débat s’ouvre dans son fil.',
    after: 'Le débat est terminé : le second vote est ouvert.',
    closed: 'Les votes sont clos. Il reste à écrire la conclusion : elle publie le récapitulatif.',
  },
  skipped: 'Le débat est abandonné. Rien de ce qui a été donné n’est gardé.',
  paused: 'Le débat est suspendu : l’horloge et les votes sont arrêtés.',
  resumed: 'Le débat reprend.',
  concluded: 'La conclusion est gardée : le récapitulatif paraît, le fil se ferme.',
  corrected: 'La conclusion est corrigée : le récapitulatif suit.',
  archived: 'Le débat est archivé : plus rien ne relie ce qui en reste à un membre.',
  configured: 'C’est réglé.',
  settings: {
    zone: (zone: string): string => `Fuseau horaire : ${zone}`,
    late: {
      post: 'Ce qui devait s’ouvrir pendant que le bot était arrêté : ouvert en retard, en le disant',
      skip: 'Ce qui devait s’ouvrir pendant que le bot était arrêté : pas ouvert, les modérateurs sont prévenus',
    },
    next: {
      propose: 'Après un débat : le suivant de la file d’attente est proposé',
      open: 'Après un débat : le suivant de la file d’attente s’ouvre',
    },
    rhythm: (rhythm: string): string => `Rythme : ${rhythm}`,
    noRhythm: 'Rythme : aucun',
  },
  list: {
    none: 'Aucun débat ici : ni ouvert, ni en attente.',
    open: (status: string): string => `Ouvert (${status}) :`,
    waiting: 'En file d’attente :',
    scheduled: 'Programmés :',
    drafts: 'Brouillons :',
    closed: 'Clos ou abandonnés, pas encore archivés :',
    at: (question: string, when: string): string => `${question} (le ${when})`,
    placed: (place: number, question: string): string => `${place}. ${question}`,
    inState: (question: string, status: string): string => `${question} (${status})`,
  },
  log: 'Journal des modérateurs, du plus récent au plus ancien :',
  logged: {
    bot: 'le bot',
    someone: 'un modérateur',
    line: (when: string, done: string, who: string, why?: string): string =>
      `${when} : ${done} ; par ${who}${why === undefined ? '' : ` ; raison : ${why}`}`,
    done: {
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
    } satisfies Readonly<Record<LogEntry['what'], string>>,
  },
  emptyLog: 'Le journal est vide.',
  exported: 'Voici le récapitulatif en fichier.',
  cut: 'La suite est dans le fichier joint.',

  yourVote: (position: string): string => `Votre réponse : ${position}`,
  voteNote:
    'Vous seul la voyez. Vous pouvez en changer jusqu’à la fin du vote ; les résultats restent cachés jusqu’à la clôture.',
  supported: (number: number, position: string): string =>
    `C’est noté : le passage § ${number} appuie « ${position} ».`,
  sentenceShown:
    'Votre phrase paraîtra dans le récapitulatif, sans votre nom ; elle y restera après l’archivage.',
  sentenceKept:
    'Votre phrase ne paraîtra pas, et sera détruite à l’archivage. Pour la montrer sans votre nom, refaites la commande avec accord.',
  withdrawn: 'Votre argument est retiré.',
  noSuchPosition: (positions: string): string => `Choisissez une de ces positions : ${positions}.`,
  mine: {
    none: 'Je ne garde rien qui mène à vous dans ce serveur.',
    opening: 'Ce que je garde de vous, tant que ces débats ne sont pas archivés :',
    before: (position: string): string => `Premier vote : ${position}`,
    after: (position: string): string => `Second vote : ${position}`,
    argument: (number: number, position: string): string => `Argument : § ${number} pour « ${position} »`,
    sentence: (sentence: string): string => `Votre phrase : « ${sentence} »`,
    log: (count: number): string =>
      `Journal des modérateurs : ${countOf(count, 'ligne')} avec votre identifiant.`,
    archives:
      'Les débats archivés ne contiennent plus rien qui mène à vous : ni vote, ni nom. Une phrase donnée avec votre accord y reste, sans auteur.',
    file: 'Voici ce que je garde de vous, en fichier.',
    erased:
      'C’est effacé : vos votes en cours, vos arguments, et votre identifiant dans le journal des modérateurs.',
  },
  actions: {
    conclude: 'Écrire la conclusion',
    open: 'L’ouvrir',
    withdraw: 'Retirer cet argument',
    withdrawNumber: (number: number): string => `Retirer § ${number}`,
  },
  form: {
    title: 'Conclusion du débat',
    label: 'La conclusion',
    advice: 'De 10 à 2 000 caractères. Elle paraît telle quelle dans le récapitulatif.',
  },
  suggestions: {
    question: (number: number, question: string): string => `Question ${number} de l’article : ${question}`,
    prepared: (status: string, question: string): string => `Déjà préparé (${status}) : ${question}`,
    minutes: (count: number): string => countOf(count, 'minute'),
    hours: (count: number): string => countOf(count, 'heure'),
    days: (count: number): string => countOf(count, 'jour'),
  },
};

/** What everyone reads in a channel: in French, as the articles are. */
export const publicDebates = {
  asked: 'Question posée par l’article :',
  question: 'Question de la modération :',
  article: (title: string): string => `Article : ${title}`,
  late: (minutes: number): string =>
    minutes < 60
      ? `Ouvert avec ${countOf(minutes, 'minute')} de retard : le bot était arrêté.`
      : `Ouvert avec ${countOf(Math.floor(minutes / 60), 'heure')} de retard : le bot était arrêté.`,
  phases: {
    before: 'Premier vote : choisissez une position. Fin :',
    debate: 'Débat dans le fil. Fin :',
    after: 'Second vote, après le débat : choisissez de nouveau. Fin :',
  },
  paused: 'Suspendu par la modération : l’horloge et les votes sont arrêtés.',
  closing: 'Votes clos. Le récapitulatif paraîtra avec la conclusion de la modération.',
  closed: 'Débat clos.',
  recap: 'Récapitulatif :',
  skipped: 'Débat abandonné par la modération. Rien de ce qui a été donné n’est gardé.',
  voted: (count: number): string =>
    count === 0
      ? 'Personne n’a encore voté.'
      : count === 1
        ? '1 personne a voté.'
        : `${count} personnes ont voté.`,
  secret:
    'Votre réponse est privée et peut changer jusqu’à la fin du vote. Les résultats sont cachés jusqu’à la clôture.',
  notified: 'Un débat est ouvert :',
  secondVote: 'Le second vote est ouvert. Avez-vous changé d’avis, ou non ? Choisissez de nouveau.',
  dossier: 'Dossier : ce que dit l’article',
  noDossier: 'L’article ne parle pas directement de cette question. Cherchez-y avec /chercher et /question.',
  goneArticle: 'L’article de ce débat n’est plus là, ou son texte a changé : pas de dossier.',
  howTo: 'Pour tenir votre position sur un passage : /appuyer',
  ledger: 'Positions et passages qui les appuient :',
  support: (position: string, passages: string): string => `${position} : ${passages}`,
  use: (number: number, uses: number): string => (uses > 1 ? `§ ${number} (${uses} fois)` : `§ ${number}`),
  noUse: 'aucun passage',
  unused: (passages: string): string => `Passages du dossier que personne n’a encore utilisés : ${passages}.`,
  forModerators: 'Pour les modérateurs :',
};

/** What one person reads who tries discussions out in a terminal, which speaks French only. */
export const terminalDebates = {
  few: 'Seul, on ne voit que le déroulement : les réponses de moins de cinq votants ne sont jamais montrées.',
  questions: 'Questions que pose l’article :',
  number: (number: number): string => `Question ${number} :`,
  question: (question: string): string => `Votre question : « ${question} »`,
  howToOpen: 'Ouvrir un débat : /debat ouvrir 1, ou /debat ouvrir suivi de votre question',
  opened: 'Le débat est ouvert.',
  votes: {
    before: (positions: string): string => `Premier vote : ${positions}`,
    after: (positions: string): string => `Second vote : ${positions}`,
  },
  howToVote: 'Voter : /debat voter suivi d’une position. Finir le vote : /debat suivant',
  begun: 'Le premier vote est terminé : le débat commence.',
  howToSupport:
    'Appuyer une position sur un passage : /appuyer suivi de son numéro, de la position et, si vous voulez, d’une phrase',
  howToGoOn: 'Passer au second vote : /debat suivant',
  howToConclude: 'Écrire la conclusion : /debat clore suivi de la conclusion',
  votesFirst: 'Finissez d’abord les votes : /debat suivant, ou /debat clore sans conclusion.',
  noneOpen: 'Aucun débat n’est ouvert. Ouvrir un débat : /debat ouvrir',
  alreadyOpen:
    'Un débat est déjà ouvert. Finir sa phase : /debat suivant. L’abandonner : /debat passer suivi de la raison.',
  noRecap: 'Il n’y a pas encore de récapitulatif : les votes doivent d’abord être clos.',
  formats: (formats: string): string => `Choisissez un de ces formats : ${formats}.`,
  help: 'Essayer un débat, seul',
};
