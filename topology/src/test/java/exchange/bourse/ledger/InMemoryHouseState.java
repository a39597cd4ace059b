package exchange.bourse.ledger;

import exchange.bourse.market.Member;
import exchange.bourse.market.TradingFee;
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
    Rate referralShare = new Rate(0);

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
}
