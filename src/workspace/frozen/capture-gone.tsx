import { t } from '../../i18n/t';
import { RichText } from '../../ui/rich-text';
/** A capture is kept in memory alone, and not for long. */
export function CaptureGone() {
  return (
    <div class="ws-empty">
      <h2>{t('frozen_gone_title')}</h2>
      <p>
        <RichText
          of="frozen_gone"
          parts={{
            command: t('mark_region_command'),
            workspace: (
              <a class="nl-link" href="index.html">
                {t('frozen_workspace')}
              </a>
            ),
          }}
        />
      </p>
    </div>
  );
}
