package exchange.bourse.gateway.streams;

import exchange.bourse.gateway.security.SocketTokens;
import exchange.bourse.gateway.settings.BourseSettings;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.socket.config.annotation.EnableWebSocket;
import org.springframework.web.socket.config.annotation.WebSocketConfigurer;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistration;
import org.springframework.web.socket.config.annotation.WebSocketHandlerRegistry;
import org.springframework.web.socket.server.support.DefaultHandshakeHandler;

/** Where the streams are: Peatio's paths. Pages of other origins are let in as they are to the rest of the API. */
@Configuration(proxyBeanMethods = false)
@EnableWebSocket
class StreamsConfiguration implements WebSocketConfigurer {

    private static final String[] PATHS = {"/api/v2/ranger/public", "/api/v2/ranger/public/", "/api/v2/ranger/private",
            "/api/v2/ranger/private/"};

    private final StreamHandler handler;
    private final StreamHandshake handshake;
    private final BourseSettings settings;

    StreamsConfiguration(StreamHandler handler, StreamHandshake handshake, BourseSettings settings) {
        this.handler = handler;
        this.handshake = handshake;
        this.settings = settings;
    }

    @Override
    public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
        DefaultHandshakeHandler upgrade = new DefaultHandshakeHandler();
        upgrade.setSupportedProtocols(SocketTokens.PROTOCOL);
        WebSocketHandlerRegistration sockets = registry.addHandler(handler, PATHS).addInterceptors(handshake).setHandshakeHandler(upgrade);
        sockets.setAllowedOriginPatterns(settings.gateway().corsOrigins().toArray(String[]::new));
    }
}
