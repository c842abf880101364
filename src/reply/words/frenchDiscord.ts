/** What only Discord needs to say: about buttons, sharing, the article of a server, and what went wrong. */
export const frenchDiscord = {
  share: 'Partager',
  sharedBy: (name: string): string => `Partagé par ${name}`,
  alreadyShared: 'C’est déjà partagé dans ce salon.',
  shareInterrupted:
    'Ce partage est en cours, ou a été interrompu : regardez s’il est dans le salon. Sinon, refaites la recherche et partagez-la.',
  cannotShare: 'Vous ne pouvez pas écrire dans ce salon : je ne peux donc pas y partager pour vous.',
  oldButton: 'Ce bouton est trop ancien, je ne sais plus ce qu’il demandait. Refaites la recherche.',
  changedArticle: 'Le texte de l’article a changé depuis ce message : voici ce qu’il dit maintenant.',
  goneArticle: 'Cet article n’est plus là. Voyez les articles connus avec /article liste.',
  goneChoice:
    'L’article choisi ici n’est plus là : je réponds sur un autre. Un modérateur peut en choisir un avec /article choisir.',
  moderatorsOnly:
    'Seuls les modérateurs peuvent faire cela : il faut la permission « Gérer les messages » dans ce salon.',
  noWords: 'Je ne trouve pas de texte dans ce message : je ne lis ni les images ni les fichiers.',
  cannotWrite:
    'Je n’ai pas le droit de répondre dans le salon où vous m’avez écrit. Un administrateur peut m’y donner les permissions « Voir le salon » et « Envoyer des messages ». Vous pouvez aussi me poser votre question ici.',
  incident: (number: string): string =>
    `Quelque chose s’est mal passé de mon côté, et rien n’a été changé. Réessayez ; si cela recommence, donnez ce numéro à qui s’occupe du bot : ${number}.`,
  formTitle: 'Vérifier une citation',
  formLabel: 'La citation',
  formAdvice: 'Seule, ou avec son auteur : Poutine a dit « … »',
};
