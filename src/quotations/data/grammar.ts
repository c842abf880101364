/**
 * Small words around names and nouns, closed classes listed by hand. Everything here is folded: without
 * accents, apostrophes and hyphens.
 */

/** Each row: gender, number, kind, then the determiners. `*` leaves the gender or the number open. */
export const DETERMINERS = [
  'm s definite le du au',
  'f s definite la',
  '* s definite l',
  '* p definite les aux',
  'm s indefinite un',
  'f s indefinite une',
  '* p indefinite des',
  'm s demonstrative ce cet',
  'f s demonstrative cette',
  '* p demonstrative ces',
  'f s possessive ma ta sa',
  // « son », « ton », « mon » also stand before a feminine that begins with a vowel: « son épouse ».
  '* s possessive mon ton son notre votre leur',
  '* p possessive mes tes ses nos vos leurs',
  'm s quantity aucun nul tout maint certain quelconque pareil tel',
  'f s quantity aucune nulle toute mainte certaine pareille telle',
  '* s quantity chaque quelque',
  'm p quantity certains tous maints nombreux divers differents tels aucuns nuls',
  'f p quantity certaines toutes maintes nombreuses diverses differentes telles',
  '* p quantity plusieurs quelques autres beaucoup moult deux trois quatre cinq six sept huit neuf dix onze douze treize',
  '* p quantity quatorze quinze seize vingt trente quarante cinquante soixante cent mille dixsept dixhuit dixneuf',
] as const;

/** Inside a name: « Charles de Gaulle », « Ursula von der Leyen », « Mohammed ben Salmane », « Bart De Wever ». */
export const NAME_PARTICLES = [
  // French, Dutch, German
  'de du des d la le l van von der den het ten ter t zu zum zur vom y op in',
  // Spanish, Portuguese, Italian
  'del della delle degli dei dell di da do dos das el los las e san santa sao',
  // Arabic, Hebrew, African, Malay
  'al as ash at ad ar ul ed ech er es ez ben bin ibn bint ould oulad ag ait abou abu oum umm bou bar bat haj hadj sidi binti',
  // English, Irish, Scottish, Scandinavian
  'mc mac o fitz af av st saint sainte ste junior jr senior sr',
].join(' ');

/** Titles before a name, with the gender that they show: « Mme Merkel », « Me Dupond-Moretti », « Mgr Aupetit ». */
export const CIVILITIES = {
  masculine:
    'm mr mm messieurs monsieur monseigneur mgr messeigneurs sir lord don dom sieur mister cheikh sheikh abbe pere frere saint prince roi pape comte duc baron marquis emir sultan ayatollah imam rabbin empereur sa-saintete',
  feminine:
    'mme mmes madame mesdames mlle mlles mademoiselle mesdemoiselles mrs ms miss lady dame dona soeur mere sainte princesse reine comtesse duchesse baronne marquise veuve cheikha imperatrice',
  either:
    'dr drs docteur docteure pr prof professeur professeure me mes maitre maitres general generale colonel colonelle lieutenant commandant capitaine major amiral marechal sergent caporal adjudant brigadier commissaire juge president presidente ministre senateur depute cardinal chancelier chanceliere',
} as const;
