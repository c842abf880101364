import { normalise } from './characters.js';
import { stem } from './stem.js';

/**
 * Content words that stand in French texts on any subject, so that finding one, or missing it, tells little of what a
 * text is about. The general verbs, nouns and adjectives among the commonest words of « L'élaboration du français
 * fondamental (1er degré) » (Gougenheim, Michéa, Rivenc, Sauvageot, 1964) and those of written news, by hand.
 */
const COMMON_WORDS = [
  // verbs
  'dire aller voir pouvoir vouloir venir devoir prendre trouver donner falloir parler mettre passer regarder aimer',
  'croire demander rester répondre entendre penser arriver connaître devenir sentir sembler tenir comprendre rendre',
  'attendre sortir vivre entrer porter chercher revenir appeler partir jeter suivre montrer laisser tomber perdre',
  'commencer finir permettre continuer servir reprendre expliquer recevoir compter jouer tourner changer utiliser',
  'exister présenter proposer obtenir apporter représenter produire concerner considérer constituer indiquer',
  'prendre remettre placer poser garder monter rencontrer lever apprendre agir tirer essayer gagner choisir',
  'estimer annoncer affirmer préciser ajouter déclarer rappeler souligner indiquer noter évoquer juger décider',
  'intervenir opposer provoquer désigner définir citer décrire caractériser appartenir figurer composer comporter',
  'peut peuvent sait savent veut veulent vient viennent prend prennent tient doit doivent',
  // nouns
  'homme femme enfant gens personne monde vie temps jour année an mois semaine heure moment fois époque siècle',
  'chose cas fait façon manière moyen exemple raison cause effet but idée question problème point suite fin début',
  'partie nombre part côté lieu endroit place pays ville terre eau main tête groupe ensemble membre type sorte genre',
  'nom mot sujet titre forme état situation condition rapport rôle action événement travail projet place service',
  'résultat objet ordre niveau cours force intérêt besoin valeur choix possibilité fonction activité système mesure',
  'domaine exemple élément caractéristique avantage conséquence origine objectif différence importance individu',
  // adjectives and adverbs
  'grand petit bon mauvais nouveau nouvelle vieux vieille jeune beau belle gros long haut premier première dernier',
  'dernière second seul vrai différent différente important importante possible principal principale certain général',
  'générale particulier particulière nécessaire simple facile difficile propre actuel actuelle ancien ancienne',
  'deux trois quatre cinq six sept huit neuf dix deuxième troisième nombreux nombreuse divers suivant',
  'toujours souvent jamais beaucoup rien aujourd’hui hier demain maintenant enfin surtout peut-être vraiment',
];

let stems: ReadonlySet<string> | undefined;

/** Whether the word of a stem stands in French texts on any subject. */
export function isCommonStem(stemOfWord: string): boolean {
  stems ??= new Set(COMMON_WORDS.flatMap((row) => row.split(' ')).map((word) => stem(normalise(word))));
  return stems.has(stemOfWord);
}
