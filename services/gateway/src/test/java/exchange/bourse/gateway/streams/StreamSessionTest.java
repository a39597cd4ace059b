package exchange.bourse.gateway.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import exchange.bourse.gateway.Fixtures;
import exchange.bourse.gateway.settings.BourseSettings;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.socket.CloseStatus;
import org.springframework.web.socket.adapter.NativeWebSocketSession;

class StreamSessionTest {

    private static final BourseSettings.Streams SETTINGS = Fixtures.settings().streams();
    private static final int KEPT = SETTINGS.keptMax();

    private final Channel channel = new Channel(StreamKind.TRADES, KEPT);

    private final CountDownLatch stuck = new CountDownLatch(1);

    /** Sockets that are stuck must not keep the threads of other tests. */
    @AfterEach
    void release() {
        stuck.countDown();
    }

    /** A socket that takes each text when it is let. */
    private static final class Peer {
        private final List<String> got = new CopyOnWriteArrayList<>();
        private final List<CloseStatus> closed = new CopyOnWriteArrayList<>();
        private final StreamSession session;

        Peer(Channel channel, CountDownLatch let) {
            RemoteEndpoint.Basic remote = stub(RemoteEndpoint.Basic.class, Map.of("sendText", arguments -> {
                awaitQuietly(let);
                return got.add((String) arguments[0]);
            }));
            Session container = stub(Session.class, Map.of("getBasicRemote", _ -> remote, "getUserProperties", _ -> new HashMap<>()));
            NativeWebSocketSession socket = stub(NativeWebSocketSession.class, Map.of("getId", _ -> "peer", "getNativeSession",
                    _ -> container, "close", arguments -> closed.add((CloseStatus) arguments[0])));
            session = new StreamSession(socket, "", null, SETTINGS, _ -> {});
            session.subscriptions().put(StreamName.trades("btcusd"), new Subscription(channel, List.of(), 0, 0));
            session.start();
        }

        private static void awaitQuietly(CountDownLatch latch) {
            try {
                latch.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** An object of an interface that answers some methods, and does nothing in the others. */
    private static <T> T stub(Class<T> type, Map<String, Function<Object[], Object>> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[]{type}, (_, method, arguments) -> {
            Function<Object[], Object> answer = answers.get(method.getName());
            Object value = answer == null ? null : answer.apply(arguments);
            return method.getReturnType() == void.class ? null : value;
        }));
    }

    @Test
    void aClientThatReadsTooSlowlyIsDroppedWithAReasonAndOthersGoOn() {
        Peer slow = new Peer(channel, stuck);
        Peer quick = new Peer(channel, new CountDownLatch(0));
        for (long sequence = 1; sequence <= 3L * KEPT; sequence++) {
            long each = sequence;
            channel.publish(new StreamMessage(each, "", () -> "t" + each));
            slow.session.wake();
            quick.session.wake();
            await().until(() -> quick.got.size() == each);
        }
        stuck.countDown();
        await().untilAsserted(() -> assertThat(slow.closed).containsExactly(new CloseStatus(1008, "slow_consumer")));
        assertThat(slow.got).hasSizeLessThan(3 * KEPT);
        assertThat(quick.got).hasSize(3 * KEPT);
        assertThat(quick.closed).isEmpty();
    }

    @Test
    void aClientThatAsksAndTakesNoAnswerIsDropped() {
        Peer peer = new Peer(channel, stuck);
        for (int question = 0; question < 200; question++) {
            peer.session.reply("pong");
        }
        await().untilAsserted(() -> assertThat(peer.closed).contains(new CloseStatus(1008, "slow_consumer")));
    }
}
