package exchange.bourse.gateway.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.List;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An export whose rows can't all be read. */
@Hidden
@RestController
class BrokenExport {

    /**
     * A row.
     *
     * @param text long enough that a few of them are an answer that has begun
     */
    record Row(String text) {}

    @GetMapping("/api/v2/peatio/public/broken-export")
    ResponseEntity<List<Row>> export(@RequestParam int rows) {
        ParamReader reader = new ParamReader(new RequestParams(Map.of(), true));
        return Paging.read(reader, Paging.Rules.COMMON).answer(true, Row.class, (slice, consumer) -> {
            for (int row = 0; row < rows; row++) {
                consumer.accept(new Row("x".repeat(100)));
            }
            throw new IllegalStateException("the rest can't be read");
        });
    }
}
