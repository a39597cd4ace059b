package exchange.bourse.gateway.views;

import exchange.bourse.catalogue.Topic;
import exchange.bourse.views.ViewListener;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.util.function.SingletonSupplier;

/** All that listen to the views. They are looked up with the first record, because some of them ask the views themselves. */
final class ViewListeners implements ViewListener {

    private final SingletonSupplier<List<ViewListener>> all;

    ViewListeners(ObjectProvider<ViewListener> listeners) {
        all = SingletonSupplier.of(() -> listeners.stream().toList());
    }

    @Override
    public void taken(Topic<?> topic, SpecificRecord value, int partition, long offset) {
        all.obtain().forEach(listener -> listener.taken(topic, value, partition, offset));
    }
}
