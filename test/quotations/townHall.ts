import { articleOf } from '../support.js';
import { speechFrom, type Voice } from './handmade.js';

/** A short article with every class of attribution, and who says what in it, by hand. */
export const TOWN_HALL = articleOf(
  '« Nous fermerons la piscine en juillet », a annoncé Claire Vasseur, maire de Lormont. ' +
    'Selon certains riverains, la fermeture durera six mois. La mairie n’a pas publié de calendrier. ' +
    'Elle a ajouté que le budget serait voté en mars.\n\n' +
    '« Ce projet est une folie. Il coûtera trop cher », lit-on sur une banderole. ' +
    'Paul Derain et Marc Aubry se sont croisés devant la salle. « Je voterai contre », a-t-il dit. ' +
    'Le projet divise les élus depuis un an.',
  { outlet: 'La Gazette', published: '2024-05' },
);

const VASSEUR: Voice = { name: 'Claire Vasseur', aliases: ['maire de Lormont'] };
const DERAIN: Voice = { name: 'Paul Derain' };
const AUBRY: Voice = { name: 'Marc Aubry' };

export const TOWN_HALL_SPEECH = speechFrom(TOWN_HALL, [
  {
    words: 'Nous fermerons la piscine en juillet',
    by: VASSEUR,
    class: 'quoted',
    cue: 'a annoncé',
    mention: 'Claire Vasseur',
  },
  {
    words: 'la fermeture durera six mois',
    by: { name: 'certains riverains' },
    class: 'reported',
    construction: 'selon',
    cue: 'Selon',
    mention: 'certains riverains',
  },
  {
    words: 'le budget serait voté en mars',
    by: VASSEUR,
    class: 'inferred',
    kind: 'indirect',
    construction: 'que clause',
    cue: 'a ajouté',
    mention: 'Elle',
    antecedent: 'Claire Vasseur',
  },
  {
    words: 'Ce projet est une folie. Il coûtera trop cher',
    class: 'unattributed',
    construction: 'bare',
  },
  {
    words: 'Je voterai contre',
    among: [DERAIN, AUBRY],
    class: 'unattributed',
    cue: 'a-t-il dit',
  },
]);
