package exchange.bourse.gateway.views;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Up while the views can be queried, which is when the gateway can serve. */
@Component("views")
final class ViewsHealth implements HealthIndicator {

    private final Readiness readiness;

    ViewsHealth(Readiness readiness) {
        this.readiness = readiness;
    }

    @Override
    public Health health() {
        return readiness.ready() ? Health.up().build() : Health.outOfService().build();
    }
}
