import * as v from 'valibot';
import { LANGUAGE_CODES } from '../../i18n/languages';
import type { MessageRules } from '../message-rule';
import { nothing, SHORT_MS } from './parts';

/** Words for those who cannot read the extension's files. */
export const LANGUAGE_MESSAGES = {
  /** The user's language and its messages. */
  'language.texts': {
    to: 'background',
    from: ['content'],
    request: nothing,
    response: v.object({
      language: v.picklist(LANGUAGE_CODES),
      messages: v.record(v.string(), v.string()),
    }),
    timeoutMs: SHORT_MS,
  },
} as const satisfies MessageRules;
