package exchange.bourse.views;

import exchange.bourse.catalogue.Topics;
import exchange.bourse.events.MemberDefinition;
import exchange.bourse.market.Member;
import exchange.bourse.stream.HouseCodec;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.ReadOnlyKeyValueStore;

/** Answers queries for the members as operators have defined them. */
public final class MemberViews {

    private final ViewReader reader;

    /** Reads from these stores. */
    public MemberViews(ViewReader reader) {
        this.reader = reader;
    }

    /** A member; one whom nobody has defined is an ordinary one. */
    public MemberDefinition member(String account) {
        MemberDefinition defined = store().get(ViewKey.of(account).key());
        return defined == null ? HouseCodec.definition(Member.undefined(account)) : defined;
    }

    /** The members whom operators have defined, by account. */
    public void members(Predicate<MemberDefinition> matches, Slice slice, Consumer<MemberDefinition> rows) {
        try (KeyRange<MemberDefinition> all = new KeyRange<>(reader.partitions(ViewStores.MEMBERS.name(), Topics.MEMBERS), ViewKey.FIRST,
                ViewKey.LAST, slice.ascending())) {
            slice.each(new Mapped<>(all, row -> row.value), matches, rows);
        }
    }

    /** The groups that members are in. */
    public Set<String> groups() {
        Set<String> groups = new TreeSet<>();
        try (KeyValueIterator<Bytes, MemberDefinition> all = store().all()) {
            all.forEachRemaining(entry -> groups.add(entry.value.getGroup()));
        }
        return groups;
    }

    private ReadOnlyKeyValueStore<Bytes, MemberDefinition> store() {
        return reader.store(ViewStores.MEMBERS.name());
    }
}
