import { fold } from '../french/characters.js';
import { beginningOf, conjugate, type VerbForm } from '../french/conjugation.js';

/** What a verb says about the words that it reports. */
export type Implies =
  | 'say'
  | 'write'
  | 'announce'
  | 'judge'
  | 'think'
  | 'deny'
  | 'ask'
  | 'order'
  | 'promise'
  | 'accuse'
  | 'fear'
  | 'reveal'
  | 'agree'
  | 'exclaim';

/** The words between a verb and the words in marks that it governs; '' when it governs them directly. */
export type Preposition = '' | 'de' | 'à' | 'contre' | 'sur' | 'pour' | 'comme';

/** One verb or predicate that reports, and the ways in which it can. */
export interface ReportingVerb {
  /** « affirmer », « exclamer » (with `pronominal`), « faire savoir ». */
  readonly lemma: string;
  readonly implies: Implies;
  /** « Elle affirme que… » */
  readonly que: boolean;
  /** « …, soupire-t-elle. » */
  readonly incise: boolean;
  /** « Elle affirme avoir… », « elle promet de… », « elle se dit prête à… » */
  readonly infinitive: boolean;
  /** « Elle dénonce « … » », « elle parle de « … » »: the preposition before the words; false when it governs none. */
  readonly object: false | Preposition;
  /** Whether it reports with « se »: « s’exclamer » always does, « (se) justifier » may. */
  readonly pronominal: 'always' | 'sometimes' | 'never';
  /** Whether it mostly means something else: it may introduce words in marks, but proves no speech by itself. */
  readonly weak: boolean;
  /**
   * The words that follow the head of a predicate of several words, as `Word.form` gives them: `['savoir']` for
   * « faire savoir ». Pronouns and adverbs may come between: « peut-on lire », « fait également savoir ».
   */
  readonly tail: readonly string[];
}

/** One reading of a word as a form of a verb that reports. */
export interface ReportingForm extends VerbForm {
  readonly verb: ReportingVerb;
}

/*
 * The lexicon. French has no closed list of reporting verbs; this one was drawn up from
 * - M. Gross, Méthodes en syntaxe (1975): tables 6 and 9 of the Lexique-Grammaire, verbs with a « que » clause and
 *   verbs that say something to someone;
 * - J. Dubois and F. Dubois-Charlier, Les verbes français (1997): class C, communication, cries included;
 * - M. Charolles, « Les plans d'organisation textuelle », Pratiques 57 (1988), for reported speech in the press;
 * - the French verb list of the Gender Gap Tracker (sfu-discourse-lab/GenderGapTracker), for what the press uses.
 * The groups and flags are ours. « se » and « s' » mark a verb that reports only with « se », « (se) » one that does
 * with or without; words after the first are the tail, and « persuadé·e·s » stands for its four forms.
 */
