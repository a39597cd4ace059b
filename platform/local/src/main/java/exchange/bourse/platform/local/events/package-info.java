/** Reading events of any topic, as people and their scripts want to see them: one line of JSON each. */
@NullMarked
package exchange.bourse.platform.local.events;

import org.jspecify.annotations.NullMarked;
