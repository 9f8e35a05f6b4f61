import { plural } from '../i18n/t';

/** Hosts shown at once; a page with more is told their number and unfolds the rest. */
const MAX_SHOWN = 20;

/** The sites that are asked for: none is hidden, many are folded. */
export function HostList({ hosts }: { hosts: readonly string[] }) {
  const rest = hosts.slice(MAX_SHOWN);
  return (
    <div class="ac-hosts">
      <Hosts hosts={hosts.slice(0, MAX_SHOWN)} />
      {rest.length > 0 && (
        <details>
          <summary>{plural('access_more_hosts', rest.length)}</summary>
          <Hosts hosts={rest} />
        </details>
      )}
    </div>
  );
}

function Hosts({ hosts }: { hosts: readonly string[] }) {
  return (
    <ul>
      {hosts.map((host) => (
        <li key={host}>{host}</li>
      ))}
    </ul>
  );
}