const LEXICON: readonly (readonly [implies: Implies, can: string, verbs: string])[] = [
  [
    'say',
    'que incise infinitive object',
    `dire, redire, affirmer, réaffirmer, déclarer, confirmer, répéter, réitérer, clamer, proclamer,
    raconter, expliquer, préciser, indiquer, rappeler, mentionner, asséner, assener`,
  ],
  [
    'say',
    'que incise infinitive',
    `assurer, certifier, prétendre, maintenir, soutenir, répondre, spécifier, claironner, faire savoir,
    faire valoir, faire remarquer, faire observer, faire comprendre, faire entendre, laisser entendre,
    laisser savoir, croire savoir, ajouter, tenir à préciser, tenir à souligner, tenir à rappeler, tenir à dire, tenir à ajouter,
    tenir à signaler, tenir à faire savoir, aller jusqu'à dire, aller jusqu'à affirmer,
    se contenter de dire, se contenter de répondre, se borner à dire, se borner à répondre`,
  ],
  [
    'say',
    'que incise object',
    `souligner, marteler, énoncer, exposer, nuancer, résumer, justifier, expliciter, commenter, scander,
    avancer, invoquer, alléguer, prétexter, détailler, argumenter, seriner, rabâcher, ressasser`,
  ],
  [
    'say',
    'que incise',
    `conclure, rétorquer, répliquer, riposter, objecter, rectifier, renchérir, surenchérir,
    plaisanter, blaguer, philosopher, théoriser, insinuer, sous-entendre, professer, prêcher, murmurer,
    chuchoter, marmonner, bredouiller, bafouiller, balbutier, bégayer, articuler, susurrer, souffler,
    glisser, narrer, conter, récapituler`,
  ],
  ['say', 'que incise object:sur', 'insister, ironiser'],
  ['say', 'que incise object:de', 'arguer, argüer'],
  [
    'say',
    'incise object',
    `évoquer, tempérer, relativiser, réciter, déclamer, ânonner, formuler, reformuler, dicter,
    synthétiser, énumérer, égrener`,
  ],
  [
    'say',
    'incise',
    `poursuivre, enchaîner, réagir, disserter, discourir, pérorer, deviser, badiner, dialoguer,
    temporiser, se corriger, se reprendre, se raviser, se dédouaner, botter en touche, enfoncer le clou,
    hausser le ton, prendre la parole, reprendre la parole, poser la question`,
  ],
  ['say', 'incise object:sur', "s'exprimer, s'expliquer, s'épancher, se confier"],
  ['say', 'incise infinitive', 'se justifier'],
  ['say', 'object', 'exprimer'],
  ['say', 'object:de', 'parler, reparler, faire part, faire mention, rendre compte'],
  ['say', 'que object:de', 'faire état'],
  ['say', 'object:à', 'faire allusion, faire référence, rendre hommage'],
  ['say', 'object:sur', "s'attarder, mettre l'accent"],
  ['say', 'object:pour', 'se prononcer'],
  ['say', 'que object', 'mettre en avant'],
  [
    'say',
    'object',
    `avoir ces mots, avoir ce mot, avoir cette phrase, avoir cette formule, avoir cette réponse,
    avoir cette réplique, tenir ces propos, tenir des propos, tenir les propos`,
  ],
  [
    'say',
    'incise object weak',
    `lancer, relancer, lâcher, jeter, reprendre, continuer, développer, compléter, corriger, couper,
    terminer, achever, commencer, entamer, débuter, attaquer, appuyer, embrayer, rebondir, intervenir,
    interrompre, interjeter, traduire, décocher, cingler, balancer, improviser, abonder, illustrer,
    comparer, calculer, assumer, rire, faire, s'aventurer, se hasarder, se risquer`,
  ],
  [
    'say',
    'object weak',
    `aborder, citer, employer, utiliser, emprunter, baptiser, rebaptiser, nommer, surnommer, prononcer,
    relayer, colporter, se revendiquer`,
  ],
  ['say', 'object:comme weak', 'présenter, caractériser, définir'],
  ['say', 'object:de weak', 'discuter, débattre'],
  ['say', 'object:sur weak', 'revenir'],
  ['say', 'object:à weak', "s'adresser, renvoyer, s'opposer"],
  ['say', 'que object weak', 'opposer, soulever'],

  ['write', 'que incise infinitive object', 'écrire, réécrire, rapporter, relater, tweeter, twitter'],
  ['write', 'que incise', 'stipuler, griffonner, éditorialiser, gazouiller'],
  ['write', 'incise object', 'titrer, sous-titrer, retranscrire, télégraphier'],
  ['write', 'que incise object weak', 'consigner'],
  [
    'write',
    'incise object weak',
    'publier, poster, rédiger, signer, retweeter, légender, transcrire, inscrire, lire, pouvoir lire',
  ],

  ['announce', 'que incise infinitive object', 'annoncer, pronostiquer, prophétiser, prédire, signaler'],
  ['announce', 'que incise object:de', 'informer, avertir, prévenir, aviser'],
  ['announce', 'que incise object:sur', 'alerter'],
  ['announce', 'que incise object', 'notifier, augurer'],
  ['announce', 'que object', 'officialiser'],
  ['announce', 'que infinitive object weak', 'prévoir, anticiper, présager'],
  [
    'announce',
    'que object weak',
    'communiquer, rendre public, rendre publique, rendre publics, rendre publiques',
  ],

  ['judge', 'que incise infinitive object', 'estimer, juger, considérer, regretter, déplorer'],
  [
    'judge',
    'que incise object',
    'noter, constater, remarquer, observer, relever, diagnostiquer, pointer, railler, analyser, décrypter',
  ],
  ['judge', 'que incise', 'trouver'],
  [
    'judge',
    'incise object',
    `critiquer, condamner, saluer, louer, vanter, applaudir, moquer, brocarder, épingler, égratigner,
    tacler, tancer, sermonner, recadrer, blâmer, étriller, vilipender, désapprouver, stigmatiser,
    réprouver, vitupérer, minimiser, dédramatiser, prôner, décrire, dépeindre`,
  ],
  ['judge', 'object', 'décrier, honnir, conspuer, louanger, encenser, mettre en cause, pointer du doigt'],
  ['judge', 'object:de', 'qualifier'],
  [
    'judge',
    'que incise infinitive object:de',
    `se féliciter, se réjouir, se désoler, se plaindre, se targuer, se vanter, s'enorgueillir, se flatter,
    s'excuser`,
  ],
  [
    'judge',
    'que incise object:de',
    `s'étonner, s'indigner, s'offusquer, s'offenser, s'émouvoir, s'agacer, s'irriter, s'attrister,
    s'émerveiller, s'amuser, se scandaliser, se lamenter, se gausser, se moquer`,
  ],
  ['judge', 'que incise object:contre', "s'insurger"],
  [
    'judge',
    'incise object:contre',
    "s'emporter, s'énerver, s'élever, se révolter, fulminer, pester, tempêter, tonner",
  ],
  ['judge', 'que incise', 'dresser le constat, faire le constat'],
  ['judge', 'incise infinitive object', "se dire, se déclarer, s'avouer"],
  ['judge', 'infinitive object weak', "s'estimer, se vouloir, se montrer, se prétendre, se juger, se sentir"],
  ['judge', 'incise object weak', 'défendre, apprécier'],
  ['judge', 'que object weak', 'évaluer'],
  ['judge', 'object:de weak', 'taxer, traiter'],

  [
    'think',
    'que incise infinitive',
    `penser, croire, supposer, imaginer, présumer, conjecturer, postuler, parier, espérer, escompter,
    vouloir croire, oser croire, oser espérer`,
  ],
  ['think', 'que incise infinitive object', 'souhaiter'],
  ['think', 'que incise object:de', 'douter, se souvenir'],
  [
    'think',
    'que incise',
    `se demander, se rappeler, (se) remémorer, soupçonner, subodorer, spéculer, déduire, inférer,
    émettre l'hypothèse`,
  ],
  ['think', 'incise object:sur', "s'interroger"],
  ['think', 'incise', "songer, réfléchir, méditer, s'impatienter, se poser la question"],
  ['think', 'que infinitive object:à', "s'attendre"],
  [
    'think',
    'que infinitive',
    `être d'avis, être persuadé·e·s, être convaincu·e·s, être certain·e·s, être sûr·e·s,
    se dire persuadé·e·s, se dire convaincu·e·s, se dire certain·e·s, se dire sûr·e·s,
    avoir la conviction, avoir le sentiment`,
  ],
  ['think', 'que incise weak', 'savoir, comprendre, ignorer, voir, deviner'],
  ['think', 'que infinitive object weak', 'vouloir, désirer, rêver'],
  ['think', 'infinitive weak', 'entendre, compter, envisager'],

  ['deny', 'que incise infinitive object', 'nier, démentir, contester, dénier'],
  ['deny', 'que incise object', 'réfuter'],
  ['deny', 'que incise object:contre', 'protester'],
  ['deny', 'incise object', 'récuser, désavouer'],
  ['deny', 'incise infinitive object:de', 'se défendre'],
  ['deny', 'object:contre', "s'inscrire en faux"],
  ['deny', 'que infinitive object weak', 'exclure, infirmer'],
  ['deny', 'incise object weak', 'contredire, rejeter, balayer, écarter, repousser'],

  [
    'ask',
    'que incise infinitive object',
    'demander, redemander, réclamer, exiger, revendiquer, recommander, préconiser, proposer, suggérer',
  ],
  ['ask', 'incise infinitive object', 'conseiller, déconseiller'],
  ['ask', 'incise object:sur', 'interroger, questionner, interpeller'],
  ['ask', 'incise infinitive object:à', 'exhorter, appeler'],
  ['ask', 'que incise infinitive object:pour', 'plaider'],
  ['ask', 'object:pour', 'militer'],
  ['ask', 'incise infinitive', 'implorer, supplier, adjurer, conjurer'],
  ['ask', 'incise object:de', "s'enquérir"],
  ['ask', 'que object', 'requérir, quémander, appeler de ses voeux'],
  ['ask', 'incise infinitive object:à weak', 'inviter, inciter, encourager, presser, convier'],
  ['ask', 'infinitive object weak', 'solliciter, prier'],
  ['ask', 'incise weak', 'chercher à savoir, vouloir savoir'],

  ['order', 'que incise infinitive object', 'ordonner, intimer, décréter, enjoindre'],
  ['order', 'que incise', 'statuer, trancher'],
  ['order', 'incise infinitive object:de', 'menacer'],
  ['order', 'infinitive', "sommer, mettre en demeure, donner l'ordre"],
  ['order', 'que incise infinitive weak', 'décider'],
  ['order', 'que infinitive object weak', 'commander, imposer, interdire, prescrire, autoriser'],

  ['promise', 'que incise infinitive object', 'promettre, garantir'],
  ['promise', 'que incise infinitive', 'jurer'],
  ['promise', 'incise infinitive object:à', "s'engager"],
  ['promise', 'incise object:sur', 'rassurer'],
  ['promise', 'incise weak', 'vouloir rassurer'],

  ['accuse', 'que incise object', 'dénoncer, fustiger'],
  ['accuse', 'incise infinitive object:de', 'accuser'],
  ['accuse', 'que incise infinitive object', 'reprocher'],
  ['accuse', 'object', 'incriminer'],
  ['accuse', 'object:à weak', 'imputer, attribuer'],
  ['accuse', 'infinitive object:de weak', 'suspecter'],

  ['fear', 'que incise infinitive object', 'craindre, redouter'],
  ['fear', 'que incise infinitive object:de', "s'inquiéter, s'alarmer, s'effrayer, s'effarer, s'affoler"],
  ['fear', 'incise', "s'angoisser, paniquer"],
  ['fear', 'que incise object:contre', 'mettre en garde'],
  ['fear', 'object:sur', "tirer la sonnette d'alarme, tirer le signal d'alarme, sonner l'alarme"],
  ['fear', 'que object weak', 'appréhender'],

  ['reveal', 'que incise infinitive object', 'révéler, avouer, confesser, confier'],
  ['reveal', 'que incise object', 'dévoiler'],
  ['reveal', 'que incise infinitive object:de', 'témoigner'],
  ['reveal', 'object', 'divulguer, ébruiter'],
  ['reveal', 'object:sur', 'lever le voile'],
  ['reveal', 'que object', 'laisser échapper'],
  ['reveal', 'que incise weak', 'apprendre'],
  [
    'reveal',
    'que infinitive object weak',
    'attester, démontrer, montrer, prouver, cacher, dissimuler, trahir',
  ],

  ['agree', 'que incise infinitive object', 'admettre, reconnaître, concéder'],
  ['agree', 'que incise object:de', 'convenir'],
  ['agree', 'incise object', 'approuver'],
  ['agree', 'incise', 'acquiescer, opiner'],
  ['agree', 'object:de', 'prendre acte'],
  ['agree', 'que', "être d'accord, tomber d'accord"],
  ['agree', 'que infinitive object weak', 'accepter, accorder, consentir, valider, entériner'],

  [
    'exclaim',
    'que incise',
    `s'exclamer, s'écrier, se récrier, vociférer, beugler, brailler, gueuler, rugir, soupirer, gémir,
    geindre, grommeler, grogner, ronchonner, bougonner, maugréer, râler, pleurnicher, sangloter`,
  ],
  ['exclaim', 'que incise object', 'crier, hurler'],
  [
    'exclaim',
    'incise',
    `s'époumoner, s'égosiller, s'extasier, s'enthousiasmer, s'enflammer, s'esclaffer, s'étrangler,
    éructer, rager, enrager, ricaner, pouffer, persifler, jubiler, exulter, triompher, fanfaronner,
    plastronner, grincer, gronder, hoqueter, aboyer`,
  ],
  ['exclaim', 'incise weak', 'sourire, pleurer, siffler, bondir, trembler, exploser, positiver'],
];

