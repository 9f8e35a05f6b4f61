import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { setCatalog } from '../../src/i18n/catalog';
import { plainMessages } from '../../src/i18n/load-language';

/** Commands say what the extension says in English, as it is shipped. */
setCatalog('en', plainMessages(english));
