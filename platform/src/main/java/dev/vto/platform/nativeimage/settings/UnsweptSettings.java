package dev.vto.platform.nativeimage.settings;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.runtime.configuration.NameIterator;

/**
 * An executable does not compare every setting's name with every name that Quarkus knows, only to warn of unknown ones: that took
 * a seventh of a start. The services warn of them on a JVM, and the tests of the manifests refuse them. When Quarkus generates
 * its configuration differently, the native build fails.
 */
@TargetClass(className = "io.quarkus.runtime.generated.Config")
final class UnsweptSettings {
    private UnsweptSettings() {}

    @Substitute
    private static boolean isMapped(NameIterator name) {
        return true;
    }
}
