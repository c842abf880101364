import { normalise } from './characters.js';
import { stem } from './stem.js';

/**
 * Families of French words whose stems differ although one derives from the other, or that name the same
 * role: whoever asks « qui dirige ? » is answered by « directrice de ». Compiled by hand from the commonest
 * verb, agent and action-noun alternations of news (-er/-eur/-tion and the learned ones), infinitives first,
 * with the irregular forms that the stemmer leaves apart (« meurt », « vendu », « dirigent »).
 */
const FAMILIES = [
  'diriger dirigent dirigeant dirigeante directeur directrice direction chef patron patronne présider président présidente',
  'présider présidence présidentiel présidentielle',
  'élire élit élisent élection élections électeur électrice électoral électorale élu élue',
  'mourir meurt meurent mourut mort morte décès décéder décédé tuer tué',
  'naître naît naquit naissance né née natif native',
  'acheter achètent achat acheteur acquérir acquis acquiert acquisition racheter rachat',
  'vendre vend vendent vendu vente vendeur vendeuse',
  'créer créent création créateur créatrice fonder fondent fondation fondateur fondatrice',
  'écrire écrit écrivent écriture écrivain auteur autrice rédiger rédaction rédacteur',
  'construire construit construisent construction constructeur bâtir bâtissent bâtiment',
  'détruire détruit détruisent destruction destructeur',
  'produire produit produisent production producteur productrice',
  'réduire réduit réduisent réduction baisser baisse diminuer diminution',
  'augmenter augmentation hausse croître croissance accroître',
  'perdre perd perdent perdu perte perdant',
  'gagner gain gagnant gagnante remporter victoire vainqueur vaincre',
  'choisir choix sélectionner sélection',
  'répondre répond répondent répondu réponse',
  'décider décision décideur',
  'interdire interdit interdisent interdiction',
  'permettre permet permettent permis permission autoriser autorisation',
  'protéger protection protecteur',
  'attaquer attaque attaquant',
  'défendre défend défendent défendu défense défenseur',
  'agresser agression agresseur',
  'voler vol voleur dérober',
  'payer paiement paye versement verser',
  'coûter coût prix coûteux',
  'financer financement financier financière',
  'travailler travail travailleur travailleuse emploi employer employé employée',
  'étudier étude étudiant étudiante',
  'enseigner enseignement enseignant enseignante professeur professeure',
  'soigner soin soins soignant soignante',
  'vivre vit vivent vécu vie vivant',
  'habiter habitant habitante habitation résider résident résidence',
  'venir vient viennent venu venue arriver arrivée',
  'partir départ',
  'ouvrir ouvre ouvrent ouvert ouverture',
  'fermer fermeture',
  'commencer commencement début débuter',
  'finir fin terminer achever achèvement',
  'découvrir découvre découvrent découvert découverte découvreur',
  'inventer invention inventeur inventrice',
  'chercher recherche chercheur chercheuse',
  'savoir sait savent su connaître connaît connaissent connu connaissance',
  'croire croit croient cru croyance croyant',
  'craindre craint craignent crainte peur',
  'promettre promet promettent promis promesse engager engagement',
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
  'recevoir reçoit reçoivent reçu réception accueillir accueil',
  'conduire conduit conduisent conduite conducteur conductrice',
  'prévoir prévoit prévoient prévu prévision',
  'conclure conclut concluent conclu conclusion',
  'proposer proposent proposition',
  'demander demandent demande réclamer réclament exiger exigent exigence',
  'refuser refusent refus rejeter rejettent rejet',
  'signer signent signature signataire',
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
