/** What someone may type to lead a bot astray: Markdown, mentions, controls, emojis, and the longest there is. */
export const HOSTILE: readonly string[] = [
  '@everyone @here <@123456789012345678> <@&123456789012345678> <#123456789012345678>',
  '**gras** __souligné__ ||secret|| ~~non~~ `code` ```\nbloc\n```',
  '# titre\n> citation\n- liste\n1. un\n-# petit',
  '[ici](https://exemple.fr) <https://exemple.fr> https://exemple.fr/a_b <t:0:R> </aide:123456789012345678>',
  'Hélène\u0000Baudry\u001b[31m \u202erepas\u202c \u2066x\u2069 a\u200bb\u0007',
  '🎉 repas 👨‍👩‍👧 :tada: <:ok:123456789012345678> ✅',
  '« « « » " “ ” \' ’ \\ / | $ % & = + { } ^ ~ ! ? ; :',
  "'; DROP TABLE calls; -- repas | share | t|x.y|passage|numero=1",
  '__proto__ constructor toString repas',
  '-repas -- - * "" "repas',
  'e\u0301te\u0301 ﬁn Œuvre İ ß',
  '?!…',
];

/** The longest that Discord lets one type: of words of an article, of one letter, of nothing but marks. */
export const LONGEST: readonly string[] = [
  'Nous ne forçons personne, nous nourrissons tout le monde. '.repeat(104).slice(0, 6_000),
  'é'.repeat(6_000),
  '*_~`|>#'.repeat(858).slice(0, 6_000),
  'mot\n'.repeat(1_500),
];
