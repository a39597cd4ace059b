package exchange.bourse.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ReadingTest {

    private final FlatJson json = new FlatJson(new JsonMapper());

    private static ParamReader reader(String name, String value) {
        return new ParamReader(new RequestParams(Map.of(name, List.of(value))));
    }

    private Map<String, List<String>> read(String body) {
        return json.read(body.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void jsonNumbersKeepTheTextThatTheClientWrote() {
        assertThat(read("{\"a\":0.10000000000000000001,\"b\":\"x\",\"c\":[1,\"2\"],\"d\":null,\"e\":true}")).containsOnly(
                Map.entry("a", List.of("0.10000000000000000001")), Map.entry("b", List.of("x")), Map.entry("c", List.of("1", "2")),
                Map.entry("e", List.of("true")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"a\":", "{\"a\":{}}", "{\"a\":[[1]]}", "{\"a\":[null]}", "{} {}", "x", "{\"a\":1,}"})
    void anythingButAnObjectOfPlainValuesIsRefused(String body) {
        assertThatThrownBy(() -> read(body)).isInstanceOf(ApiException.class).hasMessage("server.method.invalid_message_body");
    }

    @Test
    void formsAreDecodedAndArraysGathered() {
        assertThat(FormDecoder.decode("a=1%2B1&b=x+y&state[]=wait&state%5B%5D=done&c", ErrorCode.BAD_REQUEST)).containsOnly(
                Map.entry("a", List.of("1+1")), Map.entry("b", List.of("x y")), Map.entry("state", List.of("wait", "done")),
                Map.entry("c", List.of("")));
        assertThatThrownBy(() -> FormDecoder.decode("a=%zz", ErrorCode.INVALID_BODY)).isInstanceOf(ApiException.class);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "+1.50, 1.5", ".5, 0.5", "5., 5", "1e3, 1000", "2E-3, 0.002", "-1, -1"})
    void decimalsAreRead(String text, BigDecimal value) {
        assertThat(reader("n", text).decimal("n", ErrorCode.ORDER_NON_DECIMAL_PRICE)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1,5", "NaN", "Infinity", "0x10", "1e999", ".", "1e", "1_000", "١",
            "123456789012345678901234567890123456789"})
    void whatIsNoDecimalOfReasonableSizeIsRefused(String text) {
        ParamReader reader = reader("n", text);

        assertThat(reader.decimal("n", ErrorCode.ORDER_NON_DECIMAL_PRICE)).isNull();
        assertThatThrownBy(reader::finish).hasMessage("market.order.non_decimal_price");
    }

    @Test
    void allMistakesAreToldAtOnce() {
        ParamReader reader = new ParamReader(new RequestParams(Map.of("limit", List.of("x"), "page", List.of("0"))));
        Paging.read(reader, Paging.Rules.COMMON);

        assertThatThrownBy(reader::finish).isInstanceOfSatisfying(ApiException.class, refusal -> assertThat(refusal.codes())
                .containsExactly(ErrorCode.PAGINATION_NON_INTEGER_LIMIT, ErrorCode.PAGINATION_INVALID_PAGE));
    }

    @Test
    void decimalsAreWrittenWithoutNeedlessZeros() {
        assertThat(Decimals.text(new BigDecimal("3000.000"))).isEqualTo("3000.0");
        assertThat(Decimals.text(new BigDecimal("0E-18"))).isEqualTo("0.0");
        assertThat(Decimals.text(new BigDecimal("0.000000010"))).isEqualTo("0.00000001");
        assertThat(Decimals.number(new BigDecimal("3000.000")).toPlainString()).isEqualTo("3000");
    }
}
