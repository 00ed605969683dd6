package dev.vto.platform.nativeimage;

import com.oracle.svm.core.os.VirtualMemoryProvider;
import org.graalvm.nativeimage.ImageSingletons;
import org.graalvm.nativeimage.Platform;
import org.graalvm.nativeimage.Platforms;
import org.graalvm.nativeimage.hosted.Feature;

/** Gives an executable its {@link PopulatedHeap}; the builder takes its own only where there is none. */
@Platforms(Platform.HOSTED_ONLY.class)
public final class PopulatedHeapFeature implements Feature {
    @Override
    public boolean isInConfiguration(IsInConfigurationAccess access) {
        return Platform.includedIn(Platform.LINUX.class);
    }

    @Override
    public void afterRegistration(AfterRegistrationAccess access) {
        ImageSingletons.add(VirtualMemoryProvider.class, new PopulatedHeap());
    }
}
