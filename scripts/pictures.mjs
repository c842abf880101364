// Makes the pictures of the README: the bot's own messages, as a phone shows them, in a headless Chromium.
// Needs Debian's chromium (or CHROMIUM=/path/to/it), which nothing else in the project does.
import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'discord-markdown-parser';
import { chromium } from 'playwright-core';
import { commandAt } from '../dist/commands/index.js';
import { openLibrary } from '../dist/src/article/library.js';
import { Answers } from '../dist/src/discord/answers.js';
import { Turns } from '../dist/src/discord/turns.js';
import { catalogueOf } from '../dist/src/reply/words/catalogue.js';
import { openStorage } from '../dist/src/storage/storage.js';
import { Hall, said, startedBot } from '../dist/test/discord/debates/hall.js';
import { LoopbackDiscord } from '../dist/test/discord/loopback/discord.js';

const PICTURES = [
  ['qui-a-dit', { propos: 'une nouvelle page' }],
  ['verifier', { citation: 'Macron a dit « Les Américains y ont donné suite »' }],
  ['question', { question: 'que propose la Russie sur l’extradition ?' }],
  ['chercher', { mots: 'traité' }],
  ['paroles', {}],
];

const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
const library = await openLibrary(fileURLToPath(new URL('../corpus', import.meta.url)));
const article = library.articles[0].article;
const storage = await openStorage(':memory:');
const answers = new Answers(library, storage, new Turns(() => performance.now()), () => new Date());
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 400, height: 600 }, deviceScaleFactor: 2 });
for (const [path, values] of PICTURES) {
  const { components } = await answers.messageFor({
    path,
    command: commandAt(path),
    values,
    context: { library, article, choose: async () => {} },
    say: catalogueOf('fr'),
    isShareable: true,
    notices: [],
  });
  const typed = Object.entries(values).map(([name, value]) => `<b>${name}</b> ${escaped(String(value))}`);
  await picture(path, components, { typed: `/${path} ${typed.join(' ')}`, isPrivate: true });
}
await discussion();
await browser.close();
await storage.close();

/** A discussion of twelve members, held with the built bot on the loopback Discord of the tests. */
async function discussion() {
  const discord = await LoopbackDiscord.start();
  const bot = await startedBot(discord);
  const hall = new Hall(discord, 12);
  const vote = async (message, positions) => {
    const clicks = hall.members.map((member, index) =>
      member.click(message, positions[index % positions.length]),
    );
    return Promise.all(clicks.map((click) => click.reply()));
  };
  const offered = hall.moderator.autocomplete(hall.channel, 'debat ouvrir', { question: '' }, 'question');
  const question = (await offered.choices()).find(({ name }) => name.includes('traité')).value;
  await hall.debat('ouvrir', { question });
  const prompt = await hall.shown('Premier vote');
  const [answer] = await vote(prompt, ['oui', 'non']);
  await hall.says(prompt, '12 personnes ont voté.');
  await picture('debat-vote', prompt.components);
  await picture('debat-reponse', answer.components, { isPrivate: true });
  await hall.debat('suivant');
  const thread = await hall.thread();
  const dossier = await hall.shown('Dossier', thread);
  await said(
    hall.member(0).slash(thread, 'appuyer', {
      passage: 4,
      position: 'non',
      phrase: 'Un traité lierait aussi les États-Unis.',
      accord: true,
    }),
  );
  await hall.says(dossier, 'non : § 4');
  await picture('debat-dossier', dossier.components);
  await hall.debat('suivant');
  const second = await hall.shown('Avez-vous changé d’avis', thread);
  await vote(second, ['oui', 'nuancé']);
  const closing = await hall.moderator.slash(hall.channel, 'debat suivant').reply();
  const form = hall.moderator.click(closing, 'Écrire la conclusion');
  await form.modal();
  await said(
    hall.moderator.submitModal(form, {
      conclusion: 'Un traité paraît possible à beaucoup, à condition que chacun s’y soumette.',
    }),
  );
  const recap = await hall.shown('Récapitulatif du débat');
  const [drawn] = recap.attachments;
  const bytes = discord.world.files.get(new URL(drawn.url).pathname.split('/').slice(-3).join('/')).bytes;
  const source = `data:image/png;base64,${Buffer.from(bytes).toString('base64')}`;
  await picture('debat-recapitulatif', recap.components, { source });
  await bot.signal('SIGTERM');
  await discord.close();
}

