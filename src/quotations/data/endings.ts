/**
 * Endings that tell the gender of a French noun, after the finding of R. Lyster, « Predictability in French gender
 * attribution: A corpus analysis », Journal of French Language Studies 16 (2006), p. 69-92: eight nouns in ten have
 * an ending that is right nine times in ten. The endings were chosen, and their exceptions found, on the 37,569
 * nouns of one gender of the Dicollecte spelling dictionary 7.0 (MPL 2.0), without accents: together they tell six
 * in ten, 98 % of them rightly. Only exceptions that newspapers use are listed.
 *
 * A row: the ending, an example, after `!` the nouns of the other gender, after `?` those of either.
 */
export const FEMININE_ENDINGS = [
  'tion organisation ! bastion cation',
  'sion commission',
  'xion réflexion',
  'gion région',
  'nion union ! fanion',
  'aison combinaison',
  'ance alliance ? freelance',
  'ence présidence ! silence',
  'ité majorité ! comité mérite démérite satellite parasite antiparasite plébiscite granite gîte rite site ermite graphite ? hypocrite antisémite chiite sunnite jésuite cosmopolite israélite maronite alaouite moscovite malékite',
  'iété société',
  'auté communauté ? internaute astronaute cosmonaute spationaute taïkonaute aéronaute',
  'erté liberté',
  'ée armée ! musée écomusée lycée trophée mausolée apogée périgée scarabée caducée camée ? athée pygmée coryphée',
  'ie mairie ! génie incendie parapluie sosie foie zombie selfie smoothie messie ? hippie junkie groupie impie',
  'ette étiquette ! squelette quartette sextette',
  'elle nouvelle ! violoncelle libellé ? rebelle polichinelle',
  'esse presse',
  'ade ambassade ! stade grade jade ? camarade malade nomade',
  'ude attitude ! coude prélude interlude ? prude',
  'ine doctrine ! magazine domaine patrimoine moine fanzine trampoline webzine pipeline ? capitaine',
  'ure procédure ! murmure mercure dinosaure hydrocarbure carbure chlorure augure prieuré ? parjure pédicure manucure immature',
  'ise entreprise ! malaise',
  'euse chercheuse',
  'trice directrice',
  'ille famille ! gorille portefeuille vaudeville mille bacille ? pupille',
  'aille bataille',
  'ienne gardienne',
  'onne personne',
  'ière frontière ! cimetière arrière derrière',
  'ose chose ! glucose lactose fructose ? virtuose',
].join('\n');

export const MASCULINE_ENDINGS = [
  'age message ! image page plage rage cage nage ? otage sage sauvage',
  'ment gouvernement ! jument',
  'isme socialisme',
  'eau bureau ! peau eau',
  'ier dossier',
  'oir pouvoir',
  'et projet ! forêt ? basket',
  'al journal',
  'ail travail',
  'eil conseil',
  'in bulletin ! fin main putain ? mannequin médecin',
  'ien entretien',
  'ège collège ? stratège',
  'ot complot',
  'ard milliard',
  'ois mois ! fois',
  'is avis ! souris vis brebis syphilis oasis chauvesouris ? tennis',
  'at syndicat ? expat transat',
  'ant courant ? enfant',
  'ent accident ! dent gent jument',
  'ut institut',
  'ours discours',
  'eur ordinateur ! peur valeur couleur chaleur douleur erreur faveur ferveur fleur fureur grandeur hauteur horreur humeur largeur lenteur longueur lourdeur lueur odeur pudeur profondeur rigueur rumeur saveur soeur consoeur splendeur stupeur sueur teneur terreur torpeur tumeur vapeur vigueur ampleur ardeur apesanteur pesanteur candeur clameur défaveur épaisseur froideur langueur laideur liqueur maigreur minceur moiteur noirceur pâleur primeur puanteur raideur rancoeur rondeur rougeur rousseur senteur tiédeur fraîcheur frayeur blancheur douceur hideur',
  'ol vol',
  'oc bloc',
  'ic trafic',
  'ac lac',
  'rd accord',
  'ing meeting',
].join('\n');
