import type { MessageKey } from '../i18n/message-keys';
import { t } from '../i18n/t';
import { OWN_DETAILS } from './own-details';
import type { Problem, ProblemCode } from './problem';

/** A problem in words: what happened, and what the user can do about it. */
export interface ProblemSentences {
  readonly what: string;
  readonly advice: string;
}

interface ProblemKeys {
  readonly what: MessageKey;
  /** The same with the one fact that differs, for codes that have such a fact to tell. */
  readonly detailed?: MessageKey;
  readonly advice: MessageKey;
}

/** A `Record`, so that the compiler insists on words for every code. */
const KEYS: Record<ProblemCode, ProblemKeys> = {
  'empty-file': { what: 'problem_empty_file', advice: 'problem_empty_file_advice' },
  'too-large': {
    what: 'problem_too_large',
    detailed: 'problem_too_large_detail',
    advice: 'problem_too_large_advice',
  },
  'too-many-pixels': {
    what: 'problem_too_many_pixels',
    detailed: 'problem_too_many_pixels_detail',
    advice: 'problem_too_many_pixels_advice',
  },
  'web-page': { what: 'problem_web_page', advice: 'problem_web_page_advice' },
  'not-a-picture': {
    what: 'problem_not_a_picture',
    detailed: 'problem_not_a_picture_detail',
    advice: 'problem_not_a_picture_advice',
  },
  'unsupported-format': {
    what: 'problem_unsupported_format',
    detailed: 'problem_unsupported_format_detail',
    advice: 'problem_unsupported_format_advice',
  },
  'broken-picture': {
    what: 'problem_broken_picture',
    detailed: 'problem_broken_picture_detail',
    advice: 'problem_broken_picture_advice',
  },
  'other-modality': {
    what: 'problem_other_modality',
    detailed: 'problem_other_modality_detail',
    advice: 'problem_other_modality_advice',
  },
  'no-picture': {
    what: 'problem_no_picture',
    detailed: 'problem_no_picture_detail',
    advice: 'problem_no_picture_advice',
  },
  'many-slices': {
    what: 'problem_many_slices',
    detailed: 'problem_many_slices_detail',
    advice: 'problem_many_slices_advice',
  },
  'access-needed': {
    what: 'problem_access_needed',
    detailed: 'problem_access_needed_detail',
    advice: 'problem_access_needed_advice',
  },
  'not-found': { what: 'problem_not_found', advice: 'problem_not_found_advice' },
  'server-refused': {
    what: 'problem_server_refused',
    detailed: 'problem_server_refused_detail',
    advice: 'problem_server_refused_advice',
  },
  'network-failed': { what: 'problem_network_failed', advice: 'problem_network_failed_advice' },
  'fetch-timeout': {
    what: 'problem_fetch_timeout',
    detailed: 'problem_fetch_timeout_detail',
    advice: 'problem_fetch_timeout_advice',
  },
  'page-closed': { what: 'problem_page_closed', advice: 'problem_page_closed_advice' },
  'page-protected': { what: 'problem_page_protected', advice: 'problem_page_protected_advice' },
  'file-access-needed': {
    what: 'problem_file_access_needed',
    advice: 'problem_file_access_needed_advice',
  },
  'foreign-frame': { what: 'problem_foreign_frame', advice: 'problem_foreign_frame_advice' },
  'several-matches': { what: 'problem_several_matches', advice: 'problem_several_matches_advice' },
  'picture-gone': { what: 'problem_picture_gone', advice: 'problem_picture_gone_advice' },
  'partly-hidden': { what: 'problem_partly_hidden', advice: 'problem_partly_hidden_advice' },
  'tab-hidden': { what: 'problem_tab_hidden', advice: 'problem_tab_hidden_advice' },
  'capture-refused': {
    what: 'problem_capture_refused',
    detailed: 'problem_capture_refused_detail',
    advice: 'problem_capture_refused_advice',
  },
  'model-missing': {
    what: 'problem_model_missing',
    detailed: 'problem_model_missing_detail',
    advice: 'problem_model_missing_advice',
  },
  'model-damaged': {
    what: 'problem_model_damaged',
    detailed: 'problem_model_damaged_detail',
    advice: 'problem_model_damaged_advice',
  },
  'model-unknown-version': {
    what: 'problem_model_unknown_version',
    detailed: 'problem_model_unknown_version_detail',
    advice: 'problem_model_unknown_version_advice',
  },
  'own-model-unusable': {
    what: 'problem_own_model_unusable',
    detailed: 'problem_own_model_unusable_detail',
    advice: 'problem_own_model_unusable_advice',
  },
  'backend-unavailable': {
    what: 'problem_backend_unavailable',
    detailed: 'problem_backend_unavailable_detail',
    advice: 'problem_backend_unavailable_advice',
  },
  'engine-timeout': {
    what: 'problem_engine_timeout',
    detailed: 'problem_engine_timeout_detail',
    advice: 'problem_engine_timeout_advice',
  },
  'engine-crashed': { what: 'problem_engine_crashed', advice: 'problem_engine_crashed_advice' },
  'out-of-memory': { what: 'problem_out_of_memory', advice: 'problem_out_of_memory_advice' },
  interrupted: { what: 'problem_interrupted', advice: 'problem_interrupted_advice' },
  canceled: { what: 'problem_canceled', advice: 'problem_canceled_advice' },
  'not-checked': {
    what: 'problem_not_checked',
    detailed: 'problem_not_checked_detail',
    advice: 'problem_not_checked_advice',
  },
  'storage-full': { what: 'problem_storage_full', advice: 'problem_storage_full_advice' },
  'message-refused': { what: 'problem_message_refused', advice: 'problem_message_refused_advice' },
  internal: { what: 'problem_internal', advice: 'problem_internal_advice' },
};

/** Says a problem in the reader's language: one sentence on what happened, one on what to do. */
export function problemSentences({ code, detail }: Problem): ProblemSentences {
  const { what, detailed, advice } = KEYS[code];
  const fact = factOf(detail);
  return {
    what: detailed && fact ? t(detailed, { detail: fact }) : t(what),
    advice: t(advice),
  };
}

function factOf(detail = ''): string {
  const own = OWN_DETAILS.get(detail);
  return own ? t(own) : detail.trim();
}
