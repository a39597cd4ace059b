package exchange.bourse.gateway.api.admin;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** The bodies of operators' requests, for the API's documentation. */
final class NewDefinitions {

    private NewDefinitions() {
    }

    /** A currency. */
    @Schema(name = "NewCurrency", requiredProperties = "code")
    record Currency(@Schema(example = "btc") @JsonProperty("code") String code, @JsonProperty("name") String name,
            @Schema(allowableValues = {"coin", "fiat"}, defaultValue = "coin") @JsonProperty("type") String type,
            @Schema(defaultValue = "8", minimum = "0", maximum = "18") @JsonProperty("precision") int precision,
            @JsonProperty("position") int position, @Schema(defaultValue = "true") @JsonProperty("deposit_enabled") boolean depositEnabled,
            @Schema(defaultValue = "true") @JsonProperty("withdrawal_enabled") boolean withdrawalEnabled,
            @Schema(defaultValue = "false", description = "Nothing of it may be ordered, withdrawn or sent.") @JsonProperty("frozen") boolean frozen,
            @Schema(description = "0 for none.") @JsonProperty("min_deposit_amount") String minDepositAmount,
            @Schema(description = "0 for none.") @JsonProperty("min_withdraw_amount") String minWithdrawAmount,
            @Schema(description = "What the house takes for a withdrawal besides its amount.") @JsonProperty("withdraw_fee") String withdrawFee,
            @Schema(defaultValue = "1.0", description = "Value of one in the platform currency, for limits.") @JsonProperty("price") String price){}

    /** A market. */
    @Schema(name = "NewMarket", requiredProperties = {"base_unit", "quote_unit"})
    record Market(@Schema(example = "btcusd") @JsonProperty("id") String id, @Schema(example = "BTC/USD") @JsonProperty("name") String name,
            @Schema(example = "btc") @JsonProperty("base_unit") String baseUnit,
            @Schema(example = "usd") @JsonProperty("quote_unit") String quoteUnit,
            @Schema(defaultValue = "4") @JsonProperty("price_precision") int pricePrecision,
            @Schema(defaultValue = "4") @JsonProperty("amount_precision") int amountPrecision,
            @Schema(defaultValue = "0.0") @JsonProperty("min_price") String minPrice,
            @Schema(defaultValue = "0.0", description = "0.0 for none.") @JsonProperty("max_price") String maxPrice,
            @Schema(defaultValue = "0.0") @JsonProperty("min_amount") String minAmount,
            @Schema(defaultValue = "0.002") @JsonProperty("maker_fee") String makerFee,
            @Schema(defaultValue = "0.002") @JsonProperty("taker_fee") String takerFee,
            @Schema(allowableValues = {"enabled", "hidden", "auction", "halted", "locked",
                    "disabled"}, defaultValue = "enabled") @JsonProperty("state") String state,
            @Schema(description = "The one with the fewest markets if it is left out.") @JsonProperty("partition") int partition,
            @JsonProperty("position") int position,
            @Schema(description = "Step of prices; 0 for one unit of the precision.") @JsonProperty("tick_size") String tickSize,
            @Schema(description = "Largest volume of an order, in base; 0 for none.") @JsonProperty("max_amount") String maxAmount,
            @Schema(description = "Smallest value of an order, in quote; 0 for none.") @JsonProperty("min_value") String minValue,
            @Schema(description = "Largest value of an order, in quote; 0 for none.") @JsonProperty("max_value") String maxValue,
            @Schema(description = "How far a price may be from the last, as a share; 0: any.") @JsonProperty("price_band") String priceBand,
            @Schema(description = "What counts as the last price before there is one; 0 for none.") @JsonProperty("reference_price") String referencePrice,
            @Schema(description = "How far prices move in a window before an auction, as a share; 0: any.") @JsonProperty("breaker_band") String breakerBand,
            @Schema(defaultValue = "60000") @JsonProperty("breaker_window_ms") Long breakerWindowMs,
            @Schema(defaultValue = "60000") @JsonProperty("breaker_call_ms") Long breakerCallMs){}

    /** A cancel of a market's orders. */
    @Schema(name = "MarketCancel", requiredProperties = "market")
    record Cancel(@Schema(example = "btcusd") @JsonProperty("market") String market,
            @Schema(allowableValues = {"buy", "sell"}, description = "Only orders of this side.") @JsonProperty("side") String side){}

    /** A deposit. */
    @Schema(name = "NewDeposit", requiredProperties = {"uid", "currency", "amount"})
    record Deposit(@Schema(description = "The account: the subject of its owner's tokens.") @JsonProperty("uid") String uid,
            @Schema(example = "usd") @JsonProperty("currency") String currency,
            @Schema(example = "1000.0") @JsonProperty("amount") String amount,
            @Schema(description = "Id of the deposit; made up if it is left out.") @JsonProperty("tid") String tid,
            @Schema(description = "What came in besides, and the house keeps.", defaultValue = "0.0") @JsonProperty("fee") String fee,
            @Schema(allowableValues = {"accepted", "submitted",
                    "processing"}, defaultValue = "accepted", description = "submitted or processing: not free yet.") @JsonProperty("state") String state){}

    /** A step of a deposit or a withdrawal. */
    @Schema(name = "FundsAction", requiredProperties = {"uid", "tid", "action"})
    record FundsAction(@Schema(description = "The account.") @JsonProperty("uid") String uid, @JsonProperty("tid") String tid,
            @JsonProperty("action") String action,
            @Schema(description = "The transaction that carried a withdrawal.") @JsonProperty("txid") String txid) {}
}
