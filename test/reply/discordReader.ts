/**
 * What a reader sees of Discord Markdown: a small reader of its own, written from Discord's documented syntax
 * (support.discord.com, « Markdown Text 101 »; discord-api-docs, « Message Formatting ») and from the rules of
 * the client's simple-markdown grammar. It shares nothing with the code that escapes. Whatever Discord turns
 * into something else (a mention, a time, an emoji) is read as « ⟦…⟧ », so that no test can overlook it.
 */
export function readMarkdown(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => readLine(line))
    .join('\n');
}

/** The words of a block quotation; throws when a line has fallen out of it. */
export function readQuotation(markdown: string): string {
  const lines = markdown.split('\n').map((line) => {
    if (!/^> /.test(line)) throw new Error(`not in the quotation: ${JSON.stringify(line)}`);
    return line.slice(2);
  });
  return readMarkdown(lines.join('\n'));
}

/** What some Markdown is turned into beside its words: « ** » for bold, « code », « address », « link », « special ». */
export function formatsIn(markdown: string): Set<string> {
  const formats = new Set<string>();
  // Code, spoilers and bold may begin on one line and end on another.
  readInline(markdown, (format) => formats.add(format));
  return formats;
}

function readLine(line: string): string {
  const block = /^ *(?:#{1,3} +|-# +|>>> ?|> |[-*] +|\d+\. +)/.exec(line);
  return block ? `⟦${block[0].trim()}⟧${readInline(line.slice(block[0].length))}` : readInline(line);
}

const PAIRED = ['***', '**', '__', '~~', '||', '*', '_'];
const SPECIAL: readonly RegExp[] = [
  /^<@[!&]?\d+>/,
  /^<#\d+>/,
  /^<a?:\w+:\d+>/,
  /^<t:-?\d+(?::[a-zA-Z])?>/,
  /^<\/[^:>]+:\d+>/,
  /^<id:\w+>/,
  /^<https?:\/\/[^\s>]+>/,
  /^@(?:everyone|here)/,
  /^:[a-z0-9_+-]+:/,
];

function readInline(text: string, meet: (format: string) => void = () => {}): string {
  let seen = '';
  for (let at = 0; at < text.length; ) {
    const rest = text.slice(at);
    const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest);
    const special = SPECIAL.map((pattern) => pattern.exec(rest)).find((match) => match);
    const code = /^(`+)([\s\S]*?[^`])\1(?!`)/.exec(rest);
    const address = /^https?:\/\/[^\s<]+[^<.,:;"'\]\s]/.exec(rest);
    const link = /^\[((?:\\.|[^\]\\])*)\]\((?:<[^>]*>|[^)\s]*)\)/.exec(rest);
    const paired = PAIRED.find((mark) => rest.startsWith(mark) && closingOf(rest, mark) > 0);
    if (escaped) {
      seen += escaped[1];
      at += escaped[0].length;
    } else if (code) {
      meet('code');
      seen += code[2];
      at += code[0].length;
    } else if (special) {
      meet('special');
      seen += '⟦special⟧';
      at += special[0].length;
    } else if (address) {
      meet('address');
      // An address is shown raw: a backslash in it would be seen.
      seen += address[0];
      at += address[0].length;
    } else if (link) {
      meet('link');
      seen += readInline(link[1] ?? '', meet);
      at += link[0].length;
    } else if (paired) {
      meet(paired);
      const closing = closingOf(rest, paired);
      seen += readInline(rest.slice(paired.length, closing), meet);
      at += closing + paired.length;
    } else {
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      seen += character;
      at += character.length;
    }
  }
  return seen;
}

/** Where a pair closes, escapes apart; -1 when it never does or holds nothing. */
function closingOf(rest: string, mark: string): number {
  for (let at = mark.length; at < rest.length; at += 1) {
    if (rest[at] === '\\') at += 1;
    else if (rest.startsWith(mark, at) && at > mark.length) return at;
  }
  return -1;
}
