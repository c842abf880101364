import { countOf } from './counts.js';
import type { frenchDebates } from './frenchDebates.js';

export const englishDebates: typeof frenchDebates = {
  guildOnly: 'This command is typed in a server that I am in.',
  noChannel: 'Debates are held in a text channel or a forum: choose one with the option channel.',
  needsTag:
    'This forum requires a tag for each post. Lift that requirement in the channel settings, then try again.',
  noDebate: 'No debate of this channel fits. See /debate queue list.',
  noOpenDebate: 'No debate is open in this channel.',
  noRecap: 'There is no recap in this channel yet: the votes must be closed first.',
  noArticle: 'The article of this debate is gone.',
  noSuchQuestion: (count) =>
    count === 0
      ? 'The article has no closing question: write your own.'
      : `The article has ${countOf(count, 'closing question')}: choose one from the list, or write your own.`,
  missing: 'Nothing was published: I lack permissions in this channel.',
  lacking: 'To hold a debate in this channel, I lack:',
  howToGive:
    'To give them: channel settings, “Permissions”, add my role, and set each of them to the green tick. Then try again.',
  nothingMissing:
    'Nothing is missing in this channel: a debate can be held from the first vote to the archive.',
  forRoles: 'To notify a role that not everyone may mention, this is needed too:',

  opened: 'The debate is open: the first vote is published.',
  queued: (place) => `The debate is queued, at place ${place}.`,
  removed: 'The debate is removed.',
  scheduled: (when) => `The debate will open on ${when}.`,
  rhythm: (rhythm, next) => `The first of the queue will open: ${rhythm}. Next time: ${next}.`,
  noRhythm: 'The queue no longer opens every week.',
  dateOrRhythm: 'Give a date (“demain 18h”) and a question, or a rhythm (“chaque lundi 18h”).',
  questionMissing: 'The question of the debate to schedule is missing.',
  phases: {
    debate: 'The first vote is over: the debate opens in its thread.',
    after: 'The debate is over: the second vote is open.',
    closed: 'The votes are closed. The conclusion is still to be written: it publishes the recap.',
  },
  skipped: 'The debate is given up. Nothing that was given is kept.',
  paused: 'The debate is suspended: the clock and the votes are stopped.',
  resumed: 'The debate goes on.',
  concluded: 'The conclusion is kept: the recap appears, the thread closes.',
  corrected: 'The conclusion is corrected: the recap follows.',
  archived: 'The debate is archived: nothing links what is left of it to a member any more.',
  configured: 'It is set.',
  settings: {
    zone: (zone) => `Time zone: ${zone}`,
    late: {
      post: 'What should have opened while the bot was stopped: opened late, saying so',
      skip: 'What should have opened while the bot was stopped: not opened, moderators are told',
    },
    next: {
      propose: 'After a debate: the next one of the queue is proposed',
      open: 'After a debate: the next one of the queue opens',
    },
    rhythm: (rhythm) => `Rhythm: ${rhythm}`,
    noRhythm: 'Rhythm: none',
  },
  list: {
    none: 'No debate here: neither open nor waiting.',
    open: (status) => `Open (${status}):`,
    waiting: 'In the queue:',
    scheduled: 'Scheduled:',
    drafts: 'Drafts:',
    closed: 'Closed or given up, not archived yet:',
    at: (question, when) => `${question} (${when})`,
    placed: (place, question) => `${place}. ${question}`,
    inState: (question, status) => `${question} (${status})`,
  },
  log: 'The moderators’ log, newest first:',
  emptyLog: 'The log is empty.',
  exported: 'Here is the recap as a file.',
  cut: 'The rest is in the attached file.',

  yourVote: (position) => `Your answer: ${position}`,
  voteNote:
    'Only you see it. You can change it until the vote ends; results stay hidden until the debate is closed.',
  supported: (number, position) => `Noted: passage § ${number} supports “${position}”.`,
  sentenceShown: 'Your sentence will appear in the recap, without your name; it stays there after archiving.',
  sentenceKept:
    'Your sentence will not appear, and is destroyed at archiving. To show it without your name, use the command again with consent.',
  withdrawn: 'Your argument is taken back.',
  noSuchPosition: (positions) => `Choose one of these positions: ${positions}.`,
  mine: {
    none: 'I keep nothing that leads to you in this server.',
    opening: 'What I keep about you, as long as these debates are not archived:',
    before: (position) => `First vote: ${position}`,
    after: (position) => `Second vote: ${position}`,
    argument: (number, position) => `Argument: § ${number} for “${position}”`,
    sentence: (sentence) => `Your sentence: “${sentence}”`,
    log: (count) => `Moderators’ log: ${countOf(count, 'line')} with your id.`,
    archives:
      'Archived debates hold nothing that leads to you any more: no vote, no name. A sentence given with your consent stays there, without author.',
    file: 'Here is what I keep about you, as a file.',
    erased: 'It is erased: your votes under way, your arguments, and your id in the moderators’ log.',
  },
  actions: {
    conclude: 'Write the conclusion',
    open: 'Open it',
    withdraw: 'Take this argument back',
    withdrawNumber: (number) => `Take back § ${number}`,
  },
  form: {
    title: 'Conclusion of the debate',
    label: 'The conclusion',
    advice: '10 to 2,000 characters. It appears as it is in the recap.',
  },
  suggestions: {
    question: (number, question) => `Question ${number} of the article: ${question}`,
    prepared: (status, question) => `Prepared (${status}): ${question}`,
    minutes: (count) => countOf(count, 'minute'),
    hours: (count) => countOf(count, 'hour'),
    days: (count) => countOf(count, 'day'),
  },
};