/** Where a noun that names speech gets its words from: an act, the words themselves, or something written. */
export type NounKind = 'act' | 'words' | 'document';

/** A noun that names speech. */
export interface ReportingNoun {
  readonly lemma: string;
  readonly gender: 'masculine' | 'feminine';
  /** Undefined for « propos » and « discours », which do not tell. */
  readonly number: 'singular' | 'plural' | undefined;
  readonly kind: NounKind;
}

const NOUNS: readonly (readonly [kind: NounKind, gender: ReportingNoun['gender'], nouns: string])[] = [
  [
    'act',
    'feminine',
    `déclaration, annonce, promesse, réponse, réaction, critique, accusation, intervention, allocution,
    confidence, confession, révélation, affirmation, assertion, explication, précision, remarque,
    réflexion, observation, objection, question, demande, exigence, requête, proposition, recommandation,
    suggestion, injonction, menace, plainte, protestation, dénonciation, réplique, riposte, plaisanterie,
    boutade, prophétie, prédiction, prévision, analyse, estimation, conclusion, conférence, harangue,
    plaidoirie, inquiétude, crainte`,
  ],
  [
    'act',
    'masculine',
    `avertissement, appel, aveu, discours, entretien, démenti, engagement, serment, reproche, éloge,
    commentaire, argument, argumentaire, constat, avis, jugement, témoignage, récit, plaidoyer, sermon,
    réquisitoire, soupçon, doute, souhait, voeu, ordre, conseil, cri, rappel, verdict, diagnostic,
    pronostic, toast`,
  ],
  [
    'words',
    'masculine',
    `propos, mot, slogan, terme, adage, dicton, proverbe, refrain, leitmotiv, qualificatif, lapsus, credo,
    vocable, sobriquet, surnom, euphémisme`,
  ],
  [
    'words',
    'feminine',
    `phrase, formule, parole, expression, citation, sentence, maxime, devise, tirade, métaphore, sortie,
    litanie, rengaine, invective, insulte, injure, épithète`,
  ],
  [
    'document',
    'masculine',
    `communiqué, message, tweet, rapport, article, éditorial, billet, courrier, courriel, mail, email,
    e-mail, sms, texto, post, document, livre, ouvrage, essai, mémoire, texte, manifeste, tract, carnet,
    journal, blog, blogue, procès-verbal, arrêt, sondage, bulletin, mémorandum`,
  ],
  [
    'document',
    'feminine',
    `lettre, interview, tribune, note, dépêche, étude, enquête, chronique, publication, pétition, missive,
    circulaire, autobiographie, biographie, vidéo, émission, pancarte, banderole`,
  ],
];

