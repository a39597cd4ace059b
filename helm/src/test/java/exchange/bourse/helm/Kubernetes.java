package exchange.bourse.helm;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import io.kubernetes.client.openapi.JSON;
import io.kubernetes.client.openapi.models.V1ConfigMap;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1Job;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.Map;

/** What an API server would say of a manifest, as far as its schema goes: unknown fields, missing ones and wrong types. */
final class Kubernetes {

    /** One kind's fields. */
    @FunctionalInterface
    private interface Kind {
        void validate(JsonElement manifest) throws IOException;
    }

    private static final Map<String, Kind> KINDS = Map.of("v1/ConfigMap", V1ConfigMap::validateJsonElement, "v1/Service",
            V1Service::validateJsonElement, "v1/ServiceAccount", V1ServiceAccount::validateJsonElement, "apps/v1/StatefulSet",
            V1StatefulSet::validateJsonElement, "batch/v1/Job", V1Job::validateJsonElement, "policy/v1/PodDisruptionBudget",
            V1PodDisruptionBudget::validateJsonElement, "networking.k8s.io/v1/Ingress", V1Ingress::validateJsonElement,
            "networking.k8s.io/v1/NetworkPolicy", V1NetworkPolicy::validateJsonElement);

    static {
        // It prepares the models' own adapters.
        new JSON();
    }

    private Kubernetes() {
    }

    /** Whether a kind is one of Kubernetes' own that the chart is known to use. */
    static boolean knows(Map<String, Object> manifest) {
        return KINDS.containsKey(kind(manifest));
    }

    /**
     * Checks a manifest.
     *
     * @throws IllegalArgumentException if its kind or a field is unknown, or a field is missing or of another type
     */
    static void validate(Map<String, Object> manifest) throws IOException {
        Kind kind = KINDS.get(kind(manifest));
        if (kind == null) {
            throw new IllegalArgumentException("nobody knows the fields of " + kind(manifest));
        }
        kind.validate(new Gson().toJsonTree(manifest));
    }

    private static String kind(Map<String, Object> manifest) {
        return manifest.get("apiVersion") + "/" + manifest.get("kind");
    }
}
