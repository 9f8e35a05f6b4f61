import { receive } from '../messaging/receive';
import { CardController } from './card-controller';
import { writeTextAsContent } from './generated-text';
import { readPicture } from './read-picture';

/**
 * The content script, injected at a right-click and never before. A second injection finds the
 * first one's mark in this isolated world, which the page cannot see, and leaves it in charge.
 */
const world = globalThis as typeof globalThis & { neurolensInstalled?: true };

if (!world.neurolensInstalled) {
  world.neurolensInstalled = true;
  writeTextAsContent();
  const card = new CardController();
  receive('content', {
    'card.show': ({ job, imageUrl }) => card.show(job, imageUrl),
    'card.update': ({ job }) => card.update(job),
    'page.read': ({ imageUrl }) => readPicture(imageUrl),
  });
}
