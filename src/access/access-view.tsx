import { plural, t } from '../i18n/t';
import type { Problem } from '../problems/problem';
import { Button } from '../ui/button';
import { Logo } from '../ui/logo';
import { ProblemNotice } from '../ui/problem-notice';
import { HostList } from './host-list';
import type { WantedAccess } from './wanted-access';

export type AccessState =
  | { readonly kind: 'asking' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'allowed' }
  | { readonly kind: 'failed'; readonly problem: Problem };

export interface AccessViewProps {
  wanted: WantedAccess | null;
  state: AccessState;
  privateWindow: boolean;
  onAllow: () => void;
  onAllowAll: () => void;
  onClose: () => void;
}

/** The page's content in each of its states. */
export function AccessView(props: AccessViewProps) {
  const { wanted, state } = props;
  return (
    <div class="nl-card ac-card">
      <p class="ac-brand">
        <Logo />
        NeuroLens
      </p>
      {wanted === null && <NothingToAsk />}
      {wanted !== null && state.kind !== 'failed' && <Question {...props} wanted={wanted} />}
      <Status state={state} />
      {(wanted === null || state.kind === 'failed') && (
        <div class="ac-buttons">
          <Button onPress={props.onClose}>{t('common_close')}</Button>
        </div>
      )}
    </div>
  );
}

function Question(props: AccessViewProps & { wanted: WantedAccess }) {
  const { hosts } = props.wanted;
  const [only] = hosts.length === 1 ? hosts : [];
  return (
    <>
      <h1>{only ? t('access_question_site') : plural('access_question_sites', hosts.length)}</h1>
      <HostList hosts={hosts} />
      <p>{t(only ? 'access_purpose_site' : 'access_purpose_sites')}</p>
      <p class="nl-small">
        {t('access_browser_asks')}
        {props.privateWindow && ` ${t('access_private_keeps')}`}
      </p>
      {props.state.kind !== 'allowed' && (
        <div class="ac-buttons">
          <Button kind="primary" onPress={props.onAllow}>
            {only
              ? t('access_allow_site', { site: only })
              : plural('access_allow_sites', hosts.length)}
          </Button>
          <Button onPress={props.onAllowAll}>{t('access_allow_all')}</Button>
          <Button kind="quiet" onPress={props.onClose}>
            {t('access_not_now')}
          </Button>
        </div>
      )}
    </>
  );
}

/** Always there, so that screen readers say what comes into it. */
function Status({ state }: { state: AccessState }) {
  return (
    <div class="ac-status" role="status">
      {state.kind === 'denied' && <p>{t('access_denied')}</p>}
      {state.kind === 'allowed' && <p>{t('access_allowed')}</p>}
      {state.kind === 'failed' && (
        <>
          <h1>{t('access_failed')}</h1>
          <ProblemNotice problem={state.problem} />
        </>
      )}
    </div>
  );
}

function NothingToAsk() {
  return (
    <>
      <h1>{t('access_nothing_title')}</h1>
      <p>{t('access_nothing_text')}</p>
    </>
  );
}
