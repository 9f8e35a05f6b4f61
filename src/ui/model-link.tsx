import { t } from '../i18n/t';

/**
 * Leads to the figures of the model, which have a page of their own.
 *
 * @param onOpen opens that page where a link to it leads nowhere; only people can press it
 */
export function ModelLink({ onOpen }: { onOpen?: (() => void) | undefined }) {
  if (onOpen) {
    return (
      <button
        type="button"
        class="nl-link nl-link-button"
        onClick={(event) => {
          if (event.isTrusted) onOpen();
        }}
      >
        {t('common_model_link')}
      </button>
    );
  }
  return (
    <a class="nl-link" href="/src/model-page/index.html" target="_blank" rel="noreferrer">
      {t('common_model_link')}
    </a>
  );
}
