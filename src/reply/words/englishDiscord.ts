import type { frenchDiscord } from './frenchDiscord.js';

export const englishDiscord: typeof frenchDiscord = {
  share: 'Share',
  sharedBy: (name) => `Shared by ${name}`,
  alreadyShared: 'This is already shared in this channel.',
  shareInterrupted:
    'This is being shared, or was interrupted: look whether it is in the channel. If not, search again and share the result.',
  cannotShare: 'You may not write in this channel, so I cannot share there for you.',
  oldButton: 'This button is too old: I no longer know what it asked for. Search again.',
  changedArticle: 'The article’s text has changed since this message: here is what it says now.',
  goneArticle: 'This article is no longer here. See the known ones with /article list.',
  goneChoice:
    'The article chosen here is no longer there: I answer about another one. A moderator can choose one with /article choose.',
  moderatorsOnly: 'Only moderators can do this: it takes the “Manage Messages” permission in this channel.',
  noWords: 'I find no text in this message: I read neither pictures nor files.',
  cannotWrite:
    'I am not allowed to answer in the channel where you wrote to me. An administrator can give me the “View Channel” and “Send Messages” permissions there. You can also ask me here.',
  incident: (number) =>
    `Something went wrong on my side, and nothing was changed. Try again; if it happens again, give this number to whoever runs the bot: ${number}.`,
  formTitle: 'Verify a quotation',
  formLabel: 'The quotation',
  formAdvice: 'Alone, or with its speaker, in French: Poutine a dit…',
};
