import { speechOf } from '../src/quotations/speech.js';
import { isEmptyClaim, LONGEST_CLAIM, readClaim } from '../src/quotations/verification/claim.js';
import { verifyInLibrary } from '../src/quotations/verification/verify.js';
import { citeVerdict } from '../src/reply/citeVerdict.js';
import { fitToMessage } from '../src/reply/fit.js';
import { ARTICLE_OPTION, articleAsked, articleNamed, type Command, Problem, textOf } from './command.js';

export const verifier = {
  name: { fr: 'verifier', en: 'verify' },
  description: {
    fr: 'Une citation est-elle exacte, et de qui est-elle',
    en: 'Whether a quotation is exact, and whose it is',
  },
  options: [
    {
      name: { fr: 'citation', en: 'quotation' },
      description: {
        fr: 'La citation, seule ou avec son auteur : Poutine a dit « … »',
        en: 'The quotation, alone or with its speaker: Poutine a dit « … »',
      },
      type: 'string',
      required: true,
      longText: true,
    },
    ARTICLE_OPTION,
  ],
  execute(values, context) {
    const article = articleAsked(values, context);
    const typed = textOf(values, 'citation');
    if (typed.length > LONGEST_CLAIM) throw new Problem('claimTooLong', typed.length, LONGEST_CLAIM);
    const claim = readClaim(typed);
    if (isEmptyClaim(claim)) throw new Problem('noClaim');
    const articles = context.library.articles.map((loaded) => loaded.article);
    const found = verifyInLibrary(articles, article, claim);
    const speech = speechOf(article);
    return fitToMessage((scale) => citeVerdict(article, speech, found, articleNamed(values), scale));
  },
} as const satisfies Command;
