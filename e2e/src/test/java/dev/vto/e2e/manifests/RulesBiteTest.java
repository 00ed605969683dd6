package dev.vto.e2e.manifests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.vto.e2e.manifests.rule.Rule;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each rule notices what it is there for: one field of a good overlay is changed, or removed where no value is given. */
class RulesBiteTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SPEC = "/spec/template/spec";
    private static final String CONTAINER = SPEC + "/containers/0";

    @ParameterizedTest(name = "{0}: {1} of {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
            SCHEMAS       | {spec}/terminationGracePeriod                       | job-service     | 30
            SCHEMAS       | {container}/resources/limit                         | job-service     | {}
            SCHEMAS       | /spec/revisionHistoryLimit                          | job-service     | "three"
            SCHEMAS       | {container}/readinessProbe/httpGet/port             | job-service     |
            SCHEMAS       | /spec/selector                                      | job-service     |
            WORKLOADS     | /kind                                               | job-service     | "StatefulSet"
            RESTRICTED    | {spec}/securityContext/runAsNonRoot                 | render-worker   |
            RESTRICTED    | {spec}/securityContext/seccompProfile               | render-worker   |
            RESTRICTED    | {spec}/hostNetwork                                  | render-worker   | true
            RESTRICTED    | {container}/securityContext/runAsNonRoot            | render-worker   | false
            RESTRICTED    | {container}/securityContext/allowPrivilegeEscalation | dynalite       |
            RESTRICTED    | {container}/securityContext/capabilities/drop/0     | local-aws       | "KILL"
            RESTRICTED    | {container}/securityContext/readOnlyRootFilesystem  | local-aws       | false
            RESTRICTED    | {spec}/volumes/0/hostPath                           | local-aws       | {"path": "/"}
            NO_TOKENS     | {spec}/automountServiceAccountToken                 | job-service     | true
            NO_TOKENS     | {spec}/serviceAccountName                           | job-service     | "default"
            NO_TOKENS     | {spec}/enableServiceLinks                           | job-service     |
            IMAGES        | {container}/image                                   | job-service     | "localhost/vto/job-service:latest"
            IMAGES        | {container}/image                                   | job-service     | "localhost/vto/job-service"
            IMAGES        | {container}/image                                   | job-service     | "localhost:5000/vto/job-service"
            IMAGES        | {container}/image                                   | job-service     | "vto/job-service:1.0"
            PROBES        | {container}/startupProbe                            | job-service     |
            PROBES        | {container}/readinessProbe/httpGet/path             | job-service     | "/q/health/live"
            PROBES        | {container}/livenessProbe/httpGet/port              | job-service     | "web"
            MEMORY        | {container}/resources/limits/memory                 | job-service     | "128Mi"
            MEMORY        | {container}/resources/requests/memory               | job-service     | "1Gi"
            MEMORY        | {container}/resources/requests/cpu                  | job-service     |
            MEMORY        | {container}/args                                    | job-service     |
            MEMORY        | {container}/args/0                                  | catalog-service | "-Xmx1g"
            SPREAD        | {spec}/topologySpreadConstraints/1                  | job-service     |
            SPREAD        | {spec}/topologySpreadConstraints/0/matchLabelKeys   | job-service     |
            SPREAD        | {spec}/topologySpreadConstraints/0/labelSelector    | job-service     | {"matchLabels": {"app.kubernetes.io/name": "jobs"}}
            DISRUPTION    | /spec/strategy/rollingUpdate/maxUnavailable         | job-service     | 1
            DISRUPTION    | /spec/replicas                                      | job-service     | 1
            WIRING        | /spec/template/metadata/labels/app.kubernetes.io~1name | job-service  | "jobs"
            WIRING        | {container}/ports/0/name                            | job-service     | "web"
            WIRING        | {container}/envFrom/0/configMapRef/name             | job-service     | "jobs"
            CONFIGURATION | {container}/env                                     | render-worker   | [{"name": "VTO_RENDER_SLOT", "value": "4"}]
            CONFIGURATION | {container}/env                                     | render-worker   | [{"name": "VTO_RENDER_SLOTS", "value": "four"}]
            CONFIGURATION | {container}/env                                     | render-worker   | [{"name": "VTO_SWEEP_EVERY", "value": "4s"}]
            CONFIGURATION | {container}/env                                     | render-worker   | [{"name": "QUARKUS_SHUTDOWN_DELAYS", "value": "4s"}]
            CONFIGURATION | {container}/env                                     | render-worker   | [{"name": "QUARKUS_SHUTDOWN_DELAY_ENABLED", "value": "true"}]
            CONFIGURATION | {container}/env                                     | local-aws       | [{"name": "VTO_LOCAL_HOSTS", "value": "0.0.0.0"}]
            CONFIGURATION | {container}/envFrom/1                               | job-service     |
            CONFIGURATION | {container}/env                                     | notify-gateway  | []
            GRACE         | {spec}/terminationGracePeriodSeconds                | notify-gateway  | 10
            GRACE         | {spec}/terminationGracePeriodSeconds                | render-worker   | 300
            """)
    void noticesWhatItIsThereFor(Rule rule, String pointer, String deployment, String value) throws Exception {
        Overlay good = Kustomize.build("local");
        String path = pointer.replace("{spec}", SPEC).replace("{container}", CONTAINER);
        Overlay broken = changed(good, deployment, path, value);
        assertThat(rule.problems(good)).isEmpty();
        assertThat(rule.problems(broken)).isNotEmpty().allSatisfy(problem -> assertThat(problem)
                .contains(deployment));
    }

    private static Overlay changed(Overlay overlay, String deployment, String pointer, String value) {
        List<Manifest> manifests = overlay.manifests().stream()
                .map(it -> it.kind().equals("Deployment") && it.name().equals(deployment)
                        ? new Manifest(changed(it.json().deepCopy(), pointer, value))
                        : it)
                .toList();
        return new Overlay(overlay.name(), manifests);
    }

    private static JsonNode changed(JsonNode json, String pointer, String value) {
        int slash = pointer.lastIndexOf('/');
        String field = pointer.substring(slash + 1).replace("~1", "/");
        JsonNode parent = json.at(pointer.substring(0, slash));
        if (value == null && parent.isArray()) {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent).remove(Integer.parseInt(field));
        } else if (value == null) {
            assertThat(((ObjectNode) parent).remove(field)).as(pointer).isNotNull();
        } else if (parent.isArray()) {
            ((com.fasterxml.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(field), parsed(value));
        } else {
            ((ObjectNode) parent).set(field, parsed(value));
        }
        return json;
    }

    private static JsonNode parsed(String value) {
        try {
            return JSON.readTree(value);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(value, e);
        }
    }
}
