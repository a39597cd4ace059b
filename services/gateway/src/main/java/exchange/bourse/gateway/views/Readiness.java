package exchange.bourse.gateway.views;

import org.springframework.stereotype.Component;

/** Says whether the views can be queried. */
@Component
public class Readiness {

    private final ViewsRunner runner;

    Readiness(ViewsRunner runner) {
        this.runner = runner;
    }

    /** Whether all views can be queried, and show at least what was committed when this gateway began to read. */
    public boolean ready() {
        return runner.ready();
    }
}
