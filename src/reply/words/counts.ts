/** « 1 passage », « 2 passages » */
export function countOf(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** As many attributed words of a kind as someone says. */
export interface CountOfKind {
  readonly kind: 'quoted' | 'reported' | 'inferred';
  readonly count: number;
}

/**
 * Words a date of publication, as much of it as is known (« 2021 », « 2021-06 », « 2021-06-13 »). Making a formatter
 * takes longer than a search, so that each is made once, when it is needed.
 *
 * @param locale of the words, a BCP 47 tag
 */
export function datesIn(locale: string): (published: string) => string {
  const monthFormat = once(
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  );
  const dayFormat = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }));
  return (published) => {
    const [year = '', month, day] = published.split('-');
    if (month === undefined) return year;
    const date = new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`);
    return (day === undefined ? monthFormat() : dayFormat()).format(date);
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
