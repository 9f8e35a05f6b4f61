import type { RunningExtension } from '../../../scripts/browser/launch-extension';
import { waitFor } from '../../../scripts/command/wait-for';

const RELOAD_MS = 20_000;

/** What a user switches on an extension's card in `chrome://extensions`. */
type Setting = 'incognitoAccess' | 'fileAccess';

/** The parts of an API of `chrome://extensions` that is not in the published types. */
interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  updateExtensionConfiguration(
    change: { extensionId: string } & Partial<Record<Setting, boolean>>,
  ): Promise<void>;
  getExtensionInfo(id: string): Promise<{ state: string } & Record<Setting, { isActive: boolean }>>;
}
declare const chrome: typeof globalThis.chrome & { developerPrivate: DeveloperPrivate };

/** Switches a setting as its user would. The extension is loaded again: open pages of it are gone. */
export async function switchSetting(
  extension: RunningExtension,
  setting: Setting,
  on: boolean,
): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  const wanted = [extension.extensionId, setting, on] as const;
  await page.evaluate(async ([extensionId, name, value]) => {
    // Without developer mode an unpacked extension is not enabled again after its reload.
    await chrome.developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await chrome.developerPrivate.updateExtensionConfiguration({ extensionId, [name]: value });
  }, wanted);
  const isBack = () =>
    page.evaluate(async ([id, name, value]) => {
      const info = await chrome.developerPrivate.getExtensionInfo(id);
      return info.state === 'ENABLED' && info[name].isActive === value ? true : null;
    }, wanted);
  await waitFor('The extension, loaded again', isBack, { timeoutMs: RELOAD_MS });
  await page.close();
}
