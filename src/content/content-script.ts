import { receive } from '../messaging/receive';
import { CardController } from './card-controller';
import { watchContextMenu } from './last-click';
import { PictureLocator } from './locate/picture-locator';
import { readPicture } from './read-picture';
import { readPixels } from './read-pixels';

/**
 * The content script, injected at a right-click and never before. A second injection finds the
 * first one's mark in this isolated world, which the page cannot see, and leaves it in charge.
 */
const world = globalThis as typeof globalThis & { neurolensInstalled?: true };

if (!world.neurolensInstalled) {
  world.neurolensInstalled = true;
  const card = new CardController();
  const locator = new PictureLocator();
  watchContextMenu();
  receive('content', {
    'card.show': ({ job, imageUrl }) => card.show(job, imageUrl),
    'card.update': ({ job }) => card.update(job),
    'page.read': ({ imageUrl }) => readPicture(imageUrl),
    'page.pixels': ({ imageUrl }) => readPixels(imageUrl),
    'page.locate': (picture) => locator.locate(picture),
    'page.restore': () => locator.restore(),
  });
}
