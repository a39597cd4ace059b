package exchange.bourse.stream;

import exchange.bourse.events.AssetDefinition;
import exchange.bourse.events.AssetType;
import exchange.bourse.events.MarketDefinition;
import exchange.bourse.events.MarketState;
import exchange.bourse.market.Asset;
import exchange.bourse.market.Market;
import exchange.bourse.market.OrderType;
import exchange.bourse.market.Phase;
import exchange.bourse.market.Role;
import exchange.bourse.market.Side;
import exchange.bourse.money.Decimals;
import exchange.bourse.money.Rate;

/** Between the words of events and those of the domain, for what ledger and matching both speak of. */
public final class DefinitionCodec {

    private DefinitionCodec() {
    }

    /**
     * The domain's market.
     *
     * @throws IllegalArgumentException or ArithmeticException if the definition contradicts itself
     */
    public static Market market(MarketDefinition definition) {
        Market.Scales scales = new Market.Scales(definition.getBaseScale(), definition.getQuoteScale(), definition.getPricePrecision(),
                definition.getAmountPrecision());
        Market.Limits limits = new Market.Limits(Decimals.toUnits(definition.getMinPrice(), scales.price()),
                Decimals.toUnits(definition.getMaxPrice(), scales.price()), Decimals.toUnits(definition.getMinAmount(), scales.base()));
        return new Market(definition.getMarket(), definition.getBase(), definition.getQuote(), scales, limits,
                Rate.of(definition.getMakerFee()), Rate.of(definition.getTakerFee()), definition.getState() != MarketState.DISABLED,
                definition.getPartition(), TradingRulesCodec.rules(definition, scales));
    }

    /** The phase that an operator wants for a market of a state. */
    public static Phase phase(MarketState state) {
        return switch (state) {
            case ENABLED, HIDDEN -> Phase.CONTINUOUS;
            case AUCTION -> Phase.AUCTION;
            case HALTED -> Phase.HALTED;
            case LOCKED -> Phase.LOCKED;
            case DISABLED -> Phase.DISABLED;
        };
    }

    /** The definition as the public sees it while its market is in a phase, which a circuit breaker may have chosen. */
    public static MarketDefinition shown(MarketDefinition definition, Phase phase) {
        if (phase(definition.getState()) == phase) {
            return definition;
        }
        return MarketDefinition.newBuilder(definition).setState(switch (phase) {
            case CONTINUOUS -> MarketState.ENABLED;
            case AUCTION -> MarketState.AUCTION;
            case HALTED -> MarketState.HALTED;
            case LOCKED -> MarketState.LOCKED;
            case DISABLED -> MarketState.DISABLED;
        }).build();
    }

    /**
     * The domain's asset.
     *
     * @throws IllegalArgumentException if the scale is out of bounds, or what is allowed can't be counted in it
     */
    public static Asset asset(AssetDefinition definition) {
        HouseCodec.assetRules(definition);
        return new Asset(definition.getAsset(), definition.getName(),
                definition.getType() == AssetType.FIAT ? Asset.Type.FIAT : Asset.Type.COIN, definition.getScale(),
                definition.getPosition());
    }

    /** The domain's side. */
    public static Side side(exchange.bourse.events.Side side) {
        return SameName.of(Side.class, side);
    }

    /** The event's side. */
    public static exchange.bourse.events.Side side(Side side) {
        return SameName.of(exchange.bourse.events.Side.class, side);
    }

    /** The domain's order type. */
    public static OrderType type(exchange.bourse.events.OrderType type) {
        return SameName.of(OrderType.class, type);
    }

    /** The event's order type. */
    public static exchange.bourse.events.OrderType type(OrderType type) {
        return SameName.of(exchange.bourse.events.OrderType.class, type);
    }

    /** The domain's role. */
    public static Role role(exchange.bourse.events.Role role) {
        return SameName.of(Role.class, role);
    }

    /** The event's role. */
    public static exchange.bourse.events.Role role(Role role) {
        return SameName.of(exchange.bourse.events.Role.class, role);
    }
}
