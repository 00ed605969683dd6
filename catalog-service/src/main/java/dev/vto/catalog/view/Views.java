package dev.vto.catalog.view;

import dev.vto.catalog.media.MediaLinks;
import dev.vto.catalog.row.ModelPhoto;
import dev.vto.catalog.row.Picture;
import dev.vto.catalog.row.Product;
import dev.vto.platform.owner.OwnerKey;
import dev.vto.platform.telemetry.Timestamps;
import jakarta.inject.Singleton;
import java.net.URI;

/** Shows rows to clients. Addresses of pictures are made anew for each answer. */
@Singleton
public class Views {
    private final MediaLinks links;

    Views(MediaLinks links) {
        this.links = links;
    }

    /** A product; the upload is null but in the answer that made it. */
    public ProductView product(Product product, UploadView upload) {
        Product.About about = product.about();
        Picture picture = product.picture();
        return new ProductView(
                product.id(),
                product.externalId(),
                about.name(),
                about.category(),
                about.description(),
                about.garmentClass(),
                about.maskPrompt(),
                product.autoImported(),
                picture.status().text(),
                reject(picture),
                url(picture),
                width(picture),
                height(picture),
                Timestamps.format(product.createdAt()),
                Timestamps.format(product.updatedAt()),
                upload);
    }

    /** A model photo; the upload is null but in the answer that made it. */
    public ModelView model(ModelPhoto model, UploadView upload) {
        Picture picture = model.picture();
        return new ModelView(
                model.id(),
                model.name(),
                model.category(),
                model.owner().equals(OwnerKey.HOUSE),
                picture.status().text(),
                reject(picture),
                url(picture),
                width(picture),
                height(picture),
                Timestamps.format(model.createdAt()),
                Timestamps.format(model.updatedAt()),
                expiresAt(model),
                upload);
    }

    /** A mask; the upload is null but in the answer that made it. */
    public MaskView mask(ModelPhoto mask, UploadView upload) {
        Picture picture = mask.picture();
        return new MaskView(
                mask.id(),
                mask.maskOf(),
                picture.status().text(),
                reject(picture),
                url(picture),
                width(picture),
                height(picture),
                Timestamps.format(mask.createdAt()),
                Timestamps.format(mask.updatedAt()),
                expiresAt(mask),
                upload);
    }

    private URI url(Picture picture) {
        return picture.isReady() ? links.picture(picture.prepared().address()) : null;
    }

    private static RejectView reject(Picture picture) {
        return picture.rejected() == null
                ? null
                : new RejectView(picture.rejected().code(), picture.rejected().message());
    }

    private static Integer width(Picture picture) {
        return picture.isReady() ? picture.prepared().width() : null;
    }

    private static Integer height(Picture picture) {
        return picture.isReady() ? picture.prepared().height() : null;
    }

    private static String expiresAt(ModelPhoto model) {
        return model.expiresAt() == null ? null : Timestamps.format(model.expiresAt());
    }
}
