import type { RefusalReason } from '../../discussion/refusals.js';
import type { frenchRefusal, frenchStatuses } from './frenchRefusals.js';

export const englishStatuses: typeof frenchStatuses = {
  draft: 'draft',
  queued: 'queued',
  scheduled: 'scheduled',
  before: 'first vote',
  debate: 'debate',
  after: 'second vote',
  closed: 'closed',
  archived: 'archived',
  skipped: 'given up',
};

const FIELD_NAMES: Readonly<Record<(RefusalReason & { readonly field: string })['field'], string>> = {
  question: 'The question',
  position: 'A position',
  title: 'The title of the thread',
  reason: 'The reason',
  sentence: 'The sentence',
  conclusion: 'The conclusion',
  positions: 'The number of positions',
  minutes: 'The length of a phase, in minutes,',
  slowMode: 'Slow mode, in seconds,',
};

export const englishRefusal: typeof frenchRefusal = (reason) => {
  switch (reason.kind) {
    case 'unknownPrompt':
      return 'This debate is not, or no longer, in this channel.';
    case 'takenId':
      return 'This debate exists already.';
    case 'doneAlready':
      return 'This is done already.';
    case 'wrongStatus':
      return `That cannot be done with a debate in this state: ${englishStatuses[reason.status]}.`;
    case 'busy':
      return `A debate is already open in this channel: “${reason.question}” Queue this one, or wait for the other to end.`;
    case 'queueEmpty':
      return 'The queue is empty.';
    case 'phaseChanged':
      return `It is done already. State of the debate: ${englishStatuses[reason.status]}.`;
    case 'paused':
      return 'The debate is suspended. Nothing can be sent until it is resumed.';
    case 'notPaused':
      return 'The debate is not suspended.';
    case 'timeUp':
      return reason.status === 'debate' ? 'The debate is over.' : 'The vote is over.';
    case 'past':
      return 'That date is past.';
    case 'tooFar':
      return `That date is too far away: choose one within ${reason.days} days.`;
    case 'noSuchPlace':
      return reason.most === 1
        ? 'The queue has one place only: 1.'
        : `Choose a place from 1 to ${reason.most} in the queue.`;
    case 'noSuchPosition':
      return 'That position is not proposed in this debate.';
    case 'noSuchPassage':
      return reason.most === 0
        ? 'The article has no passage.'
        : `The article has no such passage: they go from § 1 to § ${reason.most}.`;
    case 'otherVersion':
      return 'The article has changed since the debate was opened: that passage is of another version.';
    case 'noSuchArgument':
      return 'That argument does not exist, or is not yours.';
    case 'tooManyArguments':
      return `You have already given ${reason.most} arguments. Take one back to give another.`;
    case 'reasonMissing':
      return 'Say why: the reason is kept in the moderators’ log.';
    case 'conclusionMissing':
      return 'The conclusion is not written yet: the recap needs it.';
    case 'unknownZone':
      return `The time zone “${reason.zone}” is unknown. For example: Europe/Paris, America/Montreal.`;
    case 'samePosition':
      return `Two positions have the same name: “${reason.position}”.`;
    case 'length':
      return `${FIELD_NAMES[reason.field]} must have ${span(reason)} characters.`;
    case 'range':
      return `${FIELD_NAMES[reason.field]} must be ${between(reason)}.`;
    case 'unreadableDate':
      return `“${reason.typed}” is no date that I can read: they are typed in French or in figures. For example: “demain 18h”, “lundi 9h30”, “12/01/2027 18:00”.`;
    case 'noSuchDate':
      return `“${reason.typed}” does not exist in the calendar or on the clock.`;
    case 'timeMissing':
      return `The time is missing in “${reason.typed}”. For example: “demain 18h”.`;
  }
};

interface Bounds {
  readonly least: number;
  readonly most: number;
}

function span({ least, most }: Bounds): string {
  return least === 0 ? `at most ${most.toLocaleString('en')}` : between({ least, most });
}

function between({ least, most }: Bounds): string {
  return `${least.toLocaleString('en')} to ${most.toLocaleString('en')}`;
}
