import { describe, expect, it } from 'vitest';
import { wantedAccess } from '../../../src/access/wanted-access';
import type { Job } from '../../../src/storage/job';
import { madeUpJob } from '../made-up';

const origin = {
  tabId: 1,
  frameId: 0,
  cardFrameId: 0,
  imageUrl: 'https://pictures.test:8080/a.png',
  region: null,
};
const job = madeUpJob({ origin });

function wanted(search: string, known: Job | null = null) {
  return wantedAccess(search, async (id) => (known?.id === id ? known : null));
}

describe('what the page asks for', () => {
  it('is the site of a job’s picture', async () => {
    const hosts = ['pictures.test'];
    expect(await wanted(`?job=${job.id}`, job)).toEqual({ hosts, jobId: job.id });
  });

  it('is each site of a scan once', async () => {
    expect(await wanted('?sites=a.test,B.test,a.test,xn--mnchen-3ya.test&scan=1')).toEqual({
      hosts: ['a.test', 'b.test', 'xn--mnchen-3ya.test'],
      jobId: null,
    });
  });

  it('leaves out what is no host, and never a wildcard', async () => {
    expect(await wanted('?sites=*,*.test,,%3Cb%3E,a.test')).toEqual({
      hosts: ['a.test'],
      jobId: null,
    });
  });

  it.each([
    ['an unknown job', `?job=${crypto.randomUUID()}`, null],
    ['a job without a page', '?job=', madeUpJob()],
    ['a job by a forged id', '?job=../x', job],
    ['no site', '?sites=*', null],
    ['nothing', '', null],
  ])('is nothing for %s', async (_what, search, known) => {
    expect(await wanted(search, known)).toBeNull();
  });

  it('is nothing for a picture that comes from no site', async () => {
    const data = madeUpJob({ origin: { ...origin, imageUrl: 'data:' } });
    expect(await wanted(`?job=${data.id}`, data)).toBeNull();
  });
});
