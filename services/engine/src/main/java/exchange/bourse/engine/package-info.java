/** The engine: a Spring Boot program that runs the topologies which its configuration names, and gives the markets their heartbeat. */
@NullMarked
package exchange.bourse.engine;

import org.jspecify.annotations.NullMarked;
