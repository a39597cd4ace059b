import { useEffect, useState } from 'preact/hooks';
import { complain } from '../app/notices';

/** A list of the past: what was loaded, and how to load more. */
export interface Listing<Row> {
  readonly rows: readonly Row[] | null;
  readonly more: (() => void) | null;
}

const PAGE_ROWS = 50;

/**
 * Loads a list by pages, and its shown pages again whenever `key` changes.
 *
 * @param load asks for the first so many rows
 * @param key what the list depends on
 */
export function useListing<Row>(load: (limit: number) => Promise<readonly Row[]>, key: string): Listing<Row> {
  const [rows, setRows] = useState<readonly Row[] | null>(null);
  const [limit, setLimit] = useState(PAGE_ROWS);
  useEffect(() => {
    let wanted = true;
    load(limit).then(
      (loaded) => wanted && setRows(loaded),
      (failure: unknown) => wanted && complain(failure),
    );
    return () => {
      wanted = false;
    };
    // The key stands for the function, which is another one at each rendering.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [key, limit]);
  const full = rows !== null && rows.length >= limit && limit < 1000;
  return { rows, more: full ? () => setLimit(Math.min(limit * 2, 1000)) : null };
}
