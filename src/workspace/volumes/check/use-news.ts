import { useEffect, useRef, useState } from 'preact/hooks';
import { runNews } from './run-news';
import type { StudyState } from './study';

/** The latest news of a study, for screen readers. What was there before is no news. */
export function useNews(state: StudyState): string {
  const before = useRef(state);
  const [text, setText] = useState('');
  useEffect(() => {
    const news = runNews(before.current, state);
    before.current = state;
    if (news !== '') setText(news);
  }, [state]);
  return text;
}