/** The other verbs that news is made of, so that a clause can be told by its verb. */
const COMMON_VERBS = [
  'abandonner abattre abîmer aboutir abriter absorber abuser accéder accélérer accompagner accomplir',
  'accoster accoucher accrocher accroître accueillir accumuler acheminer acheter acquérir activer adapter',
  'adhérer adopter adorer affaiblir affecter afficher affluer affronter aggraver agir agrandir agresser',
  'aider aimer ajuster aligner alimenter allonger allumer alterner amarrer améliorer amender amener amortir',
  'amputer animer annuler apaiser apercevoir apparaître appareiller appartenir appauvrir appliquer apporter',
  'apprêter approcher arbitrer armer arracher arrêter arriver arroser asphyxier assassiner assembler',
  'assiéger assister associer atteindre atterrir attirer augmenter avaler avoisiner baigner baisser bannir',
  'barrer basculer bâtir battre bénéficier blesser bloquer boire boucler bouger bouleverser bousculer',
  'boycotter brandir braquer briguer briser brouter brûler caler calmer cambrioler camper capter capturer',
  'causer céder célébrer centrer cerner cesser changer chanter charger chasser chauffer chavirer chiffrer',
  'choisir chuter cibler circuler claquer classer clôturer cohabiter coincer collaborer coller combattre',
  'combler commémorer commercialiser commettre comparaître compenser comporter composer compromettre',
  'concentrer concerner concourir concrétiser conditionner conduire confisquer conforter confronter',
  'connaître connecter conquérir consacrer conserver consister consolider constituer construire consulter',
  'contaminer contenir contourner contraindre contrarier contribuer contrôler convaincre convertir',
  'convoquer coopérer coordonner correspondre côtoyer coucher couler courir couronner coûter couvrir',
  'craquer créer crépiter creuser crever crisser croiser crypter cultiver danser débarquer débloquer',
  'déborder débourser décaler décéder déceler décerner déchiffrer déchirer déclencher décoller décorer',
  'décourager découvrir décrocher dédier défaire déferler défiler dégager dégrader dégringoler déjouer',
  'délaisser délivrer délocaliser démanteler démarrer déménager demeurer démissionner démolir démonter',
  'démultiplier dénicher dénombrer dépanner dépasser dépendre dépenser déplacer déployer déposer dépouiller',
  'déranger déraper dériver dérober dérouler désarmer descendre désigner désister dessiner détacher',
  'détecter détenir détériorer déterminer déterrer détourner détruire devancer dévaster devenir devoir',
  'différer diffuser diminuer diriger discriminer disparaître disposer disputer disqualifier dissiper',
  'dissoudre dissuader distancer distinguer distribuer diviser divorcer dominer doper doter doubler draguer',
  'dribbler durer échanger échapper échouer éclairer éclater économiser écoper écouler écouter écraser',
  'écumer édifier effacer effectuer effondrer égaler égaliser élaborer élargir éliminer élire éloigner',
  'émailler émaner embarquer embaucher embrasser émerger emmener emparer empêcher encadrer encaisser',
  'encercler endetter endommager enfermer enfouir enfreindre engendrer englober engloutir enlever enquêter',
  'enrayer enregistrer enrichir enseigner ensevelir entacher enterrer entourer entraîner entraver',
  'entreprendre entrer entretenir envahir envenimer envoyer épargner épauler épouser éprouver épuiser',
  'équiper ériger errer escorter espacer espionner essayer essuyer estomper établir étaler éteindre étendre',
  'étouffer étudier évacuer évader évanouir éveiller éviter évoluer excéder exécuter exercer exhumer exiler',
  'exister expérimenter expirer exploiter exporter expulser extrader fabriquer fâcher faciliter faiblir',
  'falloir favoriser fermer fêter figurer filmer filtrer financer finir fixer flamber flancher flotter',
  'foncer fonctionner fonder forcer forger former fouiller fournir franchir frapper freiner fréquenter fuir',
  'fuiter fumer fusionner gâcher gagner garder geler gêner gérer gonfler gouverner grandir gratter griller',
  'grimper grossir guérir guetter guider habiter habituer harceler héberger hériter hésiter heurter hisser',
  'honorer hospitaliser humilier identifier illuminer imiter immobiliser implanter impliquer importer',
  'imprimer inaugurer incarner incendier inclure incomber indemniser induire infliger influencer',
  'informatiser initier inonder insérer inspirer installer instaurer instruire intégrer intensifier',
  'intercepter intéresser interférer interner intimider intituler introduire invalider inventer investir',
  'isoler jaillir jouer jouir klaxonner labourer laver légaliser libérer licencier lier limiter livrer',
  'localiser loger lutter maîtriser maltraiter manger manier manifester manipuler manquer marcher marier',
  'marquer masquer massacrer mêler mener mentir mériter mesurer miner miser mobiliser moderniser modifier',
  'moissonner monter mordre motiver mourir moutonner multiplier mûrir muter nager naître nationaliser',
  'naviguer négocier nettoyer neutraliser nourrir noyer nuire obliger obtenir occuper octroyer offrir',
  'opérer organiser orienter orner osciller oublier ouvrir pallier paraître paralyser parcourir parrainer',
  'partager participer partir parvenir passer patienter patiner patrouiller payer pêcher peindre pénaliser',
  'pencher pendre pénétrer percer percevoir percuter perdre pérenniser périr permettre perquisitionner',
  'persister perturber peser pétarader piétiner piller piquer pirater placer plafonner plaire planer',
  'planifier planter pleuvoir plier plonger poignarder polluer porter posséder pousser pratiquer précéder',
  'précipiter préférer prélever préparer préserver présider prêter prévaloir primer privatiser priver',
  'privilégier procéder produire profiter programmer progresser prolonger promener promouvoir propager',
  'propulser prospérer protéger provenir provoquer puiser purger quitter raccompagner raccourcir raccrocher',
  'racheter radier rajouter ralentir rallier ramasser ramener ramper rançonner ranger rapprocher raser',
  'rassembler rater ratifier rattraper ravager raviver rayer réaliser recenser recevoir rechercher',
  'récidiver récolter recommencer récompenser réconcilier reconduire réconforter reconstruire recourir',
  'recouvrir recruter recueillir reculer récupérer recycler redémarrer redevenir redoubler redresser',
  'réduire réélire référer refléter refluer réformer refuser regagner regarder régler régner regorger',
  'regrouper réhabiliter rejoindre relâcher relier remanier remédier remettre remonter remplacer remplir',
  'remporter rémunérer renaître rencontrer renflouer renforcer renier renoncer renouer renouveler rénover',
  'renseigner rentrer renverser réparer repartir répartir repêcher repeindre repérer replier reporter',
  'reposer représenter réprimer réserver résider résilier résister résoudre respecter respirer ressembler',
  'ressentir resserrer ressortir restaurer rester restituer restreindre résulter rétablir retarder retenir',
  'retentir retirer retomber retourner rétrograder retrouver réunir réussir revaloriser réveiller revendre',
  'revêtir revoir révoquer rivaliser rôder rompre ronger rouler rouvrir ruiner saboter sacrifier saisir',
  'sanctionner satisfaire saturer sauter sauver sceller scier scruter secouer secourir séduire séjourner',
  'sembler semer sensibiliser séparer serrer servir sévir siéger signifier sillonner simplifier situer',
  'soigner solder sombrer sonder sortir souder souffrir soulager soumettre souscrire soustraire stabiliser',
  'stagner stationner stimuler stopper structurer subir submerger subsister substituer succéder succomber',
  'suffire suivre superviser supporter supprimer surgir surmonter surprendre surveiller survenir survivre',
  'survoler susciter suspendre symboliser taire talonner tanguer tapisser tarder tarir télécharger',
  'téléphoner tendre tenter ternir terroriser tester tisser tolérer tordre torturer totaliser toucher',
  'tourner traîner transférer transformer transiter transmettre transporter traquer travailler traverser',
  'tricher trier tripler tromper trôner troubler truquer tuer unifier unir user vacciner vaciller vaincre',
  'valoir vaporiser varier veiller vendre venger venir verbaliser vérifier verrouiller verser vibrer vider',
  'vieillir violer virer viser visiter vivre voler voter vouer voyager vrombir',
].flatMap((line) => line.split(' '));

