import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Articles of the tests' own, by the file that holds each, as their authors would have written them. */
export type Files = Readonly<Record<string, string>>;

/** Twelve voices, one of which speaks often enough for three pages. */
export const CANTEEN = `---
title: "À Saint-Aubin, la cantine passe au tout végétal deux jours par semaine"
outlet: Le Courrier du Val
authors: [Anne Rivière]
url: https://courrier-du-val.exemple/cantine-(vegetale)
published: 2026-03-14
language: fr
---
Le conseil municipal de Saint-Aubin a voté jeudi soir, par dix-neuf voix contre dix, deux repas végétaux par semaine dans les cantines de la commune.

« Nous ne forçons personne, nous nourrissons tout le monde », a déclaré la maire Hélène Baudry à l’ouverture de la séance. « Un enfant qui mange bien à midi apprend mieux l’après-midi », a ajouté Hélène Baudry.

L’adjoint aux finances, Étienne Lacroix, a rappelé le coût de la mesure. « Le repas passera de 3,40 euros à 3,15 euros, et cette économie restera dans l’assiette », a précisé Étienne Lacroix.

« On nous demande de voter sur un menu avant d’avoir vu la facture des travaux », a répliqué Bérengère Oudin, qui conduit l’opposition. Bérengère Oudin a affirmé que la cuisine centrale n’avait pas été rénovée depuis 1987.

« Les légumes secs demandent du temps, pas de l’argent », a expliqué le chef de la cuisine centrale, Moussa Traoré. Selon Moussa Traoré, ses équipes ont déjà servi douze mille repas sans viande depuis septembre.

La diététicienne Clémence Faure a souligné que les apports en fer seraient contrôlés chaque trimestre. « Aucun enfant ne manquera de protéines », a promis Clémence Faure.

« Mon fils ne mange que les pâtes, il mangera donc des pâtes deux fois de plus », a plaisanté Loïc Le Goff, délégué des parents d’élèves.

« Les éleveurs de la vallée perdront un débouché », a regretté Jean-Baptiste Aubry, président du syndicat agricole. Jean-Baptiste Aubry a annoncé qu’il demanderait un rendez-vous à la préfète.

L’enseignante Noémie Da Silva a indiqué que les élèves avaient goûté huit recettes. « Le curry de pois chiches a gagné, les lentilles ont perdu », a raconté Noémie Da Silva.

« Le droit nous oblige à un repas végétarien par semaine, rien n’interdit d’en servir deux », a souligné l’avocate Samira Benali.

« J’ai vu des assiettes pleines partir à la poubelle », a témoigné Odile Picard, qui sert à la cantine depuis trente ans. Odile Picard a dit que le pain restait ce que les enfants préféraient.

Le médecin scolaire Fabrice N’Guessan a estimé que le petit déjeuner comptait davantage que le menu de midi. « Un tiers des élèves arrive le ventre vide », a insisté Fabrice N’Guessan.

La préfète Valentine Roux a fait savoir qu’elle n’avait pas à juger du menu. « La loi est respectée », a écrit Valentine Roux dans un courrier lu en séance.

« Je proposerai un bilan public dans un an », a conclu Hélène Baudry. « Si les enfants ne mangent pas, nous changerons les recettes », a dit Hélène Baudry. « Si les parents ne viennent pas, nous irons les chercher », a lancé Hélène Baudry. « La cuisine centrale sera rénovée en 2027 », a assuré Hélène Baudry. « Les travaux coûteront 1,2 million d’euros », a indiqué Hélène Baudry. « Aucun emploi ne sera supprimé », a garanti Hélène Baudry.

La prochaine séance aura lieu le 9 avril. Elle portera sur le budget des écoles.
`;

/** A short text, older, of one voice. */
export const TRAMWAY = `---
title: Le tramway de Rouvres attendra
outlet: L’Écho des rails
published: 2025-11-02
language: fr
---
La ligne B du tramway de Rouvres n’ouvrira pas avant l’automne 2028.

« Le sol n’est pas celui que nous attendions », a reconnu l’ingénieure Irène Castel. Irène Castel a précisé que les sondages avaient trouvé de l’argile sous la place du Marché.

Les commerçants réclament une indemnité.
`;

/** How the speakers of the canteen are called. */
export const SPEAKERS = [
  'Hélène Baudry',
  'Étienne Lacroix',
  'Bérengère Oudin',
  'Moussa Traoré',
  'Clémence Faure',
  'Loïc Le Goff',
  'Jean-Baptiste Aubry',
  'Noémie Da Silva',
  'Samira Benali',
  'Odile Picard',
  'Fabrice N’Guessan',
  'Valentine Roux',
] as const;

/** The corpus of most tests. */
export const FILES: Files = { 'cantine.md': CANTEEN, 'tramway.md': TRAMWAY };

/** A folder of articles; whoever makes it removes it. */
export function corpusOf(files: Files): string {
  const folder = mkdtempSync(join(tmpdir(), 'qui-a-dit-corpus-'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}
