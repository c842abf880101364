import { normalise } from './characters.js';
import { stem } from './stem.js';

/**
 * Families of French words whose stems differ although one derives from the other, or that name the same
 * role: whoever asks « qui dirige ? » is answered by « directrice de ». Compiled by hand from the commonest
 * verb, agent and action-noun alternations of news (-er/-eur/-tion and the learned ones), infinitives first.
 */
const FAMILIES = [
  'diriger dirigeant dirigeante directeur directrice direction chef patron patronne présider président présidente',
  'présider présidence présidentiel présidentielle',
  'élire élection élections électeur électrice électoral électorale élu élue',
  'mourir mort morte décès décéder décédé tuer tué',
  'naître naissance né née natif native',
  'acheter achat acheteur acquérir acquisition racheter rachat',
  'vendre vente vendeur vendeuse',
  'créer création créateur créatrice fonder fondation fondateur fondatrice',
  'écrire écrit écriture écrivain auteur autrice rédiger rédaction rédacteur',
  'construire construction constructeur bâtir bâtiment',
  'détruire destruction destructeur',
  'produire production producteur productrice produit',
  'réduire réduction baisser baisse diminuer diminution',
  'augmenter augmentation hausse croître croissance accroître',
  'perdre perte perdant',
  'gagner gain gagnant gagnante remporter victoire vainqueur vaincre',
  'choisir choix sélectionner sélection',
  'répondre réponse',
  'décider décision décideur',
  'interdire interdiction interdit',
  'permettre permission autoriser autorisation',
  'protéger protection protecteur',
  'attaquer attaque attaquant',
  'défendre défense défenseur',
  'agresser agression agresseur',
  'voler vol voleur dérober',
  'payer paiement paye versement verser',
  'coûter coût prix coûteux',
  'financer financement financier financière',
  'travailler travail travailleur travailleuse emploi employer employé employée',
  'étudier étude étudiant étudiante',
  'enseigner enseignement enseignant enseignante professeur professeure',
  'soigner soin soins soignant soignante',
  'vivre vie vivant',
  'habiter habitant habitante habitation résider résident résidence',
  'venir venue arriver arrivée',
  'partir départ',
  'ouvrir ouverture',
  'fermer fermeture',
  'commencer commencement début débuter',
  'finir fin terminer achever achèvement',
  'découvrir découverte découvreur',
  'inventer invention inventeur inventrice',
  'chercher recherche chercheur chercheuse',
  'savoir connaître connaissance',
  'croire croyance croyant',
  'craindre crainte peur',
  'promettre promesse engager engagement',
  'accuser accusation accusé accusée',
  'condamner condamnation condamné condamnée',
  'juger jugement juge tribunal',
  'enquêter enquête enquêteur enquêtrice',
  'arrêter arrestation interpeller interpellation',
  'libérer libération',
  'manifester manifestation manifestant manifestante',
  'voter vote votant scrutin suffrage',
  'nommer nomination',
  'démissionner démission démissionnaire',
  'gouverner gouvernement gouvernemental gouvernementale',
  'administrer administration administrateur administratrice',
  'négocier négociation négociateur pourparlers',
  'accord traité convention pacte',
  'extrader extradition',
  'envahir invasion envahisseur',
  'ministre ministère ministériel ministérielle',
  'mer maritime marin marine',
  'ville urbain urbaine municipal municipale',
  'roi reine royal royale royaume monarque',
  'père paternel mère maternel parent parents',
  'œil yeux',
  'jeu jouer joueur joueuse',
  'rançongiciel ransomware',
];

let familyOf: ReadonlyMap<string, ReadonlySet<string>> | undefined;

/** Made when first asked for: stemming the rows takes as long as stemming an article. */
function families(): ReadonlyMap<string, ReadonlySet<string>> {
  const relativesOfStem = new Map<string, Set<string>>();
  for (const row of FAMILIES) {
    const family = new Set(row.split(' ').map((word) => stem(normalise(word))));
    for (const member of family) {
      const relatives = relativesOfStem.get(member) ?? new Set<string>();
      for (const relative of family) if (relative !== member) relatives.add(relative);
      relativesOfStem.set(member, relatives);
    }
  }
  return relativesOfStem;
}

/** The stems of the words that belong to the family of a stem, without the stem itself. */
export function relativesOf(stemOfWord: string): readonly string[] {
  familyOf ??= families();
  return [...(familyOf.get(stemOfWord) ?? [])];
}
