package dev.vto.e2e.manifests.rule;

import dev.vto.e2e.manifests.Overlay;
import java.util.function.Function;
import java.util.stream.Stream;

/** What every overlay keeps to, and why. */
public enum Rule {
    SCHEMAS("a field that Kubernetes does not know is dropped in silence", Schemas::problems),
    WORKLOADS("what is no Deployment would pass the other rules unseen", Workloads::problems),
    RESTRICTED("the namespace refuses pods that may do more than they need", PodSecurity::problems),
    NO_TOKENS("nothing here calls the Kubernetes API, so nothing may", Accounts::problems),
    IMAGES("a tag that moves makes two pods of one revision differ", Images::problems),
    PROBES("only Quarkus' three probes tell starting, busy and dead apart", Probes::problems),
    MEMORY("a heap that outgrows its limit is killed instead of collected", Memory::problems),
    SPREAD("a zone or a node that fails takes half of a service at most", Spread::problems),
    DISRUPTION("a roll-out or an emptied node takes one pod at a time", Disruption::problems),
    WIRING("a selector or a name that meets nothing fails only in the cluster", Wiring::problems),
    CONFIGURATION("a misspelt key is ignored in silence", Configuration::problems),
    GRACE("a pod that is killed before its time is up loses what it works on", Grace::problems);

    private final String because;
    private final Function<Overlay, Stream<String>> problems;

    Rule(String because, Function<Overlay, Stream<String>> problems) {
        this.because = because;
        this.problems = problems;
    }

    /** The reason. */
    public String because() {
        return because;
    }

    /** Where an overlay does not keep to it. */
    public Stream<String> problems(Overlay overlay) {
        return problems.apply(overlay);
    }
}
