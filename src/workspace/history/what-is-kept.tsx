/** What the history keeps, said before it is switched on and wherever it is set. */
export function WhatIsKept() {
  return (
    <>
      <p>
        Of each result: a picture of at most 128 pixels, its name, the finding with its heat map,
        the time, and the note and tags you give it.
      </p>
      <p>
        All of it stays on this machine, in the storage of this browser, until you delete it.
        Nothing is sent anywhere, and private windows are never kept. Anyone who can use this
        browser profile can see it.
      </p>
    </>
  );
}
