package exchange.bourse.engine;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the engine. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Import(TopologyRegistrar.class)
public class EngineApplication {

    /** Starts the engine with Spring Boot's usual arguments. */
    public static void main(String[] args) {
        SpringApplication.run(EngineApplication.class, args);
    }
}
