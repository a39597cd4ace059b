package exchange.bourse.gateway.views;

import org.springframework.stereotype.Component;

/** Says whether the views can be queried. */
@Component
public class Readiness {

    private final ViewsRunner runner;

    Readiness(ViewsRunner runner) {
        this.runner = runner;
    }

    /** Whether all views can be queried. */
    public boolean ready() {
        return runner.ready();
    }
}
