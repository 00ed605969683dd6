package dev.vto.local.preview.drawing;

import dev.vto.local.preview.PreviewRefused;
import dev.vto.local.preview.PreviewRefused.Reason;
import dev.vto.local.preview.figure.BodyRegion;
import dev.vto.local.preview.person.Person;
import dev.vto.local.preview.person.PersonAnalysis;
import dev.vto.local.preview.pose.PoseFinder;
import dev.vto.local.preview.product.Product;
import dev.vto.local.preview.product.ProductAnalysis;
import dev.vto.local.preview.raster.Scope;
import dev.vto.local.preview.raster.WorkSize;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.opencv.core.Mat;

/** Analyses persons and products and remembers the last few, as a shopper tries many garments on one photo. Not thread-safe. */
final class Analyses implements AutoCloseable {

    /** A person or product holds about 15 MB at work size. */
    private static final int REMEMBERED = 4;

    private final PoseFinder poses = new PoseFinder();
    private final PersonAnalysis persons = new PersonAnalysis(poses);
    private final ProductAnalysis products = new ProductAnalysis(persons);
    private final Map<String, AutoCloseable> remembered = new LinkedHashMap<>(16, 0.75f, true);

    /** @param source 8UC3, decoded from {@code file} */
    Person person(byte[] file, Mat source, BodyRegion region) {
        return (Person) recall("person " + region + sha256(file), () -> {
            try (Scope scope = new Scope()) {
                return persons.analyse(WorkSize.reduced(scope, source), region)
                        .orElseThrow(() -> new PreviewRefused(
                                Reason.NO_PERSON,
                                "No person found in the source picture; a photo that shows head to hips works best."));
            }
        });
    }

    Product product(byte[] file, BodyRegion region) {
        return (Product) recall("product " + region + sha256(file), () -> {
            try (Scope scope = new Scope()) {
                return products.analyse(Pictures.decodeWithAlpha(scope, file, "reference picture"), region, false)
                        .orElseThrow(() -> new PreviewRefused(
                                Reason.NO_GARMENT,
                                "The garment cannot be told from the background of the reference picture."));
            }
        });
    }

    private AutoCloseable recall(String key, Supplier<AutoCloseable> analysis) {
        AutoCloseable known = remembered.get(key);
        if (known == null) {
            known = analysis.get();
            remembered.put(key, known);
        }
        return known;
    }

    /** Frees the oldest analyses; not to be called while one of them is in use. */
    void forgetOldest() {
        var oldestFirst = remembered.values().iterator();
        while (remembered.size() > REMEMBERED && oldestFirst.hasNext()) {
            free(oldestFirst.next());
            oldestFirst.remove();
        }
    }

    private static void free(AutoCloseable analysis) {
        switch (analysis) {
            case Person person -> person.close();
            case Product product -> product.close();
            default -> throw new IllegalStateException("unknown analysis " + analysis);
        }
    }

    private static String sha256(byte[] file) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        remembered.values().forEach(Analyses::free);
        remembered.clear();
        poses.close();
    }
}
