package exchange.bourse.gateway.api.admin;

import exchange.bourse.events.FeeDefinition;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.gateway.api.ParamReader;
import exchange.bourse.gateway.api.RequestParams;
import exchange.bourse.gateway.api.publicdata.TradingFeeJson;
import exchange.bourse.gateway.commands.Amounts;
import exchange.bourse.gateway.commands.OrderIds;
import exchange.bourse.gateway.error.ApiException;
import exchange.bourse.gateway.error.ErrorCode;
import exchange.bourse.market.Member;
import exchange.bourse.views.Definitions;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads entries of the table of trading fees. What a request leaves out stays as it is, or is for any in a new entry. */
@Component
final class FeeReader {

    private static final BigDecimal RATE_MAX = new BigDecimal("0.5");
    private static final int RATE_DIGITS = 6;
    private static final int VOLUME_DIGITS = 18;

    private final Definitions definitions;
    private final OrderIds ids;

    FeeReader(Definitions definitions, OrderIds ids) {
        this.definitions = definitions;
        this.ids = ids;
    }

    /** A new entry; the one that is there if it is the same. */
    FeeDefinition create(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        reader.required("maker", ErrorCode.ADMIN_TRADING_FEE_NON_DECIMAL_MAKER);
        reader.required("taker", ErrorCode.ADMIN_TRADING_FEE_NON_DECIMAL_TAKER);
        return read(reader, FeeDefinition.newBuilder().setFeeId(ids.next()).setMakerFee(zero()).setTakerFee(zero()).build());
    }

    /** An entry with what a request changes of it. */
    FeeDefinition update(RequestParams params) {
        ParamReader reader = new ParamReader(params);
        FeeDefinition old = known(reader);
        return read(reader, FeeDefinition.newBuilder(old).build());
    }

    /** The entry that a request names. */
    FeeDefinition known(RequestParams params) {
        return known(new ParamReader(params));
    }

    private FeeDefinition known(ParamReader reader) {
        reader.required("id", ErrorCode.ADMIN_TRADING_FEE_NON_INTEGER_ID);
        Long id = reader.integer("id", ErrorCode.ADMIN_TRADING_FEE_NON_INTEGER_ID);
        reader.finish();
        return definitions.fee(Objects.requireNonNull(id)).orElseThrow(() -> new ApiException(ErrorCode.NOT_FOUND));
    }

    private FeeDefinition read(ParamReader reader, FeeDefinition fee) {
        fee.setMakerFee(rate(reader, "maker", fee.getMakerFee(), ErrorCode.ADMIN_TRADING_FEE_NON_DECIMAL_MAKER,
                ErrorCode.ADMIN_TRADING_FEE_INVALID_MAKER));
        fee.setTakerFee(rate(reader, "taker", fee.getTakerFee(), ErrorCode.ADMIN_TRADING_FEE_NON_DECIMAL_TAKER,
                ErrorCode.ADMIN_TRADING_FEE_INVALID_TAKER));
        String group = reader.text("group");
        if (group != null) {
            fee.setGroup(orNull(group.toLowerCase(Locale.ROOT)));
        }
        if (fee.getGroup() != null && !Member.isGroup(fee.getGroup())) {
            reader.problem(ErrorCode.ADMIN_TRADING_FEE_INVALID_GROUP);
        }
        String market = reader.text("market_id");
        if (market != null) {
            fee.setMarket(orNull(market));
        }
        MarketDefinition ofMarket = fee.getMarket() == null ? null : definitions.market(fee.getMarket()).orElse(null);
        if (fee.getMarket() != null && ofMarket == null) {
            reader.problem(ErrorCode.ADMIN_TRADING_FEE_MARKET_DOESNT_EXIST);
        }
        readVolume(reader, fee, ofMarket);
        FeeDefinition twin = twin(fee);
        if (twin != null && !FeeDefinition.newBuilder(twin).setFeeId(fee.getFeeId()).build().equals(fee)) {
            reader.problem(ErrorCode.ADMIN_TRADING_FEE_DUPLICATE);
        }
        reader.finish();
        return twin == null ? fee : twin;
    }

    /** The volume is in the market's quote currency, if nothing else is said. */
    private void readVolume(ParamReader reader, FeeDefinition fee, @Nullable MarketDefinition market) {
        BigDecimal volume = reader.decimal("min_volume", ErrorCode.ADMIN_TRADING_FEE_INVALID_MIN_VOLUME);
        if (volume != null) {
            if (!Amounts.countable(volume, VOLUME_DIGITS, 0)) {
                reader.problem(ErrorCode.ADMIN_TRADING_FEE_INVALID_MIN_VOLUME);
                return;
            }
            fee.setMinVolume(volume.signum() == 0 ? null : Amounts.event(volume));
        }
        String currency = reader.text("volume_currency");
        if (fee.getMinVolume() == null) {
            fee.setVolumeAsset(null);
            return;
        }
        String otherwise = fee.getVolumeAsset() == null && market != null ? market.getQuote() : fee.getVolumeAsset();
        fee.setVolumeAsset(currency == null ? otherwise : currency);
        if (fee.getVolumeAsset() == null || definitions.asset(fee.getVolumeAsset()).isEmpty()) {
            reader.problem(ErrorCode.ADMIN_TRADING_FEE_CURRENCY_DOESNT_EXIST);
        }
    }

    private static BigDecimal rate(ParamReader reader, String name, BigDecimal old, ErrorCode nonDecimal, ErrorCode invalid) {
        BigDecimal rate = reader.decimal(name, nonDecimal);
        if (rate != null && (!Amounts.countable(rate, RATE_DIGITS, RATE_DIGITS) || rate.compareTo(RATE_MAX) > 0)) {
            reader.problem(invalid);
            return old;
        }
        return rate == null ? old : Amounts.event(rate);
    }

    /** Another entry for the same market, group and volume; null if there is none. */
    private @Nullable FeeDefinition twin(FeeDefinition fee) {
        return definitions.fees()
                .stream()
                .filter(other -> other.getFeeId() != fee.getFeeId() && scope(other).equals(scope(fee)))
                .findFirst()
                .orElse(null);
    }

    private static String scope(FeeDefinition fee) {
        return "%s %s %s %s".formatted(fee.getMarket(), fee.getGroup(), fee.getVolumeAsset(), fee.getMinVolume());
    }

    private static @Nullable String orNull(String one) {
        return one.equals(TradingFeeJson.ANY) ? null : one;
    }

    private static BigDecimal zero() {
        return Amounts.event(BigDecimal.ZERO);
    }
}
