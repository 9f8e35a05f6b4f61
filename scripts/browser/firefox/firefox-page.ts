import type { OwnContext } from '../extension-jobs';
import type { Marionette } from './marionette';

/** The name under which the protocol gives elements. */
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Scripts that run longer are ended by the browser. */
export const SCRIPT_MS = 120_000;

type Context = 'content' | 'chrome';
type Outcome<R> = { readonly value: R } | { readonly error: string };

/** Commands about several tabs take turns: the remote control has one tab in hand at a time. */
export class Turns {
  #last: Promise<unknown> = Promise.resolve();
  take<T>(step: () => Promise<T>): Promise<T> {
    const next = this.#last.then(step);
    this.#last = next.catch(() => undefined);
    return next;
  }
}

/** One tab. */
export class FirefoxPage implements OwnContext {
  constructor(
    private readonly marionette: Marionette,
    private readonly turns: Turns,
    private readonly handle: string,
  ) {}

  goto(url: string): Promise<void> {
    return this.#here(() => this.marionette.command('WebDriver:Navigate', { url }));
  }

  /** Runs a function in the page, with one argument; both travel as JSON. */
  evaluate<R, A>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.#here(() => run(this.marionette, inPage.toString(), argument));
  }

  /** As `evaluate`, with the browser's own rights: closed shadow roots are open to it. */
  evaluatePrivileged<R, A>(inPage: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.#here(() => run(this.marionette, inPage.toString(), argument, 'system'));
  }

  /** Runs a function with the browser's own rights; `window` is the window around the tab. */
  evaluateInBrowser<R, A>(inBrowser: (argument: A) => R | Promise<R>, argument: A): Promise<R> {
    return this.#here(() =>
      inContext(this.marionette, 'chrome', () =>
        run(this.marionette, inBrowser.toString(), argument),
      ),
    );
  }

  /** Chooses files in the page's file input, as a user does. */
  setInputFiles(paths: readonly string[]): Promise<void> {
    return this.#here(async () => {
      const id = await this.#find('input[type=file][multiple]');
      await this.marionette.command('WebDriver:ElementSendKeys', { id, text: paths.join('\n') });
    });
  }

  /** Presses the first button with a text, as a mouse does. */
  press(text: string): Promise<void> {
    return this.#inFront(async () => {
      const id = await this.#find(`//button[contains(normalize-space(), '${text}')]`, 'xpath');
      await this.marionette.command('WebDriver:ElementClick', { id });
    });
  }

  /** Real input of a mouse or of keys, as the protocol's actions. */
  act(actions: readonly object[]): Promise<void> {
    return this.#inFront(() => this.marionette.command('WebDriver:PerformActions', { actions }));
  }

  /** A PNG of what the tab shows. */
  screenshot(): Promise<Buffer> {
    return this.#inFront(async () => {
      const { value } = await this.marionette.command<{ value: string }>(
        'WebDriver:TakeScreenshot',
        {
          full: false,
        },
      );
      return Buffer.from(value, 'base64');
    });
  }

  /** Brings the tab to the front. */
  show(): Promise<void> {
    return this.#inFront(async () => undefined);
  }

  close(): Promise<void> {
    return this.#here(async () => {
      const [handle] = await this.marionette.command<string[]>('WebDriver:CloseWindow');
      // The next command needs some tab to start from, also one that opens a new one.
      await this.marionette.command('WebDriver:SwitchToWindow', { handle, focus: true });
    });
  }

  async #find(value: string, using = 'css selector'): Promise<string> {
    const found = await this.marionette.command<{ value: Record<string, string> }>(
      'WebDriver:FindElement',
      { using, value },
    );
    return found.value[ELEMENT] ?? '';
  }

  #inFront<T>(step: () => Promise<T>): Promise<T> {
    return this.#here(step, true);
  }

  /** Runs a step on this tab; which one the user sees stays as it is, unless it is to be this one. */
  #here<T>(step: () => Promise<T>, focus = false): Promise<T> {
    return this.turns.take(async () => {
      const { handle } = this;
      await this.marionette.command('WebDriver:SwitchToWindow', { handle, focus });
      return step();
    });
  }
}

/** Runs a step in the browser's own scope, or in the page's. */
async function inContext<T>(
  marionette: Marionette,
  value: Context,
  step: () => Promise<T>,
): Promise<T> {
  await marionette.command('Marionette:SetContext', { value });
  try {
    return await step();
  } finally {
    await marionette.command('Marionette:SetContext', { value: 'content' });
  }
}

async function run<R>(
  marionette: Marionette,
  source: string,
  argument: unknown,
  sandbox: 'system' | null = null,
): Promise<R> {
  const script = `
    const settle = arguments[1];
    Promise.resolve(arguments[0])
      .then(${source})
      .then((value) => settle({ value }), (error) => settle({ error: String(error) }));`;
  const { value: outcome } = await marionette.command<{ value: Outcome<R> }>(
    'WebDriver:ExecuteAsyncScript',
    { script, args: [argument], scriptTimeout: SCRIPT_MS, sandbox, newSandbox: false },
  );
  if ('error' in outcome) throw new Error(outcome.error);
  return outcome.value;
}
