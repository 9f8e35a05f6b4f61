import { describe, expect, it, vi } from 'vitest';
import { type AccessState, AccessView } from '../../../src/access/access-view';
import type { WantedAccess } from '../../../src/access/wanted-access';
import { renderTree } from '../ui/vnode-tree';

function view(wanted: WantedAccess | null, state: AccessState['kind'] = 'asking', own = false) {
  const pressed = vi.fn();
  const { text, elements } = renderTree(
    <AccessView
      wanted={wanted}
      state={
        state === 'failed' ? { kind: state, problem: { code: 'page-closed' } } : { kind: state }
      }
      privateWindow={own}
      onAllow={() => pressed('allow')}
      onAllowAll={() => pressed('all')}
      onClose={() => pressed('close')}
    />,
  );
  const buttons = elements.filter(({ tag }) => tag === 'button');
  return { text, elements, buttons, pressed };
}

const one: WantedAccess = { hosts: ['a.test'], jobId: crypto.randomUUID() };
const hostsOf = (count: number) =>
  Array.from({ length: count }, (_, index) => `h${index}.test`) as unknown as WantedAccess['hosts'];

describe('the page that asks for access', () => {
  it('names the site and obeys only people', () => {
    const { text, buttons, pressed } = view(one);
    expect(text).toContain('Allow a.test');
    expect(text).not.toContain('private window');
    const click = buttons[0]?.props.onClick as (event: object) => void;
    click({ isTrusted: false });
    expect(pressed).not.toHaveBeenCalled();
    click({ isTrusted: true });
    expect(pressed).toHaveBeenCalledExactlyOnceWith('allow');
  });

  it('folds more than twenty sites and hides none', () => {
    const { text, elements } = view({ hosts: hostsOf(23), jobId: null });
    expect(elements.filter(({ tag }) => tag === 'li')).toHaveLength(23);
    expect(text).toContain('and 3 more');
    expect(text).toContain('Allow these 23 sites');
    expect(view({ hosts: hostsOf(20), jobId: null }).elements.map(({ tag }) => tag)).not.toContain(
      'details',
    );
  });

  it('stays usable when nothing was allowed', () => {
    const { text, buttons } = view(one, 'denied');
    expect(text).toContain('Nothing was allowed');
    expect(buttons).toHaveLength(3);
  });

  it('says what went wrong after the site was allowed', () => {
    const { text, buttons } = view(one, 'failed');
    expect(text).toContain('Code: page-closed');
    expect(buttons).toHaveLength(1);
  });

  it('asks for nothing where no site is known', () => {
    const { text, buttons } = view(null);
    expect(text).toContain('There is no site to allow');
    expect(buttons).toHaveLength(1);
  });

  it('says in a private window what outlives it', () => {
    expect(view(one, 'asking', true).text).toContain('after this private window is closed');
  });
});