async function picture(name, components, { typed, isPrivate = false, source } = {}) {
  await page.setContent(pageOf(typed, components, isPrivate, source));
  await page.locator('main').screenshot({ path: `${folder}${name}.png` });
  process.stdout.write(`docs/images/${name}.png\n`);
}

function pageOf(typed, components, isPrivate, source) {
  return `<!doctype html><html lang="fr"><meta charset="utf-8"><style>
    body { margin: 0; background: #313338; color: #dbdee1; font: 16px/1.4 "DejaVu Sans", sans-serif; }
    main { padding: 12px 16px 16px; background: #313338; }
    .typed { color: #b5bac1; font-size: 13px; margin-bottom: 8px; }
    .author { color: #f2f3f5; font-weight: bold; margin-bottom: 4px; }
    .author span { background: #5865f2; border-radius: 3px; font-size: 11px; padding: 1px 4px; margin-left: 4px; }
    .text { margin: 0 0 8px; white-space: pre-wrap; overflow-wrap: anywhere; }
    blockquote { margin: 2px 0; padding-left: 12px; border-left: 4px solid #4e5058; }
    small { color: #b5bac1; display: block; }
    a { color: #00a8fc; text-decoration: none; }
    ul { margin: 0; padding-left: 20px; white-space: normal; }
    .row { display: flex; flex-wrap: wrap; gap: 8px; }
    button { background: #4e5058; color: #fff; border: 0; border-radius: 8px; padding: 9px 14px; font: inherit; font-size: 14px; }
    .only { color: #949ba4; font-size: 12px; margin-top: 10px; }
  </style><main>
    ${typed === undefined ? '' : `<div class="typed">${typed}</div>`}
    <div class="author">Qui a dit <span>APP</span></div>
    ${components.map((component) => htmlOf(component, source)).join('\n')}
    ${isPrivate ? '<div class="only">Vous seul(e) pouvez voir ce message</div>' : ''}
  </main></html>`;
}

function htmlOf(component, source) {
  if (component.type === 12)
    return `<img src="${source}" alt="${escaped(component.items[0].description)}" style="max-width: 100%; border-radius: 8px">`;
  if (component.type === 10) return `<div class="text">${markdownHtml(component.content)}</div>`;
  return `<div class="row">${component.components.map(({ label }) => `<button>${escaped(label)}</button>`).join('')}</div>`;
}

/** Lines that Discord sets apart (small print, lists) are no part of what the parser reads. */
function markdownHtml(markdown) {
  const parts = markdown.split(/\n(?=-# |- |## )|(?<=^(?:-# |- |## ).*)\n/mu);
  const html = parts.map((part) => {
    if (part.startsWith('-# ')) return `<small>${inline(part.slice(3))}</small>`;
    if (part.startsWith('## '))
      return `<div style="font-size: 20px; font-weight: bold">${inline(part.slice(3))}</div>`;
    if (part.startsWith('- ')) return `<ul><li>${inline(part.slice(2))}</li></ul>`;
    return inline(part);
  });
  return html.join('');
}

function inline(markdown) {
  return nodesHtml(parse(markdown, 'extended'));
}

function nodesHtml(nodes) {
  return nodes.map(nodeHtml).join('');
}

function nodeHtml(node) {
  const inner = () =>
    typeof node.content === 'string' ? escaped(node.content) : nodesHtml(node.content ?? []);
  switch (node.type) {
    case 'strong':
      return `<b>${inner()}</b>`;
    case 'blockQuote':
      return `<blockquote>${inner()}</blockquote>`;
    case 'br':
      return '<br>';
    case 'timestamp':
      return timeOf(node);
    case 'link':
    case 'url':
      return `<a>${inner()}</a>`;
    default:
      return inner();
  }
}

/** A time as Discord shows it to someone in France: « 27 novembre 2026 à 16:50 », « dans 1 jour ». */
function timeOf({ timestamp, format }) {
  const date = new Date(Number(timestamp) * 1_000);
  if (format !== 'R') {
    const shown = { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Paris' };
    return new Intl.DateTimeFormat('fr', shown).format(date);
  }
  const hours = Math.round((date - Date.now()) / 3_600_000);
  const [count, unit] = Math.abs(hours) < 24 ? [hours, 'hour'] : [Math.round(hours / 24), 'day'];
  return new Intl.RelativeTimeFormat('fr').format(count, unit);
}

function escaped(text) {
  return text.replace(/[&<>"]/gu, (mark) => `&#${mark.codePointAt(0)};`);
}
