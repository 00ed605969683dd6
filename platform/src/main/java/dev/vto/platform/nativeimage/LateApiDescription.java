package dev.vto.platform.nativeimage;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.quarkus.smallrye.openapi.runtime.OpenApiHandler;
import io.quarkus.smallrye.openapi.runtime.OpenApiRecorder;
import io.quarkus.smallrye.openapi.runtime.filter.AutoSecurityFilter;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * In an executable the API description is read when it is first asked for, and not while the service starts: that took a sixth
 * of a start. The two classes below take the place of two methods of Quarkus' OpenAPI extension; when these change, the
 * native build fails.
 */
@RegisterForReflection(targets = OpenApiDocumentService.class)
final class LateApiDescription {
    private static final Map<String, Runnable> UNREAD = new ConcurrentHashMap<>();

    private LateApiDescription() {}

    private static OpenApiDocumentService service() {
        return Arc.container().instance(OpenApiDocumentService.class).get();
    }

    private static void read(
            AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String document) {
        try {
            Method prepare = OpenApiDocumentService.class.getDeclaredMethod(
                    "prepareDocument", AutoSecurityFilter.class, Map.class, String.class);
            prepare.setAccessible(true);
            prepare.invoke(service(), security, filters, document);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The API description cannot be read", e);
        }
    }

    @TargetClass(OpenApiRecorder.class)
    static final class AtStart {
        @Substitute
        public void prepareDocument(
                AutoSecurityFilter security, Map<OpenApiFilter.RunStage, List<String>> filters, String document) {
            UNREAD.put(document, () -> read(security, filters, document));
        }
    }

    @TargetClass(OpenApiHandler.class)
    static final class WhenAsked {
        @Substitute
        private OpenApiDocumentService getOpenApiDocumentService() {
            // one thread reads, the others wait for it
            UNREAD.keySet()
                    .forEach(document -> UNREAD.computeIfPresent(document, (_, read) -> {
                        read.run();
                        return null;
                    }));
            return service();
        }
    }
}
