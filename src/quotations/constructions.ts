import { colons, taken } from './constructions/announcements.js';
import { strikeDenied } from './constructions/denials.js';
import {
  citedAfter,
  governedMarks,
  looseFragments,
  passives,
  verbsInMarks,
  wholeQuotes,
} from './constructions/fragments.js';
import { commes, inversions, namedIncises } from './constructions/inversions.js';
import { type Found, Reading } from './constructions/reading.js';
import { infinitives, orphanedQue, queClauses } from './constructions/reportedClauses.js';
import { relativeViews, selons } from './constructions/views.js';
import type { Unit } from './grammar/units.js';

/** The quotations of one unit, each found by the first construction that fits it. */
export function constructionsIn(unit: Unit): Found[] {
  const reading = new Reading(unit);
  strikeDenied(reading);
  inversions(reading);
  namedIncises(reading);
  citedAfter(reading);
  commes(reading);
  passives(reading);
  selons(reading);
  relativeViews(reading);
  queClauses(reading);
  infinitives(reading);
  colons(reading);
  verbsInMarks(reading);
  orphanedQue(reading);
  governedMarks(reading);
  taken(reading);
  looseFragments(reading);
  wholeQuotes(reading);
  return reading.found.sort((a, b) => a.start - b.start || a.end - b.end);
}
