import { send } from '../../messaging/send';

/** What a tab showed where no script may run. */
export interface FrozenCapture {
  readonly picture: Blob;
  readonly incognito: boolean;
}

/** The capture as the background holds it; null when it is gone, or nobody answers. */
export async function takeCapture(captureId: string): Promise<FrozenCapture | null> {
  return send('captures.take', { captureId }).catch(() => null);
}
