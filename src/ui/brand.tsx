import { Logo } from './logo';

/** Mark and name, as the heading of a page. */
export function Brand() {
  return (
    <div class="nl-brand">
      <Logo />
      <h1>NeuroLens</h1>
    </div>
  );
}
