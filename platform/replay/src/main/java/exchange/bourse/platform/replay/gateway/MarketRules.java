package exchange.bourse.platform.replay.gateway;

import exchange.bourse.platform.replay.topics.TopicEvent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The rules of a market as the exchange published them.
 *
 * @param id the market
 * @param name its name for people
 * @param base asset that is bought and sold
 * @param quote asset that prices are in
 * @param baseScale digits after the point in an amount of base
 * @param quoteScale digits after the point in an amount of quote
 * @param pricePrecision digits after the point in a price
 * @param amountPrecision digits after the point in a quantity
 * @param minPrice lowest price of an order; zero for none
 * @param maxPrice highest price of an order; zero for none
 * @param minAmount smallest quantity of an order
 * @param makerFee rate charged to makers
 * @param takerFee rate charged to takers
 * @param state what it accepts, for example enabled
 */
public record MarketRules(String id, String name, String base, String quote, int baseScale, int quoteScale, int pricePrecision,
        int amountPrecision, BigDecimal minPrice, BigDecimal maxPrice, BigDecimal minAmount, BigDecimal makerFee, BigDecimal takerFee,
        String state) {

    /** Reads them from an event of the topic of markets. */
    public static MarketRules of(TopicEvent event) {
        return new MarketRules(event.text("market"), event.text("name"), event.text("base"), event.text("quote"),
                event.integer("base_scale"), event.integer("quote_scale"), event.integer("price_precision"),
                event.integer("amount_precision"), event.decimal("min_price"), event.decimal("max_price"), event.decimal("min_amount"),
                event.decimal("maker_fee"), event.decimal("taker_fee"), event.text("state").toLowerCase(Locale.ROOT));
    }

    /** The lowest price that an order may have. */
    public BigDecimal lowestPrice() {
        return minPrice.max(BigDecimal.ONE.movePointLeft(pricePrecision)).stripTrailingZeros();
    }

    /** The smallest quantity that an order may have. */
    public BigDecimal smallestAmount() {
        return minAmount.max(BigDecimal.ONE.movePointLeft(amountPrecision)).stripTrailingZeros();
    }

    /** The request that defines a market with the same rules, another id and another place in lists. */
    Map<String, Object> definitionFor(String otherId, int position) {
        Map<String, Object> definition = new LinkedHashMap<>();
        definition.put("id", otherId);
        definition.put("name", name);
        definition.put("base_unit", base);
        definition.put("quote_unit", quote);
        definition.put("price_precision", pricePrecision);
        definition.put("amount_precision", amountPrecision);
        definition.put("min_price", minPrice.toPlainString());
        definition.put("max_price", maxPrice.toPlainString());
        definition.put("min_amount", minAmount.toPlainString());
        definition.put("maker_fee", makerFee.toPlainString());
        definition.put("taker_fee", takerFee.toPlainString());
        definition.put("state", state);
        definition.put("position", position);
        return definition;
    }
}
