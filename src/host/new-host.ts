import type { EngineHost } from './engine-host';
import type { QueueEvents } from './engine-queue';
import { EventPageHost } from './event-page-host';
import { OffscreenHost } from './offscreen-host';

/**
 * The host of this build, decided while it is built, so that neither browser gets the other's.
 *
 * @param background what the event page's host tells; the offscreen document sends messages instead
 */
export function newHost(background: QueueEvents): EngineHost & { warmUp(): void } {
  return import.meta.env.MODE === 'firefox' ? new EventPageHost(background) : new OffscreenHost();
}