/**
 * Finite forms that are more often something else: « la marche », « une offre », « à Vienne », « inquiète ». Those
 * that a rule leaves out are not repeated: « dit » and « mis » are participles too, « notes » would need a « tu ».
 */
const MORE_OFTEN_OTHER: ReadonlySet<string> = new Set(
  [
    'abîme active adresse affiche aide alarme alerte analyse angoisse annonce approche arbitre arme',
    'attaque augure avance aventure avions balance barre bâtisse batte blague blâme bois borne botte',
    'boucle but cale calme capture cause centre cesse charge chasse chiffre chute cible classe clôture',
    'colle combat combats comble commande complète compte concours consigne conte content contente',
    'contrôle couche coupe coupons couronne cours court creuse critique crypte danse débat débats demande',
    'dépense devise dialogue dictons discours dispute distance divorce double doublons doute drague dure',
    'échange écoute écume égale élève embauche émergent enquête entrave entre entretiens épargne épingle',
    'épouse équipe escompte escorte espace excuse fabrique faille ferme fête figure filtre finance fixe',
    'flotte force forge forme formule fouille frappe fuite garde gardons grille guide hausse illustre',
    'impatiente incendie infirme influence inquiète intime jetons juge lâche lave légende lie limite',
    'lions lis lit livre louange lutte manie manifeste manque marche marie marque masque massacre menace',
    'mentions mérite mesure mets mine mise montre murmure nage niais note nourrissons nuance nuit offense',
    'offre opéra opinions panique parcours part partage patiente patine patrouille pêche peste pique',
    'pirate place plante plantons pointe porte poste pratique précédent prêche précise présage président',
    'presse prête prime programme purge rage râle rampe ravage rayons recherche récolte récompense',
    'recours réforme règle règne rejetons relance remarque rencontre repère réplique reproche réserve',
    'résident reste rêve réveillons révolte riposte ris risque ruine scie secours sens serre siège signe',
    'soit solde somme sommes sonde sort sorte souffle soutiens statue structure suspecte tacle taxe',
    'taxons téléphone tempête tendons tendrons tienne titre tonne torture traîne tranche triomphe triple',
    'trône trouble valide veille vide vienne violent violons vis visa visite visons vive voie vote voyage',
  ].flatMap((line) => line.split(' ')),
);

