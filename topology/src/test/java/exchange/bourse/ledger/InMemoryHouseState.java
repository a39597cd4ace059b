package exchange.bourse.ledger;

import exchange.bourse.market.AssetRules;
import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
import exchange.bourse.market.WithdrawLimit;
import exchange.bourse.money.Rate;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What operators have laid down, in maps that a test fills. */
final class InMemoryHouseState implements HouseState {

    final Map<String, Member> members = new HashMap<>();
    final Map<String, BigDecimal> volumes = new HashMap<>();
    final List<TradingFee> fees = new ArrayList<>();
    final Map<String, AssetRules> assetRules = new HashMap<>();
    final List<WithdrawLimit> limits = new ArrayList<>();
    final Map<String, List<CountedWithdrawal>> withdrawals = new HashMap<>();
    final Map<String, Integer> openOrders = new HashMap<>();
    Rate referralShare = new Rate(0);
    int openOrdersMax;

    @Override
    public Member member(String account) {
        return members.getOrDefault(account, Member.undefined(account));
    }

    @Override
    public BigDecimal volume(String account, String asset) {
        return volumes.getOrDefault(account + "|" + asset, BigDecimal.ZERO);
    }

    @Override
    public Collection<TradingFee> fees() {
        return fees;
    }

    @Override
    public Rate referralShare() {
        return referralShare;
    }

    @Override
    public AssetRules assetRules(String asset) {
        return assetRules.getOrDefault(asset, AssetRules.NONE);
    }

    @Override
    public Collection<WithdrawLimit> withdrawLimits() {
        return limits;
    }

    @Override
    public List<CountedWithdrawal> withdrawals(String account) {
        return withdrawals.getOrDefault(account, List.of());
    }

    @Override
    public void putWithdrawals(String account, List<CountedWithdrawal> counted) {
        withdrawals.put(account, counted);
    }

    @Override
    public int openOrdersMax() {
        return openOrdersMax;
    }

    @Override
    public int openOrders(String account) {
        return openOrders.getOrDefault(account, 0);
    }

    @Override
    public void countOpenOrders(String account, int change) {
        openOrders.merge(account, change, Integer::sum);
    }
}
