import type { ComponentChild } from 'preact';
import type { Verdict } from '../engine/finding';
import { Icon } from './icon';

const HEAD = <ellipse cx="10" cy="10" rx="6.6" ry="7.8" />;

/**
 * One shape for every outcome, so that none is told by color alone: a head with a spot, with an
 * empty search ring, with a question, a crossed picture, and a warning triangle.
 */
const SHAPES: Record<Verdict | 'error', ComponentChild> = {
  tumor: (
    <>
      {HEAD}
      <circle cx="12.3" cy="7.8" r="2.4" fill="currentColor" stroke="none" />
    </>
  ),
  no_tumor: (
    <>
      {HEAD}
      <circle cx="10" cy="10" r="2.6" stroke-dasharray="1.1 1.62" stroke-width="1.3" />
    </>
  ),
  uncertain: (
    <>
      {HEAD}
      <path d="M8 8.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.3v.2" />
      <circle cx="10" cy="13.8" r=".4" fill="currentColor" />
    </>
  ),
  not_brain_mri: (
    <>
      <rect x="3" y="4" width="14" height="12" rx="1.5" />
      <path d="m7.5 7.5 5 5m0-5-5 5" />
    </>
  ),
  error: (
    <>
      <path d="M10 3.2 17.4 16a.6.6 0 0 1-.5.9H3.1a.6.6 0 0 1-.5-.9Z" />
      <path d="M10 8.2v3.8" />
      <circle cx="10" cy="14.3" r=".4" fill="currentColor" />
    </>
  ),
};

export function VerdictIcon({ outcome }: { outcome: Verdict | 'error' }) {
  return (
    <span class={`nl-outcome nl-outcome-${outcome}`}>
      <Icon>{SHAPES[outcome]}</Icon>
    </span>
  );
}
