import { signal } from '@preact/signals';
import { eachMarket } from '../market/markets';
import { publicLink } from '../stream/links';
import { bookMessage } from '../stream/messages';
import { EMPTY_BOOK, FollowedBook, type BookView } from './book';

/** The book of the market that is shown; empty until there is one. */
export const book = signal<BookView>(EMPTY_BOOK);

/** Follows the book of whatever market is shown. */
export function followBook(): void {
  eachMarket(follow);
}

function follow(market: string): () => void {
  const followed = new FollowedBook();
  const stream = `${market}.ob-inc`;
  let frame = 0;
  book.value = EMPTY_BOOK;
  // However much happens, it is drawn once for each picture of the screen.
  const show = () => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (followed.known) {
        book.value = followed.view();
      }
    });
  };
  const ends = [
    publicLink.subscribe(stream, (payload, name) => {
      const message = bookMessage(name, payload);
      if ('snapshot' in message) {
        followed.reset(message.snapshot);
      } else if (!followed.apply(message.increment)) {
        publicLink.renew(stream);
      }
      if (followed.known) {
        show();
      }
      if (followed.known && followed.thin) {
        followed.forget();
        publicLink.renew(stream);
      }
    }),
    // What a new connection brings begins with a snapshot; until then no increment of it counts.
    publicLink.onLive(() => followed.forget()),
  ];
  return () => {
    cancelAnimationFrame(frame);
    ends.forEach((end) => end());
  };
}
