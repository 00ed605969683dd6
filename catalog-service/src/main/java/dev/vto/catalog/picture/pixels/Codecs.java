package dev.vto.catalog.picture.pixels;

import com.twelvemonkeys.imageio.plugins.jpeg.JPEGImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import dev.vto.catalog.picture.scan.PictureFormat;
import java.io.IOException;
import java.util.Arrays;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.spi.ImageReaderSpi;
import javax.imageio.spi.ImageReaderWriterSpi;
import javax.imageio.spi.ImageWriterSpi;

/**
 * The readers and writers of pictures, each chosen by class: the JDK's JPEG reader gives CMYK false colours without an
 * error, so TwelveMonkeys' stands before it.
 */
public final class Codecs {

    private Codecs() {}

    /** Makes the readers known. Called by code at start, because a native executable finds no services on a class path. */
    public static void register() {
        ImageIO.setUseCache(false);
        IIORegistry registry = IIORegistry.getDefaultInstance();
        ImageReaderSpi ours = registered(registry, new JPEGImageReaderSpi());
        ImageReaderSpi theirs = ofJdk(registry, ImageReaderSpi.class, PictureFormat.JPEG);
        registry.setOrdering(ImageReaderSpi.class, ours, theirs);
        registered(registry, new WebPImageReaderSpi());
    }

    static ImageReader reader(PictureFormat format) throws IOException {
        IIORegistry registry = IIORegistry.getDefaultInstance();
        ImageReaderSpi spi =
                switch (format) {
                    case JPEG -> registry.getServiceProviderByClass(JPEGImageReaderSpi.class);
                    case WEBP -> registry.getServiceProviderByClass(WebPImageReaderSpi.class);
                    case PNG -> ofJdk(registry, ImageReaderSpi.class, format);
                };
        return spi.createReaderInstance();
    }

    static ImageWriter writer(PictureFormat format) throws IOException {
        return ofJdk(IIORegistry.getDefaultInstance(), ImageWriterSpi.class, format)
                .createWriterInstance();
    }

    private static ImageReaderSpi registered(IIORegistry registry, ImageReaderSpi spi) {
        ImageReaderSpi there = registry.getServiceProviderByClass(spi.getClass());
        if (there != null) {
            return there;
        }
        registry.registerServiceProvider(spi, ImageReaderSpi.class);
        return spi;
    }

    private static <T extends ImageReaderWriterSpi> T ofJdk(IIORegistry registry, Class<T> kind, PictureFormat format) {
        Iterator<T> all = registry.getServiceProviders(kind, true);
        while (all.hasNext()) {
            T spi = all.next();
            boolean jdk = spi.getClass().getName().startsWith("com.sun.");
            if (jdk && Arrays.asList(spi.getMIMETypes()).contains(format.contentType())) {
                return spi;
            }
        }
        throw new IllegalStateException("This JDK has no codec for " + format.contentType());
    }
}