/** Words of grammar that look like a form of a verb: « plus » (plaire), « tu » (taire), « sus » (savoir). */
const GRAMMAR: ReadonlySet<string> = new Set('plus tu sus'.split(' '));

/** The verbs, found by what their forms begin with; each is conjugated when a word first looks like a form of it. */
interface Lexicon {
  /** Infinitives under the beginning that all their forms share. */
  readonly beginnings: ReadonlyMap<string, readonly string[]>;
  /** The predicates that begin with a verb, under its infinitive. */
  readonly predicates: ReadonlyMap<string, readonly ReportingVerb[]>;
}

let known: Lexicon | undefined;

function lexicon(): Lexicon {
  known ??= build();
  return known;
}

function build(): Lexicon {
  const predicates = new Map<string, ReportingVerb[]>();
  for (const [head, verb] of reportingVerbs()) append(predicates, head, verb);
  const beginnings = new Map<string, string[]>();
  for (const infinitive of new Set([...predicates.keys(), ...COMMON_VERBS])) {
    append(beginnings, beginningOf(infinitive).replaceAll('-', ''), infinitive);
  }
  return { beginnings, predicates };
}

const conjugated = new Map<string, ReadonlyMap<string, readonly VerbForm[]>>();

/** The forms of one verb under each of their spellings. */
function formsOfVerb(infinitive: string): ReadonlyMap<string, readonly VerbForm[]> {
  const done = conjugated.get(infinitive);
  if (done) return done;
  const forms = new Map<string, VerbForm[]>();
  for (const form of conjugate(infinitive)) {
    for (const written of spellingsOf(form.form)) append(forms, written, form);
  }
  conjugated.set(infinitive, forms);
  return forms;
}

