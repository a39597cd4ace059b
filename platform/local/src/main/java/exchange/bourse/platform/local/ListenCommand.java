package exchange.bourse.platform.local;

import exchange.bourse.platform.local.stack.Port;
import exchange.bourse.platform.local.stack.SettingException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what the streams say. */
@Command(name = "listen", description = "Print the messages of WebSocket streams as they come, one line each.", footer = {"",
        "./bourse listen btcusd.trades btcusd.ob-inc global.tickers", "./bourse listen --private trader1 order trade balances"})
final class ListenCommand implements Callable<Integer> {

    private static final String END = "";

    @Parameters(paramLabel = "STREAM", arity = "1..*", description = "Such as btcusd.trades, btcusd.ob-inc, btcusd.kline-1m, global.tickers.")
    private List<String> streams = List.of();

    @Option(names = "--private", paramLabel = "USER", description = "Listen as this user, who also has order, trade, balances, deposit.")
    private String user = "";

    @Option(names = "--limit", paramLabel = "N", description = "End after so many messages; the answer to the subscription is one.")
    private long limit = Long.MAX_VALUE;

    private final Local local;

    ListenCommand(Local local) {
        this.local = local;
    }

    /** Puts messages where they are printed; asks for the next one only when one was taken. */
    private static final class Ear implements WebSocket.Listener {
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        private final StringBuilder part = new StringBuilder();
        private volatile String end = "the connection was lost";

        @Override
        public CompletionStage<?> onText(WebSocket socket, CharSequence text, boolean last) {
            part.append(text);
            if (last) {
                heard.add(part.toString());
                part.setLength(0);
            }
            socket.request(1);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            end = "closed by the exchange: %d %s".formatted(status, reason);
            heard.add(END);
            return CompletableFuture.completedStage(null);
        }

        @Override
        public void onError(WebSocket socket, Throwable failure) {
            heard.add(END);
        }
    }

    @Override
    public Integer call() throws InterruptedException {
        Ear ear = new Ear();
        try (HttpClient client = HttpClient.newHttpClient()) {
            WebSocket socket = connect(client, ear);
            // A reader such as head goes away without a word: printing to it is the only way to notice.
            for (long left = limit; left > 0 && !System.out.checkError(); left--) {
                String message = ear.heard.take();
                if (message.equals(END)) {
                    throw new SettingException(ear.end);
                }
                System.out.println(message);
            }
            socket.abort();
        }
        return ExitCode.OK;
    }

    private WebSocket connect(HttpClient client, Ear ear) throws InterruptedException {
        String path = user.isEmpty() ? "public" : "private";
        URI address = URI.create("ws://127.0.0.1:%d/api/v2/ranger/%s/?stream=%s".formatted(local.settings().port(Port.GATEWAY), path,
                String.join(",", streams)));
        WebSocket.Builder builder = client.newWebSocketBuilder();
        if (!user.isEmpty()) {
            builder.header("Authorization", "Bearer " + local.logins().userToken(user));
        }
        try {
            return builder.buildAsync(address, ear).join();
        } catch (CompletionException e) {
            throw new SettingException("cannot listen at %s: %s".formatted(address, e.getCause()));
        }
    }
}
