package exchange.bourse.gateway.api;

import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.views.Slice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/**
 * Which page of a list is wanted.
 *
 * @param limit how many on a page
 * @param page the page, from 1
 * @param csv whether it is to be CSV
 */
public record Paging(int limit, int page, boolean csv) {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    /** How many are on a page when the client does not say. */
    public static final int LIMIT_DEFAULT = 100;

    /** How many may be on a page. */
    public static final int LIMIT_MAX = 1_000;

    /** How far into a list a page may reach, because everything before it has to be read; an export reaches so far on one page. */
    public static final int REACH_MAX = 100_000;

    /**
     * The errors of one module's paging.
     *
     * @param limitMin fewest on a page
     * @param nonIntegerLimit the limit is no integer
     * @param invalidLimit the limit is out of bounds
     * @param nonIntegerPage the page is no integer
     * @param invalidPage the page is out of bounds
     */
    public record Rules(int limitMin, ErrorCode nonIntegerLimit, ErrorCode invalidLimit, ErrorCode nonIntegerPage, ErrorCode invalidPage) {

        /** The rules of lists that every module shares. */
        public static final Rules COMMON = new Rules(1, ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_LIMIT,
                ErrorCode.PAGINATION_NON_INTEGER_PAGE, ErrorCode.PAGINATION_INVALID_PAGE);
    }

    /** Reads limit and page; together they reach no further than {@link #REACH_MAX}. */
    public static Paging read(ParamReader reader, Rules rules) {
        int limit = reader.integer("limit", reader.csv() ? REACH_MAX : LIMIT_DEFAULT, rules.limitMin(),
                reader.csv() ? REACH_MAX : LIMIT_MAX, rules.nonIntegerLimit(), rules.invalidLimit());
        int page = reader.integer("page", 1, 1, Integer.MAX_VALUE, rules.nonIntegerPage(), rules.invalidPage());
        if ((long) limit * page > REACH_MAX) {
            reader.problem(rules.invalidPage());
        }
        return new Paging(limit, page, reader.csv());
    }

    /** How many come before the page. */
    public long offset() {
        return (long) limit * (page - 1);
    }

    /**
     * A page of a list whose length nobody counts.
     *
     * @param ascending oldest first
     * @param type the type of the rows
     * @param source gives the rows
     */
    @SuppressWarnings("unchecked")
    public <J extends Record> ResponseEntity<List<J>> answer(boolean ascending, Class<J> type, Rows<J> source) {
        Slice slice = new Slice(ascending, offset(), limit);
        if (csv) {
            // The one answer whose body is no list; what is declared is what the documentation shows.
            return (ResponseEntity<List<J>>) (ResponseEntity<?>) ResponseEntity.ok()
                    .headers(headers())
                    .contentType(CSV)
                    .body(new CsvExport<>(type, rows -> source.each(slice, rows)));
        }
        List<J> rows = new ArrayList<>();
        source.each(slice, rows::add);
        return ResponseEntity.ok().headers(headers()).body(rows);
    }

    /** A page of a whole list. */
    public <T> ResponseEntity<List<T>> cut(List<T> whole) {
        HttpHeaders headers = headers();
        headers.set("Total", Integer.toString(whole.size()));
        return ResponseEntity.ok().headers(headers).body(whole.stream().skip(offset()).limit(limit).toList());
    }

    private HttpHeaders headers() {
        HttpHeaders headers = new HttpHeaders();
        headers.set("Per-Page", Integer.toString(limit));
        headers.set("Page", Integer.toString(page));
        return headers;
    }
}
