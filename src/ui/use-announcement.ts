import { useEffect, useRef, useState } from 'preact/hooks';
import type { Job } from '../storage/job';
import { announcement, type KnownJobs, knownJobs } from './announcements';

/** The latest news of a list of jobs. What was there when the page opened is no news. */
export function useAnnouncement(jobs: readonly Job[] | null): string {
  const known = useRef<KnownJobs | null>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    if (jobs === null) return;
    const news = known.current === null ? '' : announcement(known.current, jobs);
    known.current = knownJobs(jobs);
    if (news !== '') setText(news);
  }, [jobs]);
  return text;
}
