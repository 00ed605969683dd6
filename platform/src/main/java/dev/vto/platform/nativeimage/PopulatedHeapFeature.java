package dev.vto.platform.nativeimage;

import com.oracle.svm.core.os.VirtualMemoryProvider;
import java.util.Arrays;
import java.util.List;
import org.graalvm.nativeimage.ImageSingletons;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;
import org.graalvm.word.PointerBase;
import org.graalvm.word.UnsignedWord;

/** Gives an executable its {@link PopulatedHeap}; the builder takes its own only where there is none. */
@Platforms(Platform.HOSTED_ONLY.class)
public final class PopulatedHeapFeature implements Feature {
    private static final List<Class<?>> EXTENDED = List.of(PointerBase.class, UnsignedWord.class, int.class);

    @Override
    public boolean isInConfiguration(IsInConfigurationAccess access) {
        return Platform.includedIn(Platform.LINUX.class);
    }

    @Override
    public void afterRegistration(AfterRegistrationAccess access) {
        List<List<Class<?>>> commits = Arrays.stream(VirtualMemoryProvider.class.getMethods())
                .filter(method -> method.getName().equals("commit"))
                .map(method -> List.of(method.getParameterTypes()))
                .toList();
        if (!commits.equals(List.of(EXTENDED))) {
            throw new IllegalStateException("PopulatedHeap extends commit" + EXTENDED
                    + ", and this GraalVM's VirtualMemoryProvider has " + commits + "; bring it up to this version");
        }
        ImageSingletons.add(VirtualMemoryProvider.class, new PopulatedHeap());
    }
}
