import { PlainError } from '../../command/plain-error';
import { waitFor } from '../../command/wait-for';
import type { FirefoxPage } from './firefox-page';

const MENU_MS = 10_000;

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Right-clicks an element and chooses an item of the menu that the browser opens, as a user does:
 * the extension gets its `activeTab`, and the browser's own name of the element.
 *
 * @throws PlainError when the menu does not open, or has no such item.
 */
export async function chooseFromMenu(
  page: FirefoxPage,
  selector: string,
  item: string,
): Promise<void> {
  await page.act(pointer([...to(await middleOf(page, selector)), ...button(2)]));
  await waitFor(
    `The item "${item}"`,
    async () => {
      const { state, items, chosen } = await page.evaluateInBrowser(activateItem, item);
      if (state === 'open' && !chosen) {
        throw new PlainError(`The menu has no item "${item}", only ${items.join(', ')}.`);
      }
      return chosen || null;
    },
    { timeoutMs: MENU_MS },
  );
}

/** Drags the mouse from one point of the page to another. */
export async function drag(page: FirefoxPage, from: Point, target: Point): Promise<void> {
  const [down, up] = button(0);
  await page.act(pointer([...to(from), down, ...to(target), up]));
}

async function middleOf(page: FirefoxPage, selector: string): Promise<Point> {
  return page.evaluate((wanted: string) => {
    const box = document.querySelector(wanted)?.getBoundingClientRect();
    if (!box) throw new Error(`There is no ${wanted} on the page.`);
    return { x: Math.round(box.left + box.width / 2), y: Math.round(box.top + box.height / 2) };
  }, selector);
}

function pointer(actions: readonly object[]): object[] {
  return [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }];
}

function to({ x, y }: Point): object[] {
  return [{ type: 'pointerMove', x, y, duration: 50 }];
}

function button(which: number): [object, object] {
  return [
    { type: 'pointerDown', button: which },
    { type: 'pointerUp', button: which },
  ];
}

interface MenuSeen {
  readonly state: string;
  readonly items: readonly string[];
  readonly chosen: boolean;
}

/** Runs with the browser's rights, in its window. */
function activateItem(wanted: string): MenuSeen {
  type Item = HTMLElement & { label: string };
  type Menu = Element & { state: string; activateItem(item: Item): void };
  const menu = document.getElementById('contentAreaContextMenu') as Menu | null;
  const found = [...(menu?.querySelectorAll<Item>('menuitem') ?? [])];
  const shown = found.filter(({ hidden }) => !hidden);
  const item = shown.find(({ label }) => label === wanted);
  const state = menu?.state ?? 'missing';
  if (state === 'open' && item) menu?.activateItem(item);
  return { state, items: shown.map(({ label }) => label), chosen: state === 'open' && !!item };
}