/** The entries of a list that may go over several lines. */
function listed(entries: string): string[] {
  return entries.split(/,\s+/u);
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/**
 * « écrit » and, where a capital has lost its accent, « Ecrit »; « sous-entend » and, as an analysed word, « sousentend ».
 */
function spellingsOf(form: string): string[] {
  const spellings = [form];
  if (form.includes('-')) spellings.push(form.replaceAll('-', ''));
  const first = form.charAt(0);
  if (first > 'z') for (const spelling of [...spellings]) spellings.push(fold(first) + spelling.slice(1));
  return spellings;
}

/** Every predicate of the lexicon, with the infinitive that it begins with. */
function reportingVerbs(): [head: string, verb: ReportingVerb][] {
  return LEXICON.flatMap(([implies, can, verbs]) => {
    const flags = new Set(can.split(' '));
    const object = PREPOSITIONS.find((word) => flags.has(word === '' ? 'object' : `object:${word}`)) ?? false;
    return listed(verbs).flatMap((written) => {
      const reflexive = /^(?:\(se\) |se |s')/u.exec(written)?.[0] ?? '';
      const [head = '', ...tail] = written.slice(reflexive.length).split(/[ ']/u);
      const verb = {
        lemma: written.slice(reflexive.length).replace(/·.*/u, ''),
        implies,
        que: flags.has('que'),
        incise: flags.has('incise'),
        infinitive: flags.has('infinitive'),
        object,
        pronominal: PRONOMINAL.get(reflexive) ?? 'always',
        weak: flags.has('weak'),
      } as const;
      return agreements(tail).map((agreed): [string, ReportingVerb] => [head, { ...verb, tail: agreed }]);
    });
  });
}

const PREPOSITIONS: readonly Preposition[] = ['', 'de', 'à', 'contre', 'sur', 'pour', 'comme'];
const PRONOMINAL: ReadonlyMap<string, ReportingVerb['pronominal']> = new Map([
  ['', 'never'],
  ['(se) ', 'sometimes'],
]);

/** « persuadé·e·s » is persuadé, persuadée, persuadés, persuadées, each a tail of its own. */
function agreements(tail: readonly string[]): string[][] {
  const last = tail.at(-1)?.split('·') ?? [];
  const [masculine = '', e = '', s = ''] = last;
  if (last.length < 2) return [[...tail]];
  return ['', e, s, e + s].map((end) => [...tail.slice(0, -1), masculine + end]);
}

const NOTHING: readonly never[] = [];

/** « démissionneraient » has 17 letters; a longer word is no verb, and is not tried letter by letter. */
const LONGEST_FORM = 25;

/** Every reading of a word as a form of a verb of the lexicon. */
function verbForms(form: string): readonly VerbForm[] {
  if (form.length > LONGEST_FORM) return NOTHING;
  const { beginnings } = lexicon();
  const letters = fold(form).replaceAll('-', '');
  const readings: VerbForm[] = [];
  for (let length = 0; length <= letters.length; length += 1) {
    for (const infinitive of beginnings.get(letters.slice(0, length)) ?? NOTHING) {
      for (const reading of formsOfVerb(infinitive).get(form) ?? NOTHING) readings.push(reading);
    }
  }
  return readings;
}

/**
 * Every reading of a word as a form of a verb that reports: « dit » is a present, a past historic and a participle,
 * of « dire » and of « se dire ». The caller checks that `tail` follows and that « se » is there where it must be.
 *
 * @param form as `Word.form`: composed, lower case, accents kept, save on a first letter (« Ecrit-il »)
 */
export function reportingForms(form: string): readonly ReportingForm[] {
  const { predicates } = lexicon();
  return verbForms(form).flatMap((reading) =>
    (predicates.get(reading.lemma) ?? NOTHING).map((verb) => ({ ...reading, verb })),
  );
}

/** Whether a word may be a verb with a person, whatever else it may be: « est », « annonce », « marche ». */
export function mayBeFiniteVerb(form: string): boolean {
  return !GRAMMAR.has(form) && verbForms(form).some(({ person }) => person !== undefined);
}

/**
 * Whether a word is a verb with a person and hardly anything else: « est », « annoncera », « disent », but neither
 * « marche », more often a noun, nor « dit » and « fait », as often participles.
 */
export function isFiniteVerb(form: string): boolean {
  if (MORE_OFTEN_OTHER.has(form) || !mayBeFiniteVerb(form)) return false;
  const readings = verbForms(form);
  return readings.every(({ tense }) => tense !== 'past participle') && readings.some(tellsVerb);
}

/**
 * A person that shows a verb. « Notes », « vins » and « relations » are nouns before they are what « tu », « je » or
 * « nous » would need beside them.
 */
function tellsVerb({ form, lemma, tense, person, number }: VerbForm): boolean {
  if (person === undefined || (person === 2 && number === 'singular')) return false;
  if (person === 1 && number === 'singular') return tense !== 'past historic' || !form.endsWith('s');
  return !(lemma.endsWith('er') && /[st]ions$/u.test(form));
}

/** The nouns that name speech, under each of their forms: « propos », « déclarations », « mots ». */
export const REPORTING_NOUNS: ReadonlyMap<string, ReportingNoun> = new Map(
  NOUNS.flatMap(([kind, gender, nouns]) =>
    listed(nouns).flatMap((lemma): [string, ReportingNoun][] => {
      const plural = pluralOf(lemma);
      const noun = { lemma, gender, kind };
      if (plural === lemma) return [[lemma, { ...noun, number: undefined }]];
      return [
        [lemma, { ...noun, number: 'singular' }],
        [plural, { ...noun, number: 'plural' }],
      ];
    }),
  ),
);

/** « mots », « éditoriaux », « voeux »; « propos » does not change. */
function pluralOf(noun: string): string {
  if (/[sxz]$/u.test(noun)) return noun;
  if (noun.endsWith('al')) return `${noun.slice(0, -1)}ux`;
  return noun.endsWith('eau') || noun.endsWith('eu') ? `${noun}x` : `${noun}s`;
}
