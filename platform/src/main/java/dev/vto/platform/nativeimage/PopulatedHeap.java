package dev.vto.platform.nativeimage;

import com.oracle.svm.core.Uninterruptible;
import com.oracle.svm.core.posix.PosixVirtualMemoryProvider;
import org.graalvm.nativeimage.c.function.CFunction;
import org.graalvm.word.Pointer;
import org.graalvm.word.PointerBase;
import org.graalvm.word.UnsignedWord;

/**
 * In an executable the heap's memory is mapped by the chunk (512 kB, or an array that is larger) and not page by page when it is
 * first touched: on virtual machines a page fault can take many times as long as the page does, and the collector gives chunks back
 * and takes them anew all the time. {@link PopulatedHeapFeature} fails the native build when GraalVM has another method to extend.
 */
final class PopulatedHeap extends PosixVirtualMemoryProvider {
    /** Of {@code madvise(2)}: map the pages, writable. A kernel before 5.14 does not know it and maps them when touched. */
    private static final int MADV_POPULATE_WRITE = 23;

    @Override
    @Uninterruptible(reason = "Called from uninterruptible code.", mayBeInlined = true)
    public Pointer commit(PointerBase start, UnsignedWord size, int access) {
        Pointer committed = super.commit(start, size, access);
        if (committed.isNonNull() && (access & Access.WRITE) != 0) {
            madvise(committed, size, MADV_POPULATE_WRITE);
        }
        return committed;
    }

    @CFunction(transition = CFunction.Transition.NO_TRANSITION)
    private static native int madvise(PointerBase start, UnsignedWord size, int advice);
}
