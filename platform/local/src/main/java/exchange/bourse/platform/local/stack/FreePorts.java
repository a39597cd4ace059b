package exchange.bourse.platform.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Ports for an exchange, or a part of one, that runs beside another. */
public final class FreePorts {

    private FreePorts() {
    }

    /** Numbers that nobody listens on now. */
    public static Map<Port, Integer> of(Set<Port> ports) {
        Map<Port, Integer> numbers = new EnumMap<>(Port.class);
        List<ServerSocket> taken = new ArrayList<>();
        try {
            for (Port port : ports) {
                ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                taken.add(socket);
                numbers.put(port, socket.getLocalPort());
            }
            // All at once, so that they differ.
            for (ServerSocket socket : taken) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("there is no free port", e);
        }
        return numbers;
    }
}
