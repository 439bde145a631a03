/**
 * Every screen in three languages and two themes: no fault of WCAG 2.2 AA, nothing refused by the content security policy,
 * nothing asked for outside. And in a stretched pseudo-language: no text that cannot be translated, nothing cut, nothing
 * wider than the window. GUISES=all takes every pairing of language, theme and size,
 * GUISES=ar-dark-zoom200,pseudo-dark-1024 those named.
 */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { dress, guisesOf, type Guise } from '../../tools/tour/guises.ts';
import { walk } from '../../tools/tour/walk.ts';
import { LiveServer } from './liveServer.ts';
import { watch } from './watch.ts';

test.describe.configure({ timeout: (process.env['GUISES'] ?? '') !== '' ? 2_400_000 : 600_000 });

const AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const [PLAIN] = guisesOf(['en'], ['dark'], ['1440']);
const asked = process.env['GUISES'] ?? '';
const everything = asked === 'all' || asked.includes('-');
const isAsked = ({ name }: Guise): boolean => asked === 'all' || asked.split(',').includes(name);
const SIZES = ['1440', '1024', '768', 'zoom200'] as const;
const audited = everything
  ? guisesOf(['en', 'fr', 'ar'], ['dark', 'light'], SIZES).filter(isAsked)
  : asked === 'stretched'
    ? []
    : [...guisesOf(['en', 'ar'], ['dark'], ['1440']), ...guisesOf(['fr'], ['light'], ['1440'])];
const stretched = everything ? guisesOf(['pseudo'], ['dark'], SIZES).filter(isAsked) : guisesOf(['pseudo'], ['dark'], ['1440', 'zoom200']);

/** Made of the same parts as the screen before them; audited with GUISES=all. */
const ALIKE = ['sealed', 'table', 'control-room-ended', 'replay-ilmara'];
const SCREENS = [
  'start',
  'white-cell-start',
  'invitations',
  'lobby-delegation',
  'lobby-white-cell',
  'brief',
  'assess',
  'consult',
  'decide',
  'reveal',
  'control-room',
  'closing',
  'replay-truth',
  'replay-ilmara',
] as const;

const audit = async (screen: string, page: Page, guise: Guise): Promise<readonly string[]> => {
  await dress(page, guise);
  // The pages hold no frames, so the audit need not open a page of its own.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(AA).analyze();
  return violations.map(({ id, nodes }) => `${screen}, ${guise.name}: ${id}, ${String(nodes.length)} × ${nodes[0]?.target.join(' ') ?? ''}`);
};

/** People's names and words, codes and marks are the same in every language. */
const NOT_WORDS =
  'svg, textarea, input, option, kbd, q, [dir="auto"], .mono, .tlp, .code-text, .code-card a, .light, [translate="no"], [role="status"].hidden, [role="alert"].hidden';
const NAMES = /Ada Lind|Pavel Roh/g;
/** Plain letters that the pseudo-language would have accented. */
const plainTexts = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    ([skip, names]) => {
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const text = (node.textContent ?? '').trim();
        const parent = node.parentElement;
        if (
          parent === null ||
          parent.closest(skip) !== null ||
          !/[A-Za-z]*[aeiouAEIOU][A-Za-z]{2,}/.test(text.replace(new RegExp(`,? and |${names}`, 'g'), ' '))
        )
          continue;
        found.push(text);
      }
      return found;
    },
    [NOT_WORDS, NAMES.source] as const,
  );
/** Things whose text is cut by their own edges, and whether the page itself is wider than the window. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const parts = [...document.querySelectorAll<HTMLElement>('button, .chip, h1, h2, h3, th, label, legend, summary')];
    const visible = parts.filter((part) => part.offsetParent !== null && !part.classList.contains('hidden'));
    const over = visible.filter((part) => part.scrollWidth > part.clientWidth + 2 && getComputedStyle(part).display !== 'inline');
    const wide = document.documentElement.scrollWidth > innerWidth + 1 ? [`the page is ${String(document.documentElement.scrollWidth)} px wide`] : [];
    return [...wide, ...over.map((part) => `${part.tagName} ${part.className}: ${(part.textContent ?? '').slice(0, 60)}`)];
  });

test('every screen is right in every language and theme: WCAG 2.2 AA, nothing untranslatable, nothing cut', async ({ browser }) => {
  const server = await LiveServer.start();
  const faults: string[] = [];
  const reported: string[] = [];
  const plain = new Set<string>();
  const over = new Set<string>();
  const screens: string[] = [];
  try {
    await walk({
      browser,
      origin: server.origin,
      secret: server.secret,
      prepare: (page) => watch(page, server.origin, reported),
      visit: async (screen, page) => {
        screens.push(screen);
        if (everything || !ALIKE.includes(screen)) for (const guise of audited) faults.push(...(await audit(screen, page, guise)));
        for (const guise of stretched) {
          await dress(page, guise);
          for (const text of await plainTexts(page)) plain.add(`${screen}: ${text.slice(0, 120)}`);
          for (const part of await cut(page)) over.add(`${screen}, ${guise.name}: ${part}`);
        }
        if (PLAIN !== undefined) await dress(page, PLAIN);
      },
    });
  } finally {
    await server.stop();
  }
  console.log(
    `${String(screens.length)} screens: ${screens.join(', ')}; ${String(audited.length)} guises each, and the stretched one in ${String(stretched.length)} sizes`,
  );
  expect({ reported, faults, plain: [...plain], over: [...over] }).toEqual({ reported: [], faults: [], plain: [], over: [] });
  expect(screens).toEqual(expect.arrayContaining([...SCREENS]));
});
