import { useEffect, useState } from 'preact/hooks';

/** A row's small picture. Its address is made when it is drawn and revoked when it is not. */
export function Thumbnail({ picture }: { picture: Blob | null }) {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (!picture) return;
    const made = URL.createObjectURL(picture);
    setUrl(made);
    return () => {
      setUrl(null);
      URL.revokeObjectURL(made);
    };
  }, [picture]);
  return <span class="ws-thumb">{url && <img src={url} alt="" draggable={false} />}</span>;
}
