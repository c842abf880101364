/**
 * Words that carry the grammar of a sentence and not its subject: they weigh little in a search but are
 * not dropped, so that « être ou ne pas être » can still be found.
 *
 * The closed classes of French grammar (articles, prepositions, pronouns, conjunctions, auxiliaries and
 * question words), in the extent of the Snowball project's French stop list
 * (snowballstem.org/algorithms/french/stop.txt), plus the question words that it lacks. Without accents,
 * as `fold` leaves them: « à » and « a », « où » and « ou » are both here anyway.
 */
const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  [
    // articles, elided forms, contractions
    'le la les l un une des d du de au aux',
    // demonstratives, possessives, indefinites
    'ce c cet cette ces celui celle ceux celles ceci cela ca ci',
    'mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs',
    'tout toute tous toutes quelque quelques certain certaine certains certaines chaque plusieurs aucun aucune',
    'autre autres meme memes tel telle tels telles nul nulle quelquun quelquune',
    // personal, reflexive and adverbial pronouns
    'je j tu il elle on nous vous ils elles me m te t se s lui eux moi toi soi y en',
    // relative and question words
    'qui que qu quoi dont ou quel quelle quels quelles lequel laquelle lesquels lesquelles',
    'auquel auxquels auxquelles duquel desquels desquelles quand comment pourquoi combien',
    // prepositions
    'a dans par pour avec sans sous sur vers chez entre contre depuis pendant des jusque jusqu apres avant',
    'lors selon parmi malgre afin presqu',
    // conjunctions
    'et ni mais or donc car si comme parce lorsque lorsqu puisque puisqu quoique quoiqu tandis alors ainsi',
    // negation, degree, common adverbs
    'ne n pas non oui plus moins tres trop peu assez aussi encore deja ici bien cependant toutefois',
    // être
    'etre suis es est sommes etes sont etais etait etions etiez etaient fus fut fumes furent serai seras sera',
    'serons serez seront serais serait serions seriez seraient sois soit soyons soyez soient fusse fussent',
    'ete etant etee etees etes',
    // avoir
    'avoir ai as a avons avez ont avais avait avions aviez avaient eus eut eumes eurent aurai auras aura',
    'aurons aurez auront aurais aurait aurions auriez auraient aie aies ait ayons ayez aient eu eue eues ayant',
  ].flatMap((line) => line.split(' ')),
);

/** Whether a folded word (`Word.exact`) belongs to the grammar rather than to the subject of a sentence. */
export function isFunctionWord(exact: string): boolean {
  return FUNCTION_WORDS.has(exact);
}
